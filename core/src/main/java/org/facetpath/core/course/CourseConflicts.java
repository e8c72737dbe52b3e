package org.facetpath.core.course;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.facetpath.core.assessment.StatedConflict;
import org.facetpath.core.chart.Chart;
import org.facetpath.core.chart.FacetProcedure;
import org.facetpath.core.chart.Measure;
import org.facetpath.core.chart.Score;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.spine.BodyPlace;
import org.facetpath.core.spine.Region;
import org.facetpath.core.spine.Side;
import org.jspecify.annotations.Nullable;

/// Finds statements about the course of pain that cannot both be true: a stated relief that the scores contradict, two
/// scores of one moment that differ, a procedure whose modifier names the other side.
public final class CourseConflicts {

    private CourseConflicts() {}

    /// Each once, blocks first.
    public static List<StatedConflict> find(Chart known, Knowledge knowledge) {
        var whereabouts = new Whereabouts(known, knowledge);
        var relief = Arrays.stream(Region.values())
                .flatMap(region -> BlockSessions.injections(known, region, whereabouts).stream())
                .flatMap(session -> statedRelief(known, knowledge, whereabouts, session));
        return Stream.of(relief, scores(known), sides(known))
                .flatMap(found -> found)
                .distinct()
                .toList();
    }

    private static Stream<StatedConflict> statedRelief(
            Chart chart, Knowledge knowledge, Whereabouts whereabouts, FacetSession session) {
        var injectate = Injectate.of(session.agents(), knowledge);
        var relief = new BlockRelief(chart, whereabouts, session, injectate);
        return relief.scopes().stream()
                .map(scope -> relief.heardBy(scope).read())
                .flatMap(CourseConflicts::conflict);
    }

    private static Stream<StatedConflict> conflict(ReliefReading reading) {
        var conflict = reading.conflict();
        return conflict == null ? Stream.empty() : Stream.of(new StatedConflict(conflict, reading.evidence()));
    }

    private record Moment(Measure measure, @Nullable String scale, Instant instant, BodyPlace place) {}

    /// Scores of one measure, scale, place and moment with different values.
    private static Stream<StatedConflict> scores(Chart chart) {
        var moments = new LinkedHashMap<Moment, List<Score>>();
        for (var score : chart.list(Score.class)) {
            var instant = score.when().instant();
            if (instant != null && score.value().exact() != null) {
                var moment = new Moment(score.measure(), score.scale(), instant, score.place());
                moments.computeIfAbsent(moment, _ -> new ArrayList<>()).add(score);
            }
        }
        return moments.values().stream().filter(CourseConflicts::differ).map(CourseConflicts::differentScores);
    }

    private static boolean differ(List<Score> scores) {
        return scores.stream()
                        .map(score -> score.value().exact())
                        .filter(Objects::nonNull)
                        .map(BigDecimal::stripTrailingZeros)
                        .distinct()
                        .count()
                > 1;
    }

    private static StatedConflict differentScores(List<Score> scores) {
        var first = scores.getFirst();
        var message = new Message(
                "conflict.scores-at-one-moment",
                Map.of("measure", first.measure().code(), "date", first.when().toString()));
        return new StatedConflict(
                message,
                scores.stream().flatMap(score -> score.evidence().stream()).toList());
    }

    private static Stream<StatedConflict> sides(Chart chart) {
        return chart.list(FacetProcedure.class).stream()
                .filter(CourseConflicts::namesTheOtherSide)
                .map(line -> new StatedConflict(
                        new Message(
                                "conflict.side-of-modifier",
                                Map.of(
                                        "procedure", line.id(),
                                        "side", line.place().side().code(),
                                        "modifier",
                                                FacetSession.sideByModifiers(line)
                                                        .code())),
                        line.evidence()));
    }

    private static boolean namesTheOtherSide(FacetProcedure line) {
        var modifier = FacetSession.sideByModifiers(line);
        var stated = line.place().side();
        return (modifier == Side.LEFT && stated == Side.RIGHT) || (modifier == Side.RIGHT && stated == Side.LEFT);
    }
}
