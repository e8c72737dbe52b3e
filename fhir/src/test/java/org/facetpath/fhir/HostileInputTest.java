package org.facetpath.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.fhir.Records.bundle;
import static org.facetpath.fhir.Records.loinc;
import static org.facetpath.fhir.Records.read;
import static org.facetpath.fhir.Records.resource;

import java.nio.charset.StandardCharsets;
import org.facetpath.core.chart.Diagnosis;
import org.facetpath.core.chart.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
                .noneMatch(one -> one.reason().contains("fault"));
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
