package org.facetpath.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.fhir.Records.chart;
import static org.facetpath.fhir.Records.loinc;
import static org.facetpath.fhir.Records.only;
import static org.facetpath.fhir.Records.resource;
import static org.facetpath.fhir.Records.text;

import org.facetpath.core.chart.Diagnosis;
import org.facetpath.core.chart.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

    private static Score dated(String time) {
        return only(
                chart(resource("Observation", "'status':'final'," + loinc("72514-3") + ",'valueInteger':7," + time)),
                Score.class);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2026,2026",
        "2026-03,2026-03",
        "2026-03-05,2026-03-05",
        "2026-03-05T23:30:00-05:00,2026-03-05",
        "2026-03-05T23:30:00.123+09:00,2026-03-05",
        "2026-03-06T02:00:00Z,2026-03-05"
    })
    void precisionIsKeptAndUtcIsLookedUpInTheZone(String written, String when) {
        assertThat(dated("'effectiveDateTime':'%s'".formatted(written)).when()).hasToString(when);
    }

    @Test
    void offsetsOrderMoments() {
        var early = dated("'effectiveDateTime':'2026-03-05T10:00:00+02:00'").when();
        var late = dated("'effectiveDateTime':'2026-03-05T09:00:00Z'").when();
        assertThat(early.instant()).isBefore(late.instant());
    }

    @ParameterizedTest(name = "{0} is no date: said, and the rest is used")
    @ValueSource(
            strings = {
                "2026-02-30",
                "2026-13-01",
                "0000",
                "yesterday",
                "2026-2-3",
                "2026-03-05T25:00:00Z",
                "2026-03-05 10:00",
                ""
            })
    void impossibleDates(String written) {
        var chart = chart(resource(
                "Observation",
                "'status':'final'," + loinc("72514-3")
                        + ",'valueInteger':7,'effectiveDateTime':'%s'".formatted(written)));
        assertThat(only(chart, Score.class).when().isUnknown()).isTrue();
        assertThat(chart.notUnderstood()).singleElement().satisfies(one -> {
            assertThat(one.where()).isEqualTo("Observation/1#effectiveDateTime");
            assertThat(one.reason()).contains(written);
        });
    }

    @Test
    void issuedServesWhereNoDateIsGiven() {
        var score = dated("'issued':'2026-03-05T10:00:00-05:00'");
        assertThat(score.when()).hasToString("2026-03-05");
        assertThat(score.evidence().getFirst().note()).isEqualTo("note.dated-by-issued");
    }

    @Test
    void theEncounterServesLast() {
        var encounter =
                resource("Encounter", "e", "'status':'finished','period':{'start':'2026-03-05','end':'2026-03-05'}");
        var observation = resource(
                "Observation",
                "'status':'final'," + loinc("72514-3") + ",'valueInteger':7,'encounter':{'reference':'Encounter/e'}");
        var score = only(chart(encounter, observation), Score.class);
        assertThat(score.when()).hasToString("2026-03-05");
        assertThat(score.evidence().getFirst().note()).isEqualTo("note.dated-by-encounter");
        assertThat(score.links().encounter()).isEqualTo("Encounter/e");
    }

    @ParameterizedTest(name = "a condition with {0} began {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        'onsetDateTime':'2025-08'                                  | 2025-08
        'onsetPeriod':{'start':'2025-08-01','end':'2025-09'}       | 2025-08-01
        'recordedDate':'2026-01-15'                                | ..2026-01-15
        'onsetAge':{'value':50,'unit':'years','code':'a'}          | 2020-05-01..2021-04-30
        'onsetString':'in 2019'                                    | 2019
        'onsetString':'before 2019'                                | ..2019-12-31
        'onsetString':'since 2019'                                 | 2019
        'onsetString':'since childhood'                            | ?
        'severity':{'text':'mild'}                                 | ?
        """)
    void onsets(String onset, String when) {
        assertThat(only(chart(resource("Condition", text("low back pain") + "," + onset)), Diagnosis.class)
                        .onset())
                .hasToString(when);
    }
}
