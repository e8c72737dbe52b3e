package org.facetpath.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.facetpath.core.knowledge.RedFlag;
import org.facetpath.knowledge.KnowledgeFolder;
import org.facetpath.knowledge.Wording;
import org.facetpath.knowledge.reading.ReadingFormula;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The words of the patient page")
class PatientWordingTest {

    /// A formula says little about a few words, so short texts are measured together only.
    private static final int LONG_ENOUGH = 20;

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void need_no_more_than_eight_years_of_school_together_and_each_longer_text_alone(String language) {
        var formula = ReadingFormula.find(language).orElseThrow();
        var words = Wording.load(language);
        var texts = words.keys().stream()
                .filter(key -> key.startsWith("patient."))
                .map(key -> words.find(key).orElseThrow().replaceAll("\\{[^}]*}", "it"))
                .toList();

        assertThat(texts).hasSizeGreaterThan(100);
        assertThat(formula.measure(texts).isTooHard()).isFalse();
        assertThat(texts.stream().filter(text -> text.split(" ", -1).length >= LONG_ENOUGH))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(formula.measure(List.of(text)).grade())
                        .as(text)
                        .isLessThanOrEqualTo(org.facetpath.knowledge.reading.ReadingGrade.HARDEST));
    }

    @Test
    void exist_for_every_red_flag_and_name_no_illness_by_it() {
        var words = Wording.load("en");
        var illnesses = List.of(
                "cauda",
                "compression",
                "myelopathy",
                "infection",
                "cancer",
                "tumo",
                "malignan",
                "fracture",
                "dissection",
                "spondyl",
                "aneurysm");

        assertThat(KnowledgeFolder.load().orThrow().redFlags().stream().map(RedFlag::id))
                .isNotEmpty()
                .allSatisfy(id -> assertThat(words.find("patient.flag." + id).orElse(""))
                        .as(id)
                        .isNotBlank()
                        .satisfies(text -> assertThat(illnesses).noneMatch(text.toLowerCase(Locale.ROOT)::contains)));
    }

    @Test
    void are_all_used() throws IOException {
        var sources = new StringBuilder();
        try (var files = Files.walk(Path.of("src", "main", "java"))) {
            for (var file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                sources.append(Files.readString(file));
            }
        }
        var putTogether = Pattern.compile(
                "patient\\.(flag|finding|measure|what|care|medicine|step|unit)\\..*|patient\\.(child|no-pain).*");

        assertThat(Wording.load("en").keys().stream()
                        .filter(key -> key.startsWith("patient.") || key.startsWith("learn."))
                        .filter(key -> !putTogether.matcher(key).matches())
                        .filter(key -> sources.indexOf("\"" + key + "\"") < 0))
                .isEmpty();
    }

    @Test
    void say_that_opioids_and_blood_thinners_are_not_stopped_without_the_prescriber() {
        assertThat(Wording.load("en").find("patient.keep-text").orElseThrow())
                .contains("Do not stop", "opioids", "blood thinners", "prescribed");
        assertThat(Wording.load("es").find("patient.keep-text").orElseThrow())
                .contains("No deje", "opioides", "anticoagulantes", "receta");
    }
}
