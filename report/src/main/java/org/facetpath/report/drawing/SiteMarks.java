package org.facetpath.report.drawing;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.facetpath.core.assessment.BlockResult.BlockVerdict;
import org.facetpath.core.assessment.SpineProblem;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Side;
import org.facetpath.core.spine.Site;

/// What is known of each joint and side: how its latest block went, whether it was ablated, whether it is only named.
public final class SiteMarks {

    public enum Mark {
        POSITIVE("+", "report.mark.positive"),
        NEGATIVE("-", "report.mark.negative"),
        CONFOUNDED("~", "report.mark.confounded"),
        NO_RESULT("?", "report.mark.not-documented"),
        ABLATED("A", "report.mark.ablated"),
        NAMED("n", "report.mark.named");

        private static final Set<Mark> BLOCKS = EnumSet.of(POSITIVE, NEGATIVE, CONFOUNDED, NO_RESULT);

        private final String sign;
        private final String key;

        Mark(String sign, String key) {
            this.sign = sign;
            this.key = key;
        }

        public String sign() {
            return sign;
        }

        public String key() {
            return key;
        }

        static Mark of(BlockVerdict verdict) {
            return switch (verdict) {
                case POSITIVE -> POSITIVE;
                case NEGATIVE -> NEGATIVE;
                case CONFOUNDED -> CONFOUNDED;
                case NOT_DOCUMENTED, MIXED -> NO_RESULT;
            };
        }
    }

    private final Map<Site, EnumSet<Mark>> marks = new TreeMap<>();

    public SiteMarks(SpineProblem problem) {
        problem.blocks()
                .forEach(block -> block.sites()
                        .forEach(site ->
                                block(site, Mark.of(block.at(site.side()).verdict()))));
        problem.history().stream()
                .filter(entry -> entry.kind().equals("ablation"))
                .forEach(entry -> entry.sites().forEach(site -> add(site, Mark.ABLATED)));
        problem.sites().forEach(status -> onlyIfBare(status.site(), Mark.NAMED));
        problem.joints().stream()
                .filter(joint -> !joints().contains(joint))
                .forEach(joint -> add(new Site(joint, Side.NOT_DOCUMENTED), Mark.NAMED));
    }

    public Set<Mark> of(Site site) {
        return marks.getOrDefault(site, EnumSet.noneOf(Mark.class));
    }

    /// The marked joints, from the top down.
    public List<Joint> joints() {
        return marks.keySet().stream().map(Site::joint).distinct().toList();
    }

    /// The latest block with a result counts; the first without one only while there is no other.
    private void block(Site site, Mark verdict) {
        var known = marks.computeIfAbsent(site, _ -> EnumSet.noneOf(Mark.class));
        if (verdict != Mark.NO_RESULT || known.isEmpty()) {
            known.removeAll(Mark.BLOCKS);
            known.add(verdict);
        }
    }

    private void add(Site site, Mark mark) {
        marks.computeIfAbsent(site, _ -> EnumSet.noneOf(Mark.class)).add(mark);
    }

    private void onlyIfBare(Site site, Mark mark) {
        if (of(site).isEmpty()) {
            add(site, mark);
        }
    }
}
