package org.facetpath.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.fhir.Records.chart;
import static org.facetpath.fhir.Records.finding;
import static org.facetpath.fhir.Records.loinc;
import static org.facetpath.fhir.Records.only;
import static org.facetpath.fhir.Records.resource;

import java.math.BigDecimal;
import org.facetpath.core.chart.CareResponse;
import org.facetpath.core.chart.CareResponseReport;
import org.facetpath.core.chart.Finding;
import org.facetpath.core.chart.Finding.Presence;
import org.facetpath.core.chart.Lab;
import org.facetpath.core.chart.Measure;
import org.facetpath.core.chart.ReliefReport;
import org.facetpath.core.chart.Score;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.spine.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObservationsTest {

    private static final String ON = "'status':'final','effectiveDateTime':'2026-01-02',";

    private static Score score(String code, String value) {
        return only(chart(resource("Observation", ON + loinc(code) + "," + value)), Score.class);
    }

    @ParameterizedTest(name = "{0} with {1} is {2} on {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        72514-3 | 'valueInteger':7                              | nrs        | nrs-0-10         | 10
        72514-3 | 'valueQuantity':{'value':7}                   | nrs        | nrs-0-10         | 10
        72514-3 | 'valueString':'7/10'                          | nrs        | nrs-0-10         | 10
        72514-3 | 'valueString':'7'                             | nrs        | nrs-0-10         | 10
        72514-3 | 'valueCodeableConcept':{'text':'7'}           | nrs        | nrs-0-10         | 10
        38214-3 | 'valueQuantity':{'value':7,'unit':'mm'}       | vas        | vas-0-100        | 100
        38214-3 | 'valueQuantity':{'value':7,'unit':'cm'}       | vas        | vas-0-10         | 10
        38214-3 | 'valueQuantity':{'value':7}                   | vas        |                  |
        38208-5 | 'valueInteger':7                              | nrs        |                  |
        97908-8 | 'valueQuantity':{'value':7,'unit':'%'}        | odi        | odi-percent      | 100
        82226-2 | 'valueQuantity':{'value':7,'unit':'%'}        | ndi        | ndi-percent      | 100
        91147-9 | 'valueDecimal':7                              | peg        | peg-0-10         | 10
        """)
    void aScoreKeepsItsScale(String code, String value, String measure, String scale, BigDecimal max) {
        var score = score(code, value);
        assertThat(score.measure().code()).isEqualTo(measure);
        assertThat(score.value().exact()).isEqualByComparingTo("7");
        assertThat(score.scale()).isEqualTo(scale);
        assertThat(score.max()).isEqualTo(max);
    }

    @ParameterizedTest(name = "{0} is told as {1}")
    @CsvSource(delimiter = '|', nullValues = "-", quoteCharacter = '"', textBlock = """
        'performer':[{'reference':'Patient/p'}],                                       | note.by-patient
        'performer':[{'type':'RelatedPerson','display':'carer'}],                      | note.by-carer
        'performer':[{'reference':'https://ehr.example/fhir/Practitioner/d'}],         | note.by-clinic
        'performer':[{'reference':'Organization/c'},{'reference':'Practitioner/d'}],   | note.by-clinic
        'performer':[{'reference':'Patient/p'},{'reference':'Practitioner/d'}],        | -
        'performer':[{'display':'somebody'}],                                          | -
        'performer':[{'reference':'Practitioner?identifier=7'}],                       | -
        'issued':'2026-01-02T10:00:00Z',                                               | -
        """)
    void aScoreTellsWhoRecordedIt(String performer, String note) {
        assertThat(score("72514-3", performer + "'valueInteger':7")
                        .evidence()
                        .getFirst()
                        .note())
                .isEqualTo(note);
    }

    @Test
    void aRangeStaysARange() {
        assertThat(score("72514-3", "'valueString':'5-6'").value().low()).isEqualByComparingTo("5");
        assertThat(score("72514-3", "'valueRange':{'low':{'value':5},'high':{'value':6}}")
                        .value()
                        .exact())
                .isNull();
    }

    @ParameterizedTest(name = "{0} on a scale of 0 to 10 is not understood")
    @ValueSource(strings = {"'valueInteger':70", "'valueInteger':-1", "'valueString':'a lot'", "'valueBoolean':true"})
    void impossibleScores(String value) {
        var chart = chart(resource("Observation", ON + loinc("72514-3") + "," + value));
        assertThat(chart.facts()).isEmpty();
        assertThat(chart.notUnderstood()).hasSize(1);
    }

    @ParameterizedTest(name = "{0} proves at least 60 is {1}")
    @CsvSource({">,MET", ">=,MET", "<,NOT_MET", "<=,NOT_DOCUMENTED"})
    void comparators(String comparator, Verdict atLeastSixty) {
        var lab = only(
                chart(resource(
                        "Observation",
                        ON
                                + loinc("33914-3")
                                + ",'valueQuantity':{'value':60,'comparator':'%s','unit':'mL/min'}"
                                        .formatted(comparator))),
                Lab.class);
        assertThat(lab.value().atLeast(BigDecimal.valueOf(60))).isEqualTo(atLeastSixty);
    }

    @Test
    void anUnknownComparatorIsNotUnderstood() {
        var chart = chart(
                resource("Observation", ON + loinc("33914-3") + ",'valueQuantity':{'value':60,'comparator':'~'}"));
        assertThat(chart.facts()).isEmpty();
        assertThat(chart.notUnderstood().getFirst().where()).isEqualTo("Observation/1#valueQuantity.comparator");
    }

    @ParameterizedTest(name = "{0} says {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        'valueBoolean':true                                                                                                      | PRESENT
        'valueBoolean':false                                                                                                     | ABSENT
        'valueCodeableConcept':{'coding':[{'system':'http://snomed.info/sct','code':'52101004'}]}                                | PRESENT
        'valueCodeableConcept':{'coding':[{'system':'http://snomed.info/sct','code':'2667000'}]}                                 | ABSENT
        'valueCodeableConcept':{'coding':[{'system':'http://snomed.info/sct','code':'373066001'}]}                               | PRESENT
        'valueCodeableConcept':{'coding':[{'system':'http://loinc.org','code':'LA32-8'}]}                                        | ABSENT
        'valueCodeableConcept':{'text':'Yes'}                                                                                    | PRESENT
        'valueString':'negative'                                                                                                 | ABSENT
        'interpretation':[{'coding':[{'code':'NEG'}]}]                                                                           | ABSENT
        """)
    void presence(String value, Presence presence) {
        assertThat(only(chart(resource("Observation", ON + finding("facet-loading") + "," + value)), Finding.class)
                        .presence())
                .isEqualTo(presence);
    }

    @ParameterizedTest(name = "a finding with {0} is not understood")
    @ValueSource(strings = {"'note':[]", "'valueCodeableConcept':{'text':'perhaps'}", "'valueDateTime':'2026-01-01'"})
    void neitherPresentNorAbsent(String value) {
        var chart = chart(resource("Observation", ON + finding("facet-loading") + "," + value));
        assertThat(chart.facts()).isEmpty();
        assertThat(chart.notUnderstood()).hasSize(1);
    }

    @ParameterizedTest(name = "an observation that is {0} counts for nothing")
    @ValueSource(
            strings = {
                "'status':'entered-in-error'",
                "'status':'cancelled'",
                "'status':'final','dataAbsentReason':{'text':'unknown'}"
            })
    void neverHappened(String status) {
        var chart = chart(resource("Observation", status + "," + loinc("72514-3")));
        assertThat(chart.facts()).isEmpty();
        assertThat(chart.notUnderstood()).isEmpty();
    }

    @Test
    void aModifierNobodyKnowsMakesItNotUnderstood() {
        var chart = chart(resource(
                "Observation",
                ON + loinc("72514-3") + ",'valueInteger':7,'modifierExtension':[{'url':'http://x/not'}]"));
        assertThat(chart.facts()).isEmpty();
        assertThat(chart.notUnderstood().getFirst().reason()).contains("http://x/not");
    }

    @Test
    void minutesOfStiffnessAreMeasured() {
        var stiff = only(
                chart(
                        resource(
                                "Observation",
                                ON + finding("morning-stiffness-minutes")
                                        + ",'valueQuantity':{'value':20,'unit':'min','system':'http://unitsofmeasure.org','code':'min'}")),
                Finding.class);
        assertThat(stiff.quantity().exact()).isEqualByComparingTo("20");
        assertThat(stiff.quantity().unit()).isEqualTo("min");
    }

    @Test
    void componentsAreReadWithinAnyPanel() {
        var chart = chart(resource(
                "Observation",
                ON + "'code':{'text':'panel'},'component':[{" + loinc("72514-3") + ",'valueInteger':4}]"));
        var score = only(chart, Score.class);
        assertThat(score.value().exact()).isEqualByComparingTo("4");
        assertThat(score.evidence().getFirst().element()).isEqualTo("component[0].valueInteger");
    }

    @Test
    void thePainAreaSaysRegionAndSide() {
        var site =
                ",'bodySite':{'coding':[{'system':'https://facetpath.org/fhir/CodeSystem/pain-area','code':'low-back-right'}]}";
        var place = score("72514-3", "'valueInteger':4" + site).place();
        assertThat(place.areas()).containsExactly("low-back");
        assertThat(place.side()).isEqualTo(Side.RIGHT);
        assertThat(place.regions()).extracting(it -> it.code()).containsExactly("lumbar");
    }

    @Test
    void theTotalOfPegIsRecomputed() {
        var items = "'component':[{%s,'valueInteger':6},{%s,'valueInteger':7},{%s,'valueInteger':8}]"
                .formatted(loinc("75893-8"), loinc("91145-3"), loinc("91146-1"));
        var agreeing = chart(resource("Observation", ON + loinc("91147-9") + ",'valueInteger':7," + items));
        assertThat(agreeing.conflicts()).isEmpty();
        assertThat(peg(agreeing)).isEqualByComparingTo("7");
        var contradicting = chart(resource("Observation", ON + loinc("91147-9") + ",'valueInteger':3," + items));
        assertThat(contradicting.conflicts())
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.arguments()).containsEntry("computed", "7"));
        assertThat(peg(contradicting)).isEqualByComparingTo("7");
        assertThat(peg(chart(resource("Observation", ON + loinc("91148-7") + "," + items))))
                .isEqualByComparingTo("7");
    }

    private static BigDecimal peg(org.facetpath.core.chart.Chart chart) {
        return chart.list(Score.class).stream()
                .filter(it -> it.measure() == Measure.PEG)
                .findFirst()
                .orElseThrow()
                .value()
                .exact();
    }

    @Test
    void tenAnswersOfASitesOwnQuestionnaireMakeTheTotal() {
        var items = new StringBuilder();
        for (int at = 0; at < 10; at++) {
            items.append(at == 0 ? "" : ",")
                    .append("{'linkId':'%d','answer':[{'valueInteger':%d}]}".formatted(at, at % 5));
        }
        var response = resource(
                "QuestionnaireResponse",
                "'status':'completed','questionnaire':'http://clinic/Questionnaire/oswestry-v2','authored':'2026-01-02','item':[%s]"
                        .formatted(items));
        var score = only(chart(response), Score.class);
        assertThat(score.measure()).isEqualTo(Measure.ODI);
        assertThat(score.value().exact()).isEqualByComparingTo("40");
        assertThat(score.when()).hasToString("2026-01-02");
    }

    @Test
    void ourOwnQuestionnairesAnswerWithOurCodes() {
        var response = resource(
                "QuestionnaireResponse",
                "'status':'completed','questionnaire':'https://facetpath.org/fhir/Questionnaire/intake','authored':'2026-01-02','item':[{'linkId':'g','item':[{'linkId':'night-pain','answer':[{'valueBoolean':false}]}]}]");
        var night = only(chart(response), Finding.class);
        assertThat(night.finding().name()).isEqualTo("night-pain");
        assertThat(night.presence()).isEqualTo(Presence.ABSENT);
        assertThat(night.evidence().getFirst().element()).isEqualTo("item[0].item[0].answer[0].valueBoolean");
    }

    @ParameterizedTest(name = "{0} of {1} is {2} {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        percent-pain-relief    | {'value':82.5,'unit':'%'}  | 82.5 | PERCENT
        relief-duration        | {'value':6,'unit':'h'}     | 6    | DURATION
        relief-duration        | {'value':2,'unit':'d'}     | 48   | DURATION
        sustained-relief       | {'value':9,'unit':'mo'}    | 9    | SUSTAINED
        functional-improvement | {'value':30,'unit':'%'}    | 30   | FUNCTION
        """)
    void relief(String code, String quantity, BigDecimal value, ReliefReport.Kind kind) {
        var report = only(
                chart(resource(
                        "Observation",
                        ON + finding(code) + ",'valueQuantity':" + quantity
                                + ",'partOf':[{'reference':'Procedure/9'}]")),
                ReliefReport.class);
        assertThat(report.kind()).isEqualTo(kind);
        assertThat(report.value().exact()).isEqualByComparingTo(value);
        assertThat(report.links().partOf()).containsExactly("Procedure/9");
    }

    @Test
    void aComponentSaysHowMuchReliefLasted() {
        var percent = ",'component':[{" + finding("percent-pain-relief") + ",'valueQuantity':{'value':60,'unit':'%'}}]";
        var report = only(
                chart(resource(
                        "Observation",
                        ON + finding("sustained-relief") + ",'valueQuantity':{'value':9,'unit':'mo'}" + percent)),
                ReliefReport.class);
        assertThat(report.atPercent()).isEqualByComparingTo("60");
    }

    @Test
    void anotherObservationOfTheProcedureSaysHowMuchReliefLasted() {
        var part = ",'partOf':[{'reference':'Procedure/9'}]";
        var months = resource(
                "Observation",
                "m",
                ON + finding("sustained-relief") + ",'valueQuantity':{'value':9,'unit':'mo'}" + part);
        var percent = resource(
                "Observation",
                "n",
                ON + finding("sustained-relief-percent") + ",'valueQuantity':{'value':80,'unit':'%'}" + part);
        assertThat(only(chart(months, percent), ReliefReport.class).atPercent()).isEqualByComparingTo("80");
        var ofAnother = percent.replace("Procedure/9", "Procedure/8");
        assertThat(only(chart(months, ofAnother), ReliefReport.class).atPercent())
                .isEqualByComparingTo("50");
    }

    @ParameterizedTest(name = "a judgement keeps its reason: {0}")
    @ValueSource(
            strings = {
                "'valueBoolean':true,'note':[{'text':'Pacemaker dependent'}]",
                "'valueCodeableConcept':{'text':'Pacemaker dependent'}"
            })
    void reasons(String value) {
        var judged = only(
                chart(resource("Observation", ON + finding("not-a-candidate-for-rfa") + "," + value)), Finding.class);
        assertThat(judged.presence()).isEqualTo(Presence.PRESENT);
        assertThat(judged.evidence()).extracting(it -> it.value()).contains("Pacemaker dependent");
    }

    @Test
    void aResponseToCareIsReported() {
        var report = only(
                chart(
                        resource(
                                "Observation",
                                ON + finding("physical-therapy")
                                        + ",'valueCodeableConcept':{'coding':[{'system':'https://facetpath.org/fhir/CodeSystem/finding','code':'not-enough'}]}")),
                CareResponseReport.class);
        assertThat(report.care().name()).isEqualTo("physical-therapy");
        assertThat(report.response()).isEqualTo(CareResponse.NOT_ENOUGH);
    }
}
