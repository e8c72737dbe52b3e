package org.facetpath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The page of each example as it was last read by a person. `-Dupdate-golden` writes the pages anew; read
/// the difference before you commit it, wording is behaviour.
class ExamplePagesTest {

    private static final Path GOLDEN = Run.ROOT.resolve("cli/src/test/golden");

    @ParameterizedTest
    @MethodSource("answers")
    void the_page_reads_as_it_was_approved(String example, String format, String ending) throws IOException {
        var golden = GOLDEN.resolve(example + ending);
        var page = Run.of("assess", Run.example(example).toString(), "--as-of", "2026-11-01", "--format", format)
                .out();

        if (System.getProperty("update-golden") != null) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, page);
        }

        assertThat(golden).exists();
        assertThat(page).isEqualTo(Files.readString(golden));
    }

    static Stream<Arguments> answers() {
        return names().flatMap(example -> Stream.of(
                Arguments.of(example, "text", ".txt"),
                Arguments.of(example, "json", ".json"),
                Arguments.of(example, "html", ".html"),
                Arguments.of(example, "patient", ".patient.html")));
    }

    @ParameterizedTest
    @MethodSource("names")
    void no_line_is_wider_than_a_terminal(String example) {
        var page = Run.of("assess", Run.example(example).toString(), "--as-of", "2026-11-01")
                .out();

        // Where nothing is assessed the page is one sentence, left for the terminal to wrap.
        assertThat(page.lines().count() == 1 ? Stream.<String>empty() : page.lines())
                .allMatch(line -> line.codePointCount(0, line.length()) <= 80);
    }

    static Stream<String> names() {
        return ExampleAnswersTest.names();
    }
}
