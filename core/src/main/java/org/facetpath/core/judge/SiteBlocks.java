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
/// nothing and confounded blocks prove nothing, so neither is among them. A session whose sides were judged apart is
/// among them as it went on the joint's own side.
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
        var sites = new TreeSet<Site>();
        blocks.stream()
                .flatMap(block -> block.bySide().stream())
                .filter(SiteBlocks::speaks)
                .forEach(block -> sites.addAll(block.sites()));
        if (!sites.isEmpty()) {
            return sites.stream().map(site -> at(site, blocks)).toList();
        }
        var speaking = blocks.stream().filter(SiteBlocks::speaks).toList();
        return speaking.isEmpty() ? List.of() : List.of(new SiteBlocks(null, speaking, List.of()));
    }

    /// The sessions at one site among those given.
    public static SiteBlocks at(Site site, List<BlockResult> blocks) {
        var certain = new ArrayList<BlockResult>();
        var perhaps = new ArrayList<BlockResult>();
        for (var block : blocks) {
            var here = block.at(site.side());
            if (!speaks(here)) {
                continue;
            }
            if (block.sites().contains(site)) {
                certain.add(here);
            } else if (mayReach(block, site)) {
                perhaps.add(here);
            }
        }
        return new SiteBlocks(site, certain, perhaps);
    }

    private static boolean mayReach(BlockResult block, Site site) {
        return block.sites().isEmpty() || block.sites().stream().anyMatch(other -> maySame(site, other));
    }

    /// Whether both can be the same joint and side: one of the sides is not documented.
    public static boolean maySame(Site one, Site other) {
        return one.joint() == other.joint()
                && (one.side() == other.side()
                        || one.side() == Side.NOT_DOCUMENTED
                        || other.side() == Side.NOT_DOCUMENTED);
    }
}
