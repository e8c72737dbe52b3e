package org.facetpath.core.course;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.facetpath.core.chart.Chart;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.Quantity;
import org.facetpath.core.chart.ReliefReport;
import org.facetpath.core.chart.Score;
import org.facetpath.core.explain.Message;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.spine.Side;
import org.jspecify.annotations.Nullable;

/// Reads the relief of one block session: scores on one scale first, a stated percentage only where they are missing.
/// Of two treated sides each can be read apart; what was told of one then never counts for the other.
final class BlockRelief {

    private static final Message NO_PAIN_BEFORE = Message.of("block.baseline-zero");

    private final BlockScores scores;
    private final FacetSession session;
    private final SessionSides sides;
    private final List<ReliefReport> stated;
    private final SideScope scope;

    BlockRelief(Chart chart, Whereabouts whereabouts, FacetSession session, Injectate injectate) {
        this.session = session;
        this.sides = new SessionSides(session);
        this.scope = SideScope.ANY;
        this.scores = new BlockScores(chart, whereabouts, session, injectate.span());
        var tie = new Tie(chart, whereabouts, session);
        this.stated = chart.list(ReliefReport.class).stream()
                .filter(tie::holds)
                .filter(report -> report.when().before(session.when()) != Verdict.MET
                        || tie.isPart(report.links().partOf()))
                .toList();
    }

    private BlockRelief(BlockRelief all, SideScope scope) {
        boolean ownAfter = scope.apart()
                && (all.scores.afterNames(scope.side())
                        || all.stated(ReliefReport.Kind.PERCENT).stream()
                                .anyMatch(report -> all.sideOf(report) == scope.side()));
        this.session = all.session;
        this.sides = all.sides;
        this.scope = scope;
        this.scores = all.scores.heardBy(scope, ownAfter);
        var percents = all.stated(ReliefReport.Kind.PERCENT).stream()
                .filter(report -> !ownAfter || all.sideOf(report) == scope.side())
                .toList();
        this.stated = Stream.of(percents, all.stated(ReliefReport.Kind.DURATION))
                .flatMap(reports -> scope.heard(reports, this::sideOf).stream())
                .toList();
    }

    /// The sides to read apart, or one scope for all of the session.
    List<SideScope> scopes() {
        var named = scores.named();
        stated.stream()
                .map(this::sideOf)
                .filter(side -> side != Side.NOT_DOCUMENTED)
                .forEach(named::add);
        return sides.scopes(named);
    }

    /// The same of one scope.
    BlockRelief heardBy(SideScope side) {
        return new BlockRelief(this, side);
    }

    private Side sideOf(ReliefReport report) {
        return sides.named(report.place(), report.links());
    }

    ReliefReading read() {
        var unusable = new ArrayList<Message>();
        for (var scale : scores.scales()) {
            var reasons = new ArrayList<Message>();
            var before = baseline(scale, reasons);
            var after = scores.after(scale);
            var best = best(after);
            if (before != null && best != null) {
                return byScores(before, best, after, reasons);
            }
            if (before == null) {
                unusable.addAll(reasons);
            }
        }
        var percent = bestStated();
        if (percent != null && !unusable.contains(NO_PAIN_BEFORE)) {
            var value = percent.value();
            var reasons = new ArrayList<>(List.of(Message.of("block.relief-as-stated")));
            sideOpen(sideOf(percent), reasons);
            return new ReliefReading(
                    new Relief.Stated(value),
                    false,
                    null,
                    List.of(),
                    reasons,
                    null,
                    noted(percent.evidence(), "note.relief-as-stated"));
        }
        return notDocumented(unusable);
    }

    private ReliefReading byScores(Score before, Score best, List<Score> after, List<Message> reasons) {
        var relief = new Relief.ByScores(exact(before), exact(best));
        var evidence = new ArrayList<>(
                earlierDay(before) ? noted(before.evidence(), "note.baseline-earlier-day") : before.evidence());
        after.forEach(score -> evidence.addAll(score.evidence()));
        Stream.concat(Stream.of(before), after.stream()).forEach(score -> sideOpen(scores.sideOf(score), reasons));
        var conflict = contradiction(relief);
        if (conflict != null) {
            reasons.add(conflict);
            stated(ReliefReport.Kind.PERCENT).forEach(report -> evidence.addAll(report.evidence()));
        }
        boolean maybeMore = after.stream()
                .anyMatch(
                        score -> score.value().exact() == null && score.value().atLeast(relief.after()) != Verdict.MET);
        return new ReliefReading(relief, maybeMore, before, after, reasons, conflict, evidence);
    }

    /// What names no side may be of the other, which is said once.
    private void sideOpen(Side named, List<Message> reasons) {
        var open = Message.of("block.side-not-named");
        if (scope.apart() && named != scope.side() && !reasons.contains(open)) {
            reasons.add(open);
        }
    }

    /// The score before the session, or null with the reason why none can be used. Several last scores without an
    /// order leave the lowest, which shows the least relief.
    private @Nullable Score baseline(BlockScores.Scale scale, List<Message> reasons) {
        var last = scores.lastBefore(scale);
        if (last.isEmpty()) {
            return null;
        }
        if (last.stream().anyMatch(score -> score.value().exact() == null)) {
            reasons.add(Message.of("block.baseline-range"));
            return null;
        }
        var lowest = last.getFirst();
        if (exact(lowest).signum() <= 0) {
            reasons.add(NO_PAIN_BEFORE);
            return null;
        }
        if (last.stream().anyMatch(score -> exact(score).compareTo(exact(lowest)) != 0)) {
            reasons.add(Message.of("block.baseline-lowest-of-several"));
        }
        if (earlierDay(lowest)) {
            var days = ChronoUnit.DAYS.between(
                    lowest.when().latest(), session.when().earliest());
            reasons.add(Message.of("block.baseline-earlier-day", "days", String.valueOf(days)));
        }
        return lowest;
    }

    private boolean earlierDay(Score score) {
        return score.when().latest().isBefore(session.when().earliest());
    }

    private static @Nullable Score best(List<Score> after) {
        return after.stream()
                .filter(score -> score.value().exact() != null)
                .min(Comparator.comparing(BlockRelief::exact))
                .orElse(null);
    }

    private static BigDecimal exact(Score score) {
        var value = score.value().exact();
        if (value == null) {
            throw new IllegalArgumentException("The score (%s) must be one number.".formatted(score.value()));
        }
        return value;
    }

    private ReliefReading notDocumented(List<Message> known) {
        var reasons = new ArrayList<>(known);
        var evidence = new ArrayList<Evidence>();
        if (known.isEmpty()) {
            reasons.addAll(whyNoPair(evidence));
        }
        return new ReliefReading(null, false, null, List.of(), reasons, null, evidence);
    }

    private List<Message> whyNoPair(List<Evidence> evidence) {
        if (!session.when().isDay()) {
            return List.of(Message.of("block.day-not-known"));
        }
        var unordered = scores.withoutOrder();
        if (!unordered.isEmpty()) {
            unordered.forEach(score -> evidence.addAll(noted(score.evidence(), "note.order-not-known")));
            return List.of(Message.of("block.order-not-known"));
        }
        if (scores.scaleNotNamed()) {
            return List.of(Message.of("block.scale-not-named"));
        }
        if (scores.anyBefore() && scores.anyAfter()) {
            return List.of(Message.of("block.scales-differ"));
        }
        var reasons = new ArrayList<Message>();
        if (!scores.anyBefore()) {
            reasons.add(Message.of("block.no-score-before"));
        }
        if (!scores.anyAfter()) {
            reasons.add(Message.of("block.no-score-after"));
        }
        return reasons;
    }

    private List<ReliefReport> stated(ReliefReport.Kind kind) {
        return stated.stream().filter(report -> report.kind() == kind).toList();
    }

    /// Of several stated percentages the greatest, as of several scores the best.
    private @Nullable ReliefReport bestStated() {
        return stated(ReliefReport.Kind.PERCENT).stream()
                .max(Comparator.comparing((ReliefReport it) -> bound(it.value().low()))
                        .thenComparing(it -> bound(it.value().high())))
                .orElse(null);
    }

    private static BigDecimal bound(@Nullable BigDecimal bound) {
        return bound == null ? BigDecimal.valueOf(-1) : bound;
    }

    /// A stated percentage contradicts the scores when it differs from them by more than rounding to a whole
    /// percent.
    private @Nullable Message contradiction(Relief.ByScores relief) {
        var report = bestStated();
        if (report == null || agrees(report.value(), relief.percent())) {
            return null;
        }
        var arguments = new HashMap<>(Map.of(
                "stated", words(report.value()),
                "computed", relief.percent().toPlainString(),
                "date", session.when().toString()));
        if (!scope.apart()) {
            return new Message("conflict.stated-relief", arguments);
        }
        arguments.put("side", scope.side().code());
        return new Message("conflict.stated-relief-side", arguments);
    }

    private static boolean agrees(Quantity stated, BigDecimal computed) {
        var low = stated.low();
        var high = stated.high();
        var down = computed.setScale(0, RoundingMode.FLOOR);
        var up = computed.setScale(0, RoundingMode.CEILING);
        return (low == null || low.compareTo(up) <= 0) && (high == null || high.compareTo(down) >= 0);
    }

    private static String words(Quantity value) {
        var exact = value.exact();
        if (exact != null) {
            return exact.toPlainString();
        }
        var low = value.low();
        var high = value.high();
        if (high == null) {
            return low == null ? "?" : (value.lowOpen() ? "> " : ">= ") + low.toPlainString();
        }
        return low == null
                ? (value.highOpen() ? "< " : "<= ") + high.toPlainString()
                : "%s-%s".formatted(low.toPlainString(), high.toPlainString());
    }

    /// How long relief of at least this threshold lasted: as stated, else between the scores that show it.
    ReliefReading.Lasting lasting(ReliefReading reading, BigDecimal percent, boolean above) {
        var said = stated(ReliefReport.Kind.DURATION).stream()
                .max(Comparator.comparing(it -> bound(it.value().low())));
        if (said.isPresent()) {
            var value = said.get().value();
            return new ReliefReading.Lasting(value.low(), value, said.get().evidence());
        }
        return new ScoredDuration(session, reading, percent, above).read();
    }

    static List<Evidence> noted(List<Evidence> evidence, String note) {
        return evidence.stream().map(it -> it.withNote(note)).toList();
    }
}
