package org.facetpath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.ObjectMapper;

/// The FHIR of each example as it was last read by a person. `-Dupdate-golden` writes it anew; read the
/// difference before you commit it.
class ExampleBundlesTest {

    private static final Path GOLDEN = Run.ROOT.resolve("cli/src/test/golden");
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @MethodSource("names")
    void the_bundle_reads_as_it_was_approved(String example) throws IOException {
        var golden = GOLDEN.resolve(example + ".fhir.json");
        var bundle = fhir(Run.example(example)).out();

        if (System.getProperty("update-golden") != null) {
            Files.writeString(golden, bundle);
        }

        assertThat(golden).exists();
        assertThat(bundle).isEqualTo(Files.readString(golden));
    }

    @Test
    void several_patients_are_one_bundle_a_line() {
        var run = fhir(Run.ROOT.resolve("examples"));

        assertThat(run.code()).isZero();
        assertThat(run.out().lines().map(JSON::readTree))
                .hasSize((int) names().count())
                .allMatch(bundle -> bundle.get("type").asString().equals("collection"));
    }

    @Test
    void a_bundle_in_spanish_says_so() {
        var run = Run.of(
                "assess",
                Run.example("red-flag-cauda-equina").toString(),
                "--as-of",
                "2026-11-01",
                "--format",
                "fhir",
                "--language",
                "es");

        assertThat(JSON.readTree(run.out()).get("language").asString()).isEqualTo("es");
        assertThat(run.out()).contains("No es un diagnóstico");
    }

    @Test
    void nothing_is_said_on_standard_error() {
        assertThat(fhir(Run.example("resolved")).err()).isEmpty();
    }

    @Test
    void the_knowledge_is_exported_one_file_a_resource(@TempDir Path folder) throws IOException {
        var out = folder.resolve("fhir");
        var run = Run.of("knowledge", "export", "--out", out.toString());

        assertThat(run.code()).isZero();
        assertThat(names(out))
                .contains(
                        "CodeSystem-finding.json",
                        "CodeSystem-facet-joint.json",
                        "ValueSet-all-pain-area.json",
                        "Questionnaire-symptoms.json",
                        "StructureDefinition-procedure-modifier.json");
        assertThat(run.out()).startsWith(names(out).size() + " resources");
    }

    @Test
    void a_file_is_no_folder_to_export_to(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("file"), "kept");
        var run = Run.of("knowledge", "export", "--out", file.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("is not a folder");
        assertThat(file).hasContent("kept");
    }

    private static Run fhir(Path input) {
        return Run.of("assess", input.toString(), "--as-of", "2026-11-01", "--format", "fhir");
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    static Stream<String> names() {
        return ExampleAnswersTest.names();
    }
}
