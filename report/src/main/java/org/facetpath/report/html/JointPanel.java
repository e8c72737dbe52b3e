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
/// @param blocks and their results, also those whose side nobody wrote down
public record JointPanel(
        SiteStatus status, List<BlockResult> blocks, List<HistoryEntry> history, List<CoverageAnswer> coverage) {

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
        return new JointPanel(
                status,
                problem.blocks().stream().filter(it -> isAt(it.sites(), site)).toList(),
                problem.history().stream()
                        .filter(it -> !it.kind().equals("block") && isAt(it.sites(), site))
                        .toList(),
                assessment.coverage().stream()
                        .filter(it -> isAt(it.sites(), site))
                        .toList());
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
