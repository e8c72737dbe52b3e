package org.facetpath.core.course;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.facetpath.core.chart.Chart;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.FacetProcedure;
import org.facetpath.core.chart.Quantity;
import org.facetpath.core.course.TreatmentSession.ReliefPoint;
import org.facetpath.core.course.TreatmentSession.SustainedRelief;
import org.facetpath.core.knowledge.Criterion.Treatment;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.knowledge.Policy;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.spine.Region;
import org.facetpath.core.time.When;
import org.jspecify.annotations.Nullable;

/// Groups ablations and injections that were not diagnostic into treatment sessions.
///
/// An injection that says nothing of its intent counts as therapeutic here. What came after a session is its effect
/// until the next treatment session of the region.
public final class TreatmentSessions {

    private final Chart chart;
    private final Region region;
    private final Knowledge knowledge;
    private final Policy.BlockRule rule;
    private final Whereabouts whereabouts;

    private TreatmentSessions(Chart chart, Region region, Knowledge knowledge, Policy.BlockRule rule) {
        this.chart = chart;
        this.region = region;
        this.knowledge = knowledge;
        this.rule = rule;
        this.whereabouts = new Whereabouts(chart, knowledge);
    }

    /// Oldest first; procedures that were broken off do not count.
    public static List<TreatmentSession> read(Chart known, Region region, Knowledge knowledge, Policy.BlockRule rule) {
        return new TreatmentSessions(known, region, knowledge, rule).read();
    }

    /// The ruptures of facet cysts, oldest first.
    public static List<TreatmentSession> cysts(Chart known, Region region, Knowledge knowledge, Policy.BlockRule rule) {
        var sessions = new TreatmentSessions(known, region, knowledge, rule);
        return sessions.read(sessions.done(FacetProcedure.Kind.CYST_RUPTURE));
    }

    private List<TreatmentSession> read() {
        return read(Stream.concat(done(FacetProcedure.Kind.ABLATION).stream(), injections().stream())
                .sorted(FacetSession.OLDEST_FIRST)
                .toList());
    }

    private List<TreatmentSession> read(List<FacetSession> sessions) {
        var read = new ArrayList<TreatmentSession>();
        for (int index = 0; index < sessions.size(); index++) {
            var session = sessions.get(index);
            read.add(session(session, nextAfter(session, sessions.subList(index + 1, sessions.size()))));
        }
        return read;
    }

    private List<FacetSession> done(FacetProcedure.Kind kind) {
        var lines = chart.list(FacetProcedure.class).stream()
                .filter(line -> line.kind() == kind && !line.abandoned())
                .filter(line -> whereabouts.belongs(line, region))
                .toList();
        return FacetSession.group(region, lines);
    }

    private List<FacetSession> injections() {
        return BlockSessions.injections(chart, region, whereabouts).stream()
                .filter(session -> session.intent() != FacetProcedure.Intent.DIAGNOSTIC)
                .toList();
    }

    private static @Nullable When nextAfter(FacetSession session, List<FacetSession> later) {
        return later.stream()
                .map(FacetSession::when)
                .filter(when -> when.earliest().isAfter(session.when().latest()))
                .findFirst()
                .orElse(null);
    }

    private TreatmentSession session(FacetSession session, @Nullable When next) {
        var course = new TreatmentCourse(chart, knowledge, whereabouts, session, next);
        var points = course.points();
        var sustained = course.sustained();
        var bare = new TreatmentSession(
                kind(session),
                session.ids(),
                session.when(),
                session.sites(knowledge.innervation()),
                technique(session),
                points.isEmpty() ? null : points.getLast().relief().percent(),
                Quantity.range(BigDecimal.ZERO, null, "mo"),
                points,
                sustained,
                rule.repeatPercent(),
                rule.repeatAbove(),
                evidence(session, points, sustained));
        return bare.withReliefMonths(months(bare));
    }

    private static Treatment kind(FacetSession session) {
        return switch (session.kind()) {
            case ABLATION -> Treatment.ABLATION;
            case CYST_RUPTURE -> Treatment.CYST_RUPTURE;
            case MEDIAL_BRANCH_BLOCK, INTRA_ARTICULAR, INJECTION -> Treatment.THERAPEUTIC_INJECTION;
        };
    }

    private static @Nullable String technique(FacetSession session) {
        var said = session.lines().stream()
                .map(line -> line.details().technique())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return said.size() == 1 ? said.getFirst() : null;
    }

    /// By the scores, and at least as long as stated for the relief that counts.
    private static Quantity months(TreatmentSession session) {
        var stated = session.sustained().stream()
                .filter(it -> it.percent().compareTo(session.countsFrom()) >= 0)
                .map(it -> it.months().low())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
        if (!session.when().isDay() || session.course().isEmpty()) {
            return Quantity.range(stated, null, "mo");
        }
        var last = session.course().getLast().when().latest();
        var runs = new ReliefRuns(session, session.countsFrom(), session.countsAbove(), last);
        var known = BigDecimal.valueOf(runs.knownMonths()).max(stated);
        boolean ended = session.wornOff(last) == Verdict.MET;
        var most = ended ? BigDecimal.valueOf(runs.possibleMonths()).max(known) : null;
        return Quantity.range(known, most, "mo");
    }

    private static List<Evidence> evidence(
            FacetSession session, List<ReliefPoint> points, List<SustainedRelief> sustained) {
        var all = new LinkedHashSet<>(session.evidence());
        points.forEach(point -> all.addAll(point.evidence()));
        sustained.forEach(it -> all.addAll(it.evidence()));
        return List.copyOf(all);
    }
}
