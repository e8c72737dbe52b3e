package org.facetpath.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.fhir.Records.chart;
import static org.facetpath.fhir.Records.loinc;
import static org.facetpath.fhir.Records.resource;

import java.util.List;
import org.facetpath.core.chart.Chart;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.Measure;
import org.facetpath.core.chart.Score;
import org.junit.jupiter.api.Test;

/// PEG's three items, each an observation of its own.
class PegItemsTest {

    private static final String PAIN = item("a", "75893-8", "2026-02-03T09:00:00Z", 6);
    private static final String ENJOYMENT = item("b", "91145-3", "2026-02-03T09:01:00Z", 7);
    private static final String ACTIVITY = item("c", "91146-1", "2026-02-03T09:02:00Z", 9);

    private static String item(String id, String code, String date, int value) {
        return resource(
                "Observation",
                id,
                "'status':'final','effectiveDateTime':'%s',%s,'valueInteger':%d".formatted(date, loinc(code), value));
    }

    private static List<Score> peg(Chart chart) {
        return chart.list(Score.class).stream()
                .filter(score -> score.measure() == Measure.PEG)
                .toList();
    }

    private static List<String> values(Chart chart) {
        return peg(chart).stream()
                .map(score -> String.valueOf(score.value().exact()))
                .toList();
    }

    @Test
    void threeItemsOfOneDayMakeTheScore() {
        var scores = peg(chart(ACTIVITY, PAIN, ENJOYMENT));
        assertThat(scores).hasSize(1);
        assertThat(scores.getFirst().value().exact()).isEqualByComparingTo("7.333333333333333");
        assertThat(scores.getFirst().when()).hasToString("2026-02-03");
        assertThat(scores.getFirst().evidence())
                .extracting(Evidence::resource)
                .containsExactly("Observation/c", "Observation/a", "Observation/b");
        assertThat(scores.getFirst().evidence())
                .extracting(Evidence::date)
                .containsExactly("2026-02-03T09:02:00Z", "2026-02-03T09:00:00Z", "2026-02-03T09:01:00Z");
        assertThat(scores.getFirst().evidence()).allMatch(line -> "note.computed-from-items".equals(line.note()));
    }

    @Test
    void twoItemsOrItemsOfDifferentDaysMakeNone() {
        assertThat(peg(chart(PAIN, ENJOYMENT))).isEmpty();
        assertThat(peg(chart(PAIN, ENJOYMENT, item("c", "91146-1", "2026-02-04", 9))))
                .isEmpty();
        assertThat(peg(chart(PAIN, ENJOYMENT, item("c", "91146-1", "2026-02", 9))))
                .isEmpty();
    }

    @Test
    void twoAnswersToOneItemLeaveItOpenUnlessTheMomentTellsThemApart() {
        assertThat(peg(chart(PAIN, ENJOYMENT, ACTIVITY, item("d", "75893-8", "2026-02-03T18:00:00Z", 2))))
                .isEmpty();
        var morning = "2026-02-03T09:00:00Z";
        var evening = "2026-02-03T18:00:00Z";
        assertThat(values(chart(
                        item("a", "75893-8", morning, 6),
                        item("b", "91145-3", morning, 6),
                        item("c", "91146-1", morning, 6),
                        item("d", "75893-8", evening, 3),
                        item("e", "91145-3", evening, 3),
                        item("f", "91146-1", evening, 3))))
                .containsExactly("6", "3");
    }

    @Test
    void aStatedTotalThatAgreesStandsAndOneThatDoesNotIsAConflict() {
        var agreeing = chart(PAIN, ENJOYMENT, ACTIVITY, item("t", "91147-9", "2026-02-03", 22));
        assertThat(values(agreeing)).containsExactly("22");
        assertThat(agreeing.conflicts()).isEmpty();
        var contradicting = chart(PAIN, ENJOYMENT, ACTIVITY, item("t", "91147-9", "2026-02-03", 2));
        assertThat(values(contradicting)).containsExactly("7.333333333333333");
        assertThat(contradicting.conflicts())
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.arguments()).containsEntry("stated", "2"));
    }

    @Test
    void itemsThatAPanelHoldsAreCountedOnce() {
        var panel = resource(
                "Observation",
                "p",
                "'status':'final','effectiveDateTime':'2026-02-03',%s,'hasMember':[%s]"
                        .formatted(
                                loinc("91148-7"),
                                "{'reference':'Observation/a'},{'reference':'Observation/b'},"
                                        + "{'reference':'Observation/c'}"));
        assertThat(peg(chart(panel, PAIN, ENJOYMENT, ACTIVITY))).hasSize(1);
        assertThat(peg(chart(PAIN, ENJOYMENT, ACTIVITY, panel))).hasSize(1);
    }

    @Test
    void aFilledSheetAndTheObservationsTakenFromItAreOneScore() {
        var sheet = resource(
                "QuestionnaireResponse",
                "'status':'completed','questionnaire':'http://clinic/Questionnaire/peg','authored':'2026-02-03','item':["
                        + answer("75893-8", 6) + "," + answer("91145-3", 7) + "," + answer("91146-1", 9) + "]");
        assertThat(peg(chart(sheet))).hasSize(1);
        assertThat(peg(chart(sheet, PAIN, ENJOYMENT, ACTIVITY))).hasSize(1);
    }

    private static String answer(String link, int value) {
        return "{'linkId':'/%s','answer':[{'valueInteger':%d}]}".formatted(link, value);
    }
}
