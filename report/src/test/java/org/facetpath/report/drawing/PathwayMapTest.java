package org.facetpath.report.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.facetpath.core.assessment.SpineProblem;
import org.facetpath.core.knowledge.Stage;
import org.facetpath.report.Assessments;
import org.facetpath.report.wording.Speech;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The map of the pathway")
class PathwayMapTest {

    private static Stream<SpineProblem> problems() {
        return Assessments.all().stream().flatMap(assessment -> assessment.problems().stream());
    }

    private static Drawn drawn(SpineProblem problem, Frame frame, String language) {
        return Drawn.parse(PathwayMap.draw(problem, Speech.in(language), frame, "m"));
    }

    private static SpineProblem lowBack() {
        return Assessments.onePositiveBlock().problems().getFirst();
    }

    @ParameterizedTest
    @EnumSource
    void keeps_its_words_apart_and_inside_in_both_languages(Frame frame) {
        for (var language : new String[] {"en", "es"}) {
            assertThat(problems().flatMap(problem -> drawn(problem, frame, language).collisions().stream()))
                    .isEmpty();
            assertThat(problems().flatMap(problem -> drawn(problem, frame, language).outside().stream()))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void says_once_where_the_patient_is(Frame frame) {
        assertThat(problems())
                .allSatisfy(problem -> assertThat(drawn(problem, frame, "en").labels())
                        .filteredOn(label -> label.text().startsWith("You are here"))
                        .hasSize(1));
    }

    @Test
    void calls_done_only_what_the_record_shows() {
        assertThat(Station.along(lowBack()))
                .extracting(Station::standing)
                .containsExactly(
                        Station.Standing.PASSED,
                        Station.Standing.PASSED,
                        Station.Standing.DONE,
                        Station.Standing.DONE,
                        Station.Standing.HERE,
                        Station.Standing.AHEAD,
                        Station.Standing.AHEAD);
    }

    @Test
    void shows_what_is_due_at_its_station() {
        var stop = NextStop.find(lowBack()).get(Stage.SECOND_BLOCK);

        assertThat(stop).isNotNull();
        assertThat(stop.first()).isTrue();
    }

    @Test
    void ends_each_way_off_in_a_bar_that_does_not_look_as_if_it_could_be_pressed() {
        var map = PathwayMap.draw(lowBack(), Speech.in("en"), Frame.NARROW, "way");

        assertThat(map.split("pm-end", -1)).hasSize(Station.EXITS.size() + 1);
        assertThat(map.split("pm-arrow", -1))
                .as("the way back is the only arrow")
                .hasSize(2);
        assertThat(map).contains("Where the path can end or pause");
    }

    @Test
    void puts_a_patient_off_the_pathway_at_the_way_off() {
        var stopped = Assessments.caudaEquina().problems().getFirst();

        assertThat(Station.along(stopped)).noneMatch(station -> station.standing() == Station.Standing.HERE);
        assertThat(drawn(stopped, Frame.NARROW, "en").labels())
                .extracting(Drawn.Label::text)
                .containsSubsequence("Stopped by a red flag", "You are here");
    }
}
