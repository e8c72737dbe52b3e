package org.facetpath.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Records of other makers: lifetime synthetic records, a bulk export, test patients of other projects. They
/// are not part of this repository and are looked for in `../shared/data`.
class RealRecordsTest {

    private static final Path DATA = Run.ROOT.resolve("../shared/data").normalize();
    private static final List<String> SPINE_CODES =
            List.of("279039007", "161891005", "278860009", "1121000119107", "81680005", "48926009", "23056005");

    private static final Map<Path, Run> RUNS = new ConcurrentHashMap<>();

    @BeforeAll
    static void data_lies_beside_the_checkout() {
        assumeTrue(Files.isDirectory(DATA), "skipped: there are no further records in ../shared/data");
    }

    @Test
    void every_file_is_assessed_or_refused_in_words() throws IOException {
        for (var file : files(DATA)) {
            var run = json(file);

            assertThat(run.code()).as("%s: %s", file, run.err()).isIn(0, 1, 65);
            if (!run.out().isEmpty()) {
                assertThat(
                                run.out().startsWith("{\n")
                                        ? List.of(run.out())
                                        : run.out().lines().toList())
                        .as("%s", file)
                        .allMatch(answer -> Schema.problems(answer).isEmpty());
            }
            assertThat(Run.of("assess", file.toString(), "--as-of", "2026-11-01")
                            .code())
                    .isEqualTo(run.code());
        }
    }

    @Test
    void a_lifetime_without_spine_pain_has_no_spine_problem() throws IOException {
        for (var file : files(DATA.resolve("synthea"))) {
            var answer = json(file).answer();
            if (answer.get("problems").isEmpty()) {
                continue;
            }

            assertThat(spineConditions(file))
                    .as("%s has a problem: %s", file, answer.at("/problems/0/region"))
                    .isPositive();
        }
    }

    @Test
    void a_bulk_export_split_by_type_gives_each_patient_an_assessment() throws IOException {
        var run = json(DATA.resolve("synthea-bulk"));

        assertThat(run.code()).isZero();
        assertThat(run.answers()).hasSize(patients(DATA.resolve("synthea-bulk/Patient.ndjson.gz")));
    }

    @Test
    void records_of_another_version_of_fhir_are_refused_by_name() throws IOException {
        for (var file : files(DATA.resolve("outside"))) {
            if (textOf(file).contains("\"MedicationOrder\"")) {
                var run = json(file);

                assertThat(run.code()).as("%s", file).isEqualTo(65);
                assertThat(run.err()).contains("DSTU2");
            }
        }
    }

    @Test
    void an_intramuscular_injection_is_no_spinal_injection_and_an_examination_no_therapy() throws IOException {
        for (var file : files(DATA.resolve("synthea"))) {
            var answer = json(file).answer();

            for (var problem : answer.get("problems")) {
                assertThat(list(problem.get("history")))
                        .as("%s", file)
                        .noneMatch(entry -> entry.toString().contains("Intramuscular"))
                        .noneMatch(entry -> entry.toString().contains("Physical examination"));
                assertThat(problem.get("blocks").isEmpty()).isTrue();
            }
        }
    }

    @Test
    void no_red_flag_rests_on_family_history_or_a_refuted_condition() throws IOException {
        for (var file : files(DATA)) {
            var run = json(file);
            for (var answer : run.out().startsWith("{\n") ? List.of(run.answer()) : run.answers()) {
                assertThat(list(answer.get("redFlags")))
                        .as("%s", file)
                        .noneMatch(flag -> flag.get("evidence").toString().contains("FamilyMemberHistory"))
                        .allMatch(flag -> !flag.get("evidence").isEmpty());
            }
        }
    }

    /// Each file is assessed once for all tests.
    private static Run json(Path file) {
        return RUNS.computeIfAbsent(file, it -> Run.json(it));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(json|ndjson)(\\.gz)?"))
                    .sorted()
                    .toList();
        }
    }

    private static long spineConditions(Path file) throws IOException {
        var bundle = new ObjectMapper().readTree(textOf(file));
        return list(bundle.get("entry"))
                .map(entry -> entry.get("resource"))
                .filter(resource -> resource.get("resourceType").asString().equals("Condition"))
                .filter(RealRecordsTest::isSpinePain)
                .count();
    }

    private static boolean isSpinePain(JsonNode condition) {
        var code = condition.get("code").toString().toLowerCase(java.util.Locale.ROOT);
        return SPINE_CODES.stream().anyMatch(code::contains) || code.matches(".*(back|neck|spin|cervic|whiplash).*");
    }

    private static int patients(Path file) throws IOException {
        return (int) textOf(file).lines().filter(line -> !line.isBlank()).count();
    }

    private static String textOf(Path file) throws IOException {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            var plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
            return new String(plain.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    private static java.util.stream.Stream<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
