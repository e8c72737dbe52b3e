package org.facetpath.core.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.facetpath.core.assessment.BlockResult;
import org.facetpath.core.assessment.BlockResult.BlockVerdict;
import org.facetpath.core.spine.Side;
import org.facetpath.core.spine.Site;
import org.jspecify.annotations.Nullable;

/// The diagnostic block sessions that reached one joint of one side, oldest first. Therapeutic injections diagnose
/// nothing and confounded blocks prove nothing, so neither is among them.
///
/// @param site null when the sessions name no joint
/// @param certain sessions that name the site
/// @param perhaps sessions that may have reached it: the side, or the joint, is not documented
public record SiteBlocks(@Nullable Site site, List<BlockResult> certain, List<BlockResult> perhaps) {

    public SiteBlocks {
        certain = List.copyOf(certain);
        perhaps = List.copyOf(perhaps);
    }

    /// Whether a session can speak for or against a joint at all.
    public static boolean speaks(BlockResult block) {
        return block.isDiagnostic() && block.verdict() != BlockVerdict.CONFOUNDED;
    }

    /// One for each site that a session names, from the top down; a single one without a site when none does.
    public static List<SiteBlocks> of(List<BlockResult> blocks) {
        var speaking = blocks.stream().filter(SiteBlocks::speaks).toList();
        if (speaking.isEmpty()) {
            return List.of();
        }
        var sites = new TreeSet<Site>();
        speaking.forEach(block -> sites.addAll(block.sites()));
        if (sites.isEmpty()) {
            return List.of(new SiteBlocks(null, speaking, List.of()));
        }
        return sites.stream().map(site -> at(site, speaking)).toList();
    }

    /// The sessions at one site among those given.
    public static SiteBlocks at(Site site, List<BlockResult> blocks) {
        var certain = new ArrayList<BlockResult>();
        var perhaps = new ArrayList<BlockResult>();
        for (var block : blocks) {
            if (!speaks(block)) {
                continue;
            }
            if (block.sites().contains(site)) {
                certain.add(block);
            } else if (block.sites().isEmpty() || block.sites().stream().anyMatch(other -> maySame(site, other))) {
                perhaps.add(block);
            }
        }
        return new SiteBlocks(site, certain, perhaps);
    }

    /// Whether both can be the same joint and side: one of the sides is not documented.
    public static boolean maySame(Site one, Site other) {
        return one.joint() == other.joint()
                && (one.side() == other.side()
                        || one.side() == Side.NOT_DOCUMENTED
                        || other.side() == Side.NOT_DOCUMENTED);
    }
}
