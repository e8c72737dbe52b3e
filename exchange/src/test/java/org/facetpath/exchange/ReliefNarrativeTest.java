package org.facetpath.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.facetpath.report.wording.Speech;
import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What a person reads of the relief of a block")
class ReliefNarrativeTest {

    private static final String DONE =
            "\"start\": \"2026-10-06T13:40:00-05:00\", \"end\": \"2026-10-06T14:00:00-05:00\"";

    @ParameterizedTest
    @CsvSource({
        "en, \"end\": \"2026-10-06\", 2026-10-06 or earlier",
        "es, \"end\": \"2026-10-06\", 2026-10-06 o antes",
    })
    void words_a_day_that_is_one_of_several(String language, String period, String expected) {
        var record = Examples.text(Examples.ROOT.resolve("examples/low-back-single-block.json"));
        assertThat(record).contains(DONE);
        var assessment = Examples.assess(
                Examples.read(record.replace(DONE, period)).charts().getFirst());

        var told = new FhirReport(Speech.in(language))
                .bundle(assessment).getEntry().stream()
                        .map(it -> it.getResource())
                        .filter(it -> it.getIdElement().getIdPart().contains("relief"))
                        .map(it -> ((Observation) it).getText().getDivAsString())
                        .toList();

        assertThat(told)
                .isNotEmpty()
                .allSatisfy(it ->
                        assertThat(it).contains("<li>" + expected + "</li>").doesNotContain(".."));
    }
}
