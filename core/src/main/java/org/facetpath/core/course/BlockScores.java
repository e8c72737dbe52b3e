package org.facetpath.core.course;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facetpath.core.chart.Chart;
import org.facetpath.core.chart.Measure;
import org.facetpath.core.chart.Score;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.spine.Side;
import org.jspecify.annotations.Nullable;

/// The pain scores around one session: which came before it, and which after it can be its effect.
///
/// Before: the last score on a scale before the session that day, else within the seven days before. After: scores
/// tied to the session, at least fifteen minutes after its last line and within the span of what was injected. A score
/// of the session's day without a time has no order and is neither. A score of the other side than the one judged is
/// none of them.
final class BlockScores {

    private static final int DAYS_BEFORE = 7;
    private static final Duration WAIT = Duration.ofMinutes(15);

    private final Whereabouts whereabouts;
    private final FacetSession session;
    private final Duration span;
    private final List<Score> scores;
    private final Tie tie;
    private final SessionSides sides;
    private final SideScope scope;
    private final boolean ownAfter;

    BlockScores(Chart chart, Whereabouts whereabouts, FacetSession session, Duration span) {
        this.whereabouts = whereabouts;
        this.session = session;
        this.sides = new SessionSides(session);
        this.scope = SideScope.ANY;
        this.ownAfter = false;
        this.span = span;
        this.tie = new Tie(chart, whereabouts, session);
        this.scores = chart.list(Score.class).stream()
                .filter(score -> score.measure().isPain())
                .filter(score -> counts(score))
                .toList();
    }

    /// A score of the region, or tied to the session; an unplaced one must be tied.
    private boolean counts(Score score) {
        return whereabouts.names(score, session.region()) == Verdict.MET || tie.holds(score);
    }

    private BlockScores(BlockScores all, SideScope scope, boolean ownAfter) {
        this.whereabouts = all.whereabouts;
        this.session = all.session;
        this.sides = all.sides;
        this.span = all.span;
        this.tie = all.tie;
        this.scores = all.scores;
        this.scope = scope;
        this.ownAfter = ownAfter;
    }

    /// Those of them that count for a side.
    ///
    /// @param ownAfter something after the session names this side, so that scores after it count only where they
    ///     name it too
    BlockScores heardBy(SideScope side, boolean ownAfter) {
        return new BlockScores(this, side, ownAfter);
    }

    /// The side that a score names; not documented when it is no one side.
    Side sideOf(Score score) {
        return sides.named(score.place(), score.links());
    }

    /// The sides that scores around the session name.
    Set<Side> named() {
        return Stream.of(earlier(), later(), withoutOrder())
                .flatMap(List::stream)
                .map(this::sideOf)
                .filter(side -> side != Side.NOT_DOCUMENTED)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Side.class)));
    }

    /// Whether a score after the session names this side.
    boolean afterNames(Side side) {
        return later().stream().anyMatch(score -> sideOf(score) == side);
    }

    /// A named scale of a measure; scores compare on one scale only.
    record Scale(Measure measure, String name) {}

    /// The scales that have scores before or after the session, pain ratings before analogue scales.
    List<Scale> scales() {
        return Stream.concat(earlier().stream(), later().stream())
                .map(BlockScores::scaleOf)
                .filter(Objects::nonNull)
                .distinct()
                .sorted(Comparator.comparing(Scale::measure).thenComparing(Scale::name))
                .toList();
    }

    static @Nullable Scale scaleOf(Score score) {
        var name = score.scale();
        return name == null ? null : new Scale(score.measure(), name);
    }

    /// The last scores before the session on this scale: more than one when the record gives them no order.
    List<Score> lastBefore(Scale scale) {
        var candidates =
                earlier().stream().filter(it -> scale.equals(scaleOf(it))).toList();
        return candidates.stream()
                .filter(it -> candidates.stream().noneMatch(other -> it.when().before(other.when()) == Verdict.MET))
                .sorted(Comparator.comparing(BlockScores::lowest))
                .toList();
    }

    /// The scores that can be the session's effect on this scale, oldest first.
    List<Score> after(Scale scale) {
        return later().stream().filter(it -> scale.equals(scaleOf(it))).toList();
    }

    /// Scores before the session whose scale is not named, or after it.
    boolean scaleNotNamed() {
        return Stream.concat(earlier().stream(), later().stream()).anyMatch(it -> scaleOf(it) == null);
    }

    boolean anyBefore() {
        return !earlier().isEmpty();
    }

    boolean anyAfter() {
        return !later().isEmpty();
    }

    /// Scores tied to the session of which nobody can say whether they came before or after it.
    List<Score> withoutOrder() {
        return heard(scores.stream()
                .filter(tie::holds)
                .filter(it -> it.when().before(session.when()) == Verdict.NOT_DOCUMENTED)
                .toList());
    }

    private List<Score> earlier() {
        if (!session.when().isDay()) {
            return List.of();
        }
        var from = session.when().earliest().minusDays(DAYS_BEFORE);
        return heard(scores.stream()
                .filter(it -> it.when().before(session.when()) == Verdict.MET)
                .filter(it -> !it.when().earliest().isBefore(from))
                .toList());
    }

    private List<Score> heard(List<Score> told) {
        return scope.heard(told, this::sideOf);
    }

    private List<Score> later() {
        var last = session.lastInstant();
        if (last == null) {
            return List.of();
        }
        var later = new ArrayList<Score>();
        for (var score : scores) {
            var at = score.when().instant();
            if (at != null && within(last, at) && tie.holds(score)) {
                later.add(score);
            }
        }
        later.sort(Comparator.comparing(
                        (Score it) -> Objects.requireNonNull(it.when().instant()))
                .thenComparing(BlockScores::lowest));
        return ownAfter
                ? later.stream().filter(it -> sideOf(it) == scope.side()).toList()
                : heard(later);
    }

    private boolean within(Instant last, Instant at) {
        return !at.isBefore(last.plus(WAIT)) && !at.isAfter(last.plus(span));
    }

    /// For an order that does not depend on the record's.
    private static BigDecimal lowest(Score score) {
        var low = score.value().low();
        return low == null ? BigDecimal.ZERO : low;
    }
}
