package org.facetpath.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.fhir.Records.bundle;
import static org.facetpath.fhir.Records.loinc;
import static org.facetpath.fhir.Records.read;
import static org.facetpath.fhir.Records.resource;

import java.nio.charset.StandardCharsets;
import org.facetpath.core.chart.Diagnosis;
import org.facetpath.core.chart.NotUnderstood;
import org.facetpath.core.chart.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileInputTest {

    private static final String SCORE =
            resource("Observation", "s", "'status':'final'," + loinc("72514-3") + ",'valueInteger':7");

    @Test
    void nestingThousandsDeepCostsOneResource() {
        var deep = "[".repeat(10_000) + "]".repeat(10_000);
        var wanted =
                resource("Observation", "deep", "'status':'final'," + loinc("72514-3") + ",'valueQuantity':" + deep);
        var skipped = resource(
                "Observation",
                "skipped",
                "'nobodyReadsThis':" + deep + ",'status':'final'," + loinc("72514-3") + ",'valueInteger':5");
        var reading = read(bundle(wanted, skipped, SCORE));
        assertThat(reading.refusals()).isEmpty();
        assertThat(reading.charts().getFirst().list(Score.class)).hasSize(2);
        assertThat(reading.unplaced()).singleElement().satisfies(one -> {
            assertThat(one.where()).isEqualTo("Observation/deep");
            assertThat(one.reason()).contains("nested");
        });
    }

    @Test
    void hugeTextsAndNumbersCostNothing() {
        var text = "x".repeat(2_000_000);
        var digits = "9".repeat(100_000);
        var reading = read(bundle(
                resource("Observation", "a", "'status':'final'," + loinc("72514-3") + ",'valueString':'" + text + "'"),
                resource("Observation", "b", "'status':'final'," + loinc("72514-3") + ",'valueInteger':" + digits),
                resource("Observation", "c", "'status':'final'," + loinc("72514-3") + ",'valueDecimal':1e999999999"),
                SCORE));
        assertThat(reading.refusals()).isEmpty();
        assertThat(reading.charts().getFirst().list(Score.class)).hasSize(1);
        assertThat(reading.charts().getFirst().notUnderstood()).hasSize(3).containsAll(reading.unplaced());
        assertThat(reading.unplaced()).hasSize(1);
    }

    @ParameterizedTest(name = "{0} instead of the right type is said, the others are read")
    @ValueSource(
            strings = {
                "'status':{},'code':[]",
                "'status':'final','code':'72514-3'",
                "'status':'final','effectiveDateTime':{},%CODE%,'valueQuantity':'7'",
                "'status':'final','effectivePeriod':'2026',%CODE%,'valueQuantity':[]",
                "'status':7,%CODE%,'valueQuantity':{'value':{}}",
                "'status':null,'bodySite':7,%CODE%,'valueInteger':'x','component':7,'note':'n'",
                "'status':'final','meta':7,'partOf':'x','encounter':[],%CODE%,'valueCodeableConcept':{'coding':'x'}"
            })
    void wrongTypes(String elements) {
        var reading = read(bundle(resource("Observation", elements.replace("%CODE%", loinc("72514-3"))), SCORE));
        assertThat(reading.charts().getFirst().list(Score.class)).hasSize(1);
        assertThat(reading.refusals()).isEmpty();
        assertThat(reading.charts().getFirst().notUnderstood())
                .isNotEmpty()
                .noneMatch(one -> one.reason().contains("fault"));
    }

    @ParameterizedTest(name = "{0} with {1} is said at {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        Condition          | 'code':'M54.50'                                        | code
        Condition          | 'code':['M54.50']                                      | code
        Condition          | 'code':{'coding':'M54.50'}                             | code.coding[0]
        Condition          | 'code':{'text':7}                                      | code.text
        Procedure          | 'status':'completed','code':{'coding':[{'code':64493,'system':'http://www.ama-assn.org/go/cpt'}]} | code.coding[0].code
        Observation        | 'status':'final','code':{'coding':[{'code':'72514-3','system':['http://loinc.org']}]} | code.coding[0].system
        Observation        | 'status':'final','code':{'text':'panel'},'component':[{'code':'72514-3'},{'code':7}] | component[1].code
        MedicationRequest  | 'status':'active','medicationCodeableConcept':{'coding':[{'display':{}}]} | medicationCodeableConcept.coding[0].display
        Claim              | 'status':'active','use':'claim','item':[{'productOrService':{'coding':[{'code':64493}]}}] | item[0].productOrService.coding[0].code
        Device             | 'type':{'coding':['x']}                                | type.coding[0]
        """)
    void aConceptOfTheWrongShapeIsSaidAndNotTakenForOneOfNoUse(String type, String elements, String element) {
        var chart =
                read(bundle(resource(type, "odd", elements), SCORE)).charts().getFirst();
        assertThat(chart.list(Score.class)).hasSize(1);
        assertThat(chart.notUnderstood()).extracting(NotUnderstood::where).containsExactly(type + "/odd#" + element);
    }

    @Test
    void anEntryWithoutAResourceIsNamedByItsNumber() {
        var reading = read(
                "{'resourceType':'Bundle','entry':[{'resource':%s},null,'x',{'resource':7},{'resource':{'id':'y'}},{'resource':%s}]}"
                        .formatted(Records.PATIENT, SCORE));
        assertThat(reading.charts().getFirst().list(Score.class)).hasSize(1);
        assertThat(reading.unplaced())
                .extracting(NotUnderstood::where)
                .containsExactly(
                        "record.json, entry 2", "record.json, entry 3", "record.json, entry 4", "record.json, entry 5");
    }

    @Test
    void hostileTextIsKeptAsItIs() {
        var words = "low back pain <script>alert(1)</script> \\u001b[31m \\u202e";
        var chart = read(bundle(resource("Condition", "'code':{'text':'" + words + "'}")))
                .charts()
                .getFirst();
        assertThat(chart.list(Diagnosis.class).getFirst().text())
                .contains("<script>")
                .contains("\u001b[31m")
                .contains("\u202e");
    }

    @Test
    void brokenUtf8IsRefusedAfterWhatWasRead() {
        var bytes = bundle(SCORE, resource("Observation", "u", "'status':'final','code':{'text':'?'}"))
                .replace('\'', '"')
                .getBytes(StandardCharsets.UTF_8);
        bytes[new String(bytes, StandardCharsets.UTF_8).indexOf('?')] = (byte) 0xFF;
        var reading = read(bytes, "latin.json");
        assertThat(reading.charts().getFirst().list(Score.class)).hasSize(1);
        assertThat(reading.refusals())
                .singleElement()
                .satisfies(one -> assertThat(one.reason()).contains("UTF-8"));
    }

    @Test
    void aNameGivenTwiceTakesTheLast() {
        var reading = read(bundle(resource(
                "Observation",
                "s",
                "'status':'entered-in-error','status':'final'," + loinc("72514-3") + ",'valueInteger':7")));
        assertThat(reading.charts().getFirst().list(Score.class)).hasSize(1);
    }
}
