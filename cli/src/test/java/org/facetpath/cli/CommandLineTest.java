package org.facetpath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the command line promises: exit codes, options, streams.
class CommandLineTest {

    private static final String RECORD = Run.example("low-back-two-blocks").toString();

    @Test
    void without_a_day_it_is_today_and_said() {
        var run = Run.of("assess", RECORD);

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("2026-11-23");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "--guideline nonsense  | there are: consensus, nice, strict",
                "--policy nonsense     | unknown policy 'nonsense'",
                "--as-of 2026-02-30    | '2026-02-30' is not a day such as 2026-11-01",
                "--as-of tomorrow      | 'tomorrow' is not a day",
                "--zone Atlantis       | 'Atlantis' is not a time zone",
                "--country XX          | not a country",
                "--format pdf          | pdf",
                "--language de         | there are: en",
                "--policies somewhere  | the folder of policies somewhere does not exist",
                "--codes missing.yaml  | missing.yaml does not exist",
                "--propose rfa         | names no joint",
                "--no-such-option x    | --no-such-option",
            })
    void wrong_usage_is_told_in_a_line_and_ends_with_2(String option, String message) {
        var run = Run.of(("assess " + RECORD + " " + option).split(" "));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(message).doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"asses x, assess", "verifylog, verify-log"})
    void a_slip_of_the_command_is_met_with_the_commands_it_may_have_meant(String typed, String meant) {
        var run = Run.of(typed.split(" "));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("perhaps").containsPattern("\\b" + meant + "\\b");
    }

    @Test
    void an_input_that_does_not_exist_ends_with_2_and_the_others_are_assessed() {
        var run = Run.of("assess", "nowhere.json", RECORD, "--format", "json");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("nowhere.json does not exist");
        assertThat(run.answer().at("/patient/id").asString()).isEqualTo("alvarez");
    }

    @Test
    void without_an_input_it_tells_how() {
        var run = Run.of("assess");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("INPUT").contains("facetpath assess --help");
    }

    @Test
    void an_input_without_a_patient_ends_with_1(@TempDir Path folder) throws IOException {
        var file = Files.writeString(
                folder.resolve("empty.json"), "{\"resourceType\":\"Bundle\",\"type\":\"collection\"}");

        var run = Run.of("assess", file.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("empty.json").contains("no patient");
    }

    @Test
    void beside_others_an_input_without_a_patient_still_ends_with_1(@TempDir Path folder) throws IOException {
        var file = Files.writeString(
                folder.resolve("empty.json"), "{\"resourceType\":\"Bundle\",\"type\":\"collection\"}");

        var run = Run.of("assess", file.toString(), RECORD, "--format", "json");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.answer().at("/patient/id").asString()).isEqualTo("alvarez");
    }

    @Test
    void an_export_of_which_no_line_can_be_read_ends_with_65_beside_others(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("broken.ndjson"), "{\n{\n");

        assertThat(Run.of("assess", file.toString(), RECORD).code()).isEqualTo(65);
    }

    @Test
    void the_parts_of_an_export_may_be_named_one_by_one(@TempDir Path folder) throws IOException {
        var patients =
                Files.writeString(folder.resolve("Patient.ndjson"), "{\"resourceType\":\"Patient\",\"id\":\"p\"}\n");
        var shots = Files.writeString(
                folder.resolve("Immunization.ndjson"),
                "{\"resourceType\":\"Immunization\",\"id\":\"i\",\"patient\":{\"reference\":\"Patient/p\"}}\n");
        var pain = Files.writeString(folder.resolve("Condition.ndjson"), """
            {"resourceType":"Condition","id":"c","code":{"text":"low back pain"},"subject":{"reference":"Patient/p"}}
            """);

        var run = Run.of("assess", pain.toString(), shots.toString(), patients.toString(), "--format", "json");

        assertThat(run.code()).isZero();
        assertThat(run.answer().get("problems")).hasSize(1);
    }

    @Test
    void standard_input_gzip_and_a_file_give_the_same_answer() throws IOException {
        var bytes = Files.readAllBytes(Path.of(RECORD));
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        var fromFile = Run.json(Path.of(RECORD)).out();

        assertThat(Run.with(bytes, "assess", "-", "--as-of", "2026-11-01", "--format", "json")
                        .out())
                .isEqualTo(fromFile);
        assertThat(Run.with(packed.toByteArray(), "assess", "-", "--as-of", "2026-11-01", "--format", "json")
                        .out())
                .isEqualTo(fromFile);
    }

    @Test
    void ndjson_gives_the_same_answer_as_the_bundle(@TempDir Path folder) throws IOException {
        var lines = new StringBuilder();
        for (var entry : new tools.jackson.databind.ObjectMapper()
                .readTree(Path.of(RECORD).toFile())
                .get("entry")) {
            lines.append(entry.get("resource")).append('\n');
        }
        var file = Files.writeString(folder.resolve("record.ndjson"), lines);

        assertThat(Run.json(file).out()).isEqualTo(Run.json(Path.of(RECORD)).out());
    }

    @Test
    void a_proposal_from_the_command_line_is_judged() {
        var run = Run.json(
                Run.example("low-back-single-block"),
                "--propose",
                "rfa L4-L5,L5-S1 both 2026-12-01",
                "--policy",
                "strict");

        assertThat(run.code()).isZero();
        assertThat(run.answer().at("/coverage/0/proposal/source").asString()).isEqualTo("command-line");
        assertThat(run.answer().at("/coverage/0/verdict").asString()).isEqualTo("not-met");
    }

    @Test
    void the_answer_can_be_put_into_a_file(@TempDir Path folder) throws IOException {
        var out = folder.resolve("answer.txt");

        var run = Run.of("assess", RECORD, "--as-of", "2026-11-01", "--out", out.toString());

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(out))
                .isEqualTo(Run.of("assess", RECORD, "--as-of", "2026-11-01").out());
    }

    @Test
    void a_record_is_never_overwritten_by_its_answer(@TempDir Path folder) throws IOException {
        var record = Files.copy(Path.of(RECORD), folder.resolve("record.json"));
        var before = Files.readString(record);

        var run = Run.of("assess", record.toString(), "--out", record.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("is an input");
        assertThat(Files.readString(record)).isEqualTo(before);
    }

    @Test
    void an_out_path_in_no_folder_is_wrong_usage(@TempDir Path folder) {
        var run = Run.of(
                "assess", RECORD, "--out", folder.resolve("missing/answer.txt").toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("missing");
    }

    @Test
    void a_sites_own_codes_are_understood(@TempDir Path folder) throws IOException {
        var codes = Files.writeString(folder.resolve("codes.yaml"), """
            clinicallyReviewedBy: none
            sets:
              - id: nrs
                domain: measure
                label: our flowsheet row
                codes:
                  - { system: "https://hospital.example/flowsheet", code: "301070", status: confirmed }
            """);
        var record = Files.writeString(folder.resolve("record.ndjson"), """
            {"resourceType":"Patient","id":"p","birthDate":"1970-01-01"}
            {"resourceType":"Condition","id":"c","code":{"text":"low back pain"},"subject":{"reference":"Patient/p"},"onsetDateTime":"2026-03-01"}
            {"resourceType":"Observation","id":"o","status":"final","code":{"coding":[{"system":"https://hospital.example/flowsheet","code":"301070"}]},"subject":{"reference":"Patient/p"},"effectiveDateTime":"2026-10-01","valueInteger":7}
            """);

        assertThat(Run.json(record, "--codes", codes.toString())
                        .answer()
                        .at("/problems/0/outcomes/0/latest")
                        .asInt())
                .isEqualTo(7);
        assertThat(Run.json(record).answer().at("/problems/0/outcomes").toString())
                .doesNotContain("7");
    }

    @Test
    void a_broken_code_file_is_wrong_usage_with_line_and_column(@TempDir Path folder) throws IOException {
        var codes = Files.writeString(folder.resolve("codes.yaml"), "sets:\n  - id: nrs\n    domian: measure\n");

        var run = Run.of("assess", RECORD, "--codes", codes.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("codes.yaml:3:");
    }

    @Test
    void several_pages_are_set_apart() {
        var run = Run.of(
                "assess",
                Run.example("resolved").toString(),
                Run.example("no-spine-pain").toString());

        assertThat(run.out()).contains("\n\n");
        assertThat(run.out().lines().filter(line -> line.startsWith("═"))).hasSize(1);
    }

    @Test
    void the_version_names_the_program_and_the_knowledge() {
        var run = Run.of("--version");

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("facetpath ").containsPattern("knowledge [0-9]{4}\\.[0-9]+\\.[0-9]+");
    }

    @Test
    void help_names_every_option() {
        var help = Run.of("assess", "--help").out();

        assertThat(help)
                .contains(
                        "--as-of",
                        "--zone",
                        "--guideline",
                        "--policy",
                        "--policies",
                        "--no-cpt",
                        "--codes",
                        "--propose",
                        "--language",
                        "--format",
                        "--out");
    }

    @Test
    void the_knowledge_that_comes_along_is_sound() {
        var run = Run.of("knowledge", "check");

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
    }

    @Test
    void the_guidelines_are_listed_with_their_versions() {
        assertThat(Run.of("knowledge", "list").out()).contains("consensus", "strict", "nice");
    }

    @Test
    void every_problem_of_a_knowledge_folder_is_told_with_its_place(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("terminology"));
        Files.writeString(
                folder.resolve("terminology/pain.yaml"),
                "clinicallyReviewedBy: none\nsets:\n  - id: x\n    domain: nonsense\n  - id: y\n    colour: red\n");

        var run = Run.of("knowledge", "check", folder.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out() + run.err()).contains("pain.yaml:4:").contains("pain.yaml:6:");
    }

    @Test
    void input_that_cannot_be_read_is_told_without_a_trace(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("note.txt"), "nothing", StandardCharsets.UTF_8);

        var run = Run.of("assess", folder.toString());

        assertThat(run.code()).isIn(1, 65);
        assertThat(run.err()).doesNotContain("\tat ");
    }
}
