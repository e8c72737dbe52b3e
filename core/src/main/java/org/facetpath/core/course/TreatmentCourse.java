package org.facetpath.core.course;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.facetpath.core.chart.Chart;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.ReliefReport;
import org.facetpath.core.chart.Score;
import org.facetpath.core.course.TreatmentSession.ReliefPoint;
import org.facetpath.core.course.TreatmentSession.SustainedRelief;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.spine.Region;
import org.facetpath.core.time.When;
import org.jspecify.annotations.Nullable;

/// How relief went after one treatment session, until the next one of the region.
///
/// Each later score on a scale that has a baseline (the last score before the session that day, else within the seven
/// days before) is a point; scores while an anaesthetic acts are not. A stated percentage is a point on days without
/// such a score.
final class TreatmentCourse {

    private final Chart chart;
    private final Whereabouts whereabouts;
    private final Region region;
    private final FacetSession session;
    private final @Nullable When next;
    private final Aftermath aftermath;
    private final Tie tie;
    private final BlockScores around;

    TreatmentCourse(
            Chart chart, Knowledge knowledge, Whereabouts whereabouts, FacetSession session, @Nullable When next) {
        this.chart = chart;
        this.whereabouts = whereabouts;
        this.region = session.region();
        this.session = session;
        this.next = next;
        this.aftermath = new Aftermath(chart, knowledge, whereabouts, region);
        this.tie = new Tie(chart, whereabouts, session);
        this.around = new BlockScores(chart, whereabouts, session, Duration.ZERO);
    }

    /// Oldest first.
    List<ReliefPoint> points() {
        var points = new ArrayList<ReliefPoint>();
        var baselines = baselines();
        for (var score : chart.list(Score.class)) {
            var baseline = baselines.get(BlockScores.scaleOf(score));
            var value = score.value().exact();
            if (baseline != null && value != null && isLater(score)) {
                var evidence = new ArrayList<>(baseline.evidence());
                evidence.addAll(score.evidence());
                points.add(new ReliefPoint(score.when(), new Relief.ByScores(baseline.value(), value), evidence));
            }
        }
        points.addAll(statedOn(points));
        points.sort(Comparator.comparing(ReliefPoint::when, Chronology.OLDEST_FIRST)
                .thenComparing(it -> it.evidence().getLast().resource()));
        return points;
    }

    private record Baseline(BigDecimal value, List<Evidence> evidence) {}

    /// The usable baselines by scale: one number above 0; of several without an order the lowest.
    private Map<BlockScores.Scale, Baseline> baselines() {
        var found = new HashMap<BlockScores.Scale, Baseline>();
        for (var scale : around.scales()) {
            var last = around.lastBefore(scale);
            if (!last.isEmpty() && last.stream().allMatch(it -> it.value().exact() != null)) {
                var lowest = last.getFirst();
                var value = lowest.value().exact();
                if (value != null && value.signum() > 0) {
                    found.put(scale, new Baseline(value, lowest.evidence()));
                }
            }
        }
        return found;
    }

    private boolean isLater(Score score) {
        return score.measure().isPain()
                && whereabouts.belongs(score, region)
                && isOwn(score.when())
                && !aftermath.covers(score);
    }

    /// After this session, and before the next or on its day before it.
    private boolean isOwn(When when) {
        return session.when().before(when) == Verdict.MET && (next == null || when.before(next) == Verdict.MET);
    }

    private List<ReliefPoint> statedOn(List<ReliefPoint> scored) {
        return reports(ReliefReport.Kind.PERCENT).stream()
                .filter(report -> isOwn(report.when()))
                .filter(report -> scored.stream().noneMatch(it -> it.when().mayShareDayWith(report.when())))
                .map(report -> new ReliefPoint(
                        report.when(),
                        new Relief.Stated(report.value()),
                        BlockRelief.noted(report.evidence(), "note.relief-as-stated")))
                .toList();
    }

    /// Statements that so much relief lasted so many months.
    List<SustainedRelief> sustained() {
        return reports(ReliefReport.Kind.SUSTAINED).stream()
                .map(it -> new SustainedRelief(it.value(), it.atPercent(), it.when(), it.evidence()))
                .sorted(Comparator.comparing(SustainedRelief::when, Chronology.OLDEST_FIRST)
                        .thenComparing(it -> it.evidence().getFirst().resource()))
                .toList();
    }

    /// Tied to the session, or of the region and made between this session and the next without being part of
    /// another.
    private List<ReliefReport> reports(ReliefReport.Kind kind) {
        return chart.list(ReliefReport.class).stream()
                .filter(report -> report.kind() == kind)
                .filter(report -> tie.isPart(report.links().partOf())
                        || (report.links().partOf().isEmpty()
                                && whereabouts.belongs(report, region)
                                && isOwn(report.when())))
                .toList();
    }
}
