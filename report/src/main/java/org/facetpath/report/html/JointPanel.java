package org.facetpath.report.html;

import java.util.List;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.BlockResult;
import org.facetpath.core.assessment.CoverageAnswer;
import org.facetpath.core.assessment.SpineProblem;
import org.facetpath.core.assessment.SpineProblem.HistoryEntry;
import org.facetpath.core.assessment.SpineProblem.SiteStatus;
import org.facetpath.core.spine.Side;
import org.facetpath.core.spine.Site;

/// What opens when somebody points at a joint: how likely and how far it is, what was done there, and what the policies
/// say of what is asked for there.
///
/// @param blocks the latest and their results on its side, also those whose side nobody wrote down
/// @param history the latest of the rest
/// @param earlier how many more there were
public record JointPanel(
        SiteStatus status,
        List<BlockResult> blocks,
        List<HistoryEntry> history,
        int earlier,
        List<CoverageAnswer> coverage) {

    /// More than this of a kind is counted, not told; all of it stands elsewhere in the page.
    private static final int TOLD = 4;

    public JointPanel {
        blocks = List.copyOf(blocks);
        history = List.copyOf(history);
        coverage = List.copyOf(coverage);
    }

    static List<JointPanel> of(SpineProblem problem, Assessment assessment) {
        return problem.sites().stream()
                .map(status -> of(status, problem, assessment))
                .toList();
    }

    private static JointPanel of(SiteStatus status, SpineProblem problem, Assessment assessment) {
        var site = status.site();
        var blocks = problem.blocks().stream()
                .filter(it -> isAt(it.sites(), site))
                .map(it -> it.at(site.side()))
                .toList();
        var history = problem.history().stream()
                .filter(it -> !it.kind().equals("block") && isAt(it.sites(), site))
                .toList();
        var coverage = assessment.coverage().stream()
                .filter(it -> isAt(it.sites(), site))
                .toList();
        int told = latest(blocks).size() + latest(history).size();
        return new JointPanel(
                status, latest(blocks), latest(history), blocks.size() + history.size() - told, latest(coverage));
    }

    private static <T> List<T> latest(List<T> all) {
        return all.subList(Math.max(0, all.size() - TOLD), all.size());
    }

    private static boolean isAt(List<Site> sites, Site site) {
        return sites.stream()
                .anyMatch(it ->
                        it.joint() == site.joint() && (it.side() == site.side() || it.side() == Side.NOT_DOCUMENTED));
    }

    /// As links in the page name it.
    public String id() {
        return "joint-%s-%s"
                .formatted(status.site().joint().code(), status.site().side().code());
    }
}
