package org.facetpath.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.facetpath.report.wording.Speech;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Reading our own output back")
class ReadingBackTest {

    static Stream<Path> files() {
        return Examples.files().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void adds_no_fact_and_leaves_the_record_beside_it_as_it_was(Path file) throws IOException {
        var record = Examples.text(file);
        var alone = Examples.read(record);
        var ours = written(file);

        for (var both : new String[][] {{record, ours}, {ours, record}}) {
            var reading = Examples.read(both);
            assertThat(reading.charts()).isEqualTo(alone.charts());
            assertThat(reading.refusals()).isEqualTo(alone.refusals());
            assertThat(reading.unplaced()).isEqualTo(alone.unplaced());
            assertThat(Examples.assess(reading.charts().getFirst()))
                    .isEqualTo(Examples.assess(alone.charts().getFirst()));
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void alone_gives_no_patient(Path file) throws IOException {
        assertThat(Examples.read(written(file)).charts()).isEmpty();
    }

    /// A server may drop the Bundle and keep each resource by itself.
    @ParameterizedTest
    @MethodSource("files")
    void resource_by_resource_adds_no_fact_either(Path file) throws IOException {
        var record = Examples.text(file);
        var lines = new StringBuilder();
        new FhirReport(Speech.in("en"))
                .bundle(Examples.assess(file))
                .getEntry()
                .forEach(entry -> lines.append(
                                FhirJson.parser().setPrettyPrint(false).encodeResourceToString(entry.getResource()))
                        .append('\n'));

        assertThat(Examples.read(record, lines.toString()).charts())
                .isEqualTo(Examples.read(record).charts());
    }

    private static String written(Path file) throws IOException {
        var target = new StringWriter();
        new FhirReport(Speech.in("en")).writePretty(Examples.assess(file), target);
        return target.toString();
    }
}
