package org.facetpath.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.facetpath.knowledge.Wording;
import org.facetpath.knowledge.reading.ReadingFormula;
import org.facetpath.knowledge.reading.ReadingGrade;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The words of the server's pages for patients")
class PatientWordsTest {

    /// A formula says little about a few words, so short texts are measured together only.
    private static final int LONG_ENOUGH = 20;

    private static final Pattern OF_STAFF = Pattern.compile("diary\\.links-.*");
    private static final Pattern PUT_TOGETHER = Pattern.compile(
            "self-check\\.(area|ask|had|since|wrong)\\..*|self-check\\.(yes|no|unsure|worse|better)|my-way\\.stage\\..*"
                    + "|diary\\.(links-(made|for|make|state|title|undated)|open-text|purpose|by|wrong|curve)\\..*");

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void need_no_more_than_eight_years_of_school_together_and_each_longer_text_alone(String language) {
        var formula = ReadingFormula.find(language).orElseThrow();
        var words = Wording.load(language);
        var texts = keys(words)
                .filter(key -> !OF_STAFF.matcher(key).matches())
                .map(key -> words.find(key).orElseThrow().replaceAll("\\{[^}]*}", "it"))
                .toList();

        assertThat(texts).hasSizeGreaterThan(100);
        assertThat(formula.measure(texts).isTooHard()).isFalse();
        assertThat(texts.stream().filter(text -> text.split(" ", -1).length >= LONG_ENOUGH))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(formula.measure(List.of(text)).grade())
                        .as(text)
                        .isLessThanOrEqualTo(ReadingGrade.HARDEST));
    }

    @Test
    void are_all_used() throws IOException {
        var root = Path.of(System.getProperty("facetpath.root", ".."));
        var sources = new StringBuilder();
        for (var room : List.of("server", "report")) {
            try (var files = Files.walk(root.resolve(room).resolve("src/main/java"))) {
                for (var file :
                        files.filter(it -> it.toString().endsWith(".java")).toList()) {
                    sources.append(Files.readString(file));
                }
            }
        }

        assertThat(keys(Wording.load("en"))
                        .filter(key -> !PUT_TOGETHER.matcher(key).matches())
                        .filter(key -> sources.indexOf("\"" + key + "\"") < 0
                                && sources.indexOf("\"" + key.substring(key.indexOf('.') + 1) + "\"") < 0))
                .isEmpty();
    }

    private static Stream<String> keys(Wording words) {
        return words.keys().stream()
                .filter(key -> key.startsWith("self-check.") || key.startsWith("diary.") || key.startsWith("my-way."));
    }
}
