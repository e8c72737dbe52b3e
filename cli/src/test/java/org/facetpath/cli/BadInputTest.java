package org.facetpath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Records that are broken, of another kind, or made to do harm.
class BadInputTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "record.xml  | XML",
                "letter.txt  | JSON",
                "other.json  | resourceType",
                "empty.json  | empty",
                "dstu2.json  | DSTU2",
                "stu3.json   | STU3",
                "r5.json     | R5",
            })
    void what_is_not_fhir_r4_is_refused_by_its_name(String file, String said) {
        var run = Run.json(Run.bad(file));

        assertThat(run.code()).isEqualTo(65);
        assertThat(run.err()).contains(file).containsIgnoringCase(said);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void one_bad_file_does_not_take_the_others_with_it() {
        var run = Run.of(
                "assess",
                Run.bad("record.xml").toString(),
                Run.example("resolved").toString(),
                "--format",
                "json");

        assertThat(run.code()).isEqualTo(65);
        assertThat(run.answer().at("/patient/id").asString()).isEqualTo("boone");
    }

    @Test
    void the_readable_part_of_a_truncated_bundle_is_assessed_and_the_break_is_named() {
        var run = Run.json(Run.bad("truncated.json"));

        assertThat(run.code()).isIn(0, 65);
        assertThat(run.err()).contains("truncated.json");
    }

    @Test
    void a_broken_line_of_ndjson_is_named_with_its_number_and_the_patients_are_assessed() {
        var run = Run.json(Run.bad("mixed.ndjson"));

        assertThat(run.code()).isZero();
        assertThat(run.answers()).hasSize(2);
        assertThat(run.err()).contains("mixed.ndjson, line 3", "mixed.ndjson, line 4", "Patient/missing");
    }

    @Test
    void values_of_the_wrong_type_are_named_and_the_rest_is_read() {
        var run = Run.json(Run.bad("wrong-types.json"));

        assertThat(run.code()).isZero();
        var answer = run.answer();
        assertThat(answer.at("/patient/age").isNull()).isTrue();
        assertThat(answer.get("problems")).hasSize(1);
        assertThat(answer.get("notUnderstood").toString())
                .contains("Patient/p#birthDate", "Condition/back#onsetDateTime");
    }

    @Test
    void a_day_that_never_was_is_not_bent_into_another() {
        var answer = Run.json(Run.bad("impossible-dates.json")).answer();

        assertThat(answer.at("/patient/age").isNull()).isTrue();
        assertThat(answer.get("notUnderstood").toString())
                .contains("2026-02-30")
                .contains("1965-04-31");
        assertThat(answer.toString()).doesNotContain("2026-03-02").doesNotContain("1965-05-01");
    }

    @Test
    void the_same_resource_twice_counts_once() {
        var run = Run.json(Run.bad("duplicates.json"));

        assertThat(run.code()).isZero();
        assertThat(run.answer().get("problems")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json"})
    void hostile_words_reach_neither_terminal_nor_page(String format) {
        var run = Run.of("assess", Run.bad("hostile.json").toString(), "--as-of", "2026-11-01", "--format", format);

        assertThat(run.code()).isLessThanOrEqualTo(1);
        assertThat(run.out() + run.err())
                .doesNotContain("\u001B", "\u009B", "\u0007", "\u202E", "\u202C", "\u0085")
                .matches(text -> text.chars().allMatch(c -> c >= ' ' || c == '\n'), "no control characters");
    }

    @Test
    void ten_thousand_levels_of_nesting_are_survived(@TempDir Path folder) throws IOException {
        var deep = "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":{\"resourceType\":\"Patient\",\"id\":\"p\"}},"
                + "{\"resource\":{\"resourceType\":\"Observation\",\"id\":\"o\",\"extension\":" + "[".repeat(10_000)
                + "]".repeat(10_000) + "}}]}";
        var file = Files.writeString(folder.resolve("deep.json"), deep);

        var run = Run.json(file);

        assertThat(run.code()).isIn(0, 1, 65);
        assertThat(run.err()).doesNotContain("bug").doesNotContain("StackOverflow");
    }

    @Test
    void an_endless_word_is_cut_in_messages(@TempDir Path folder) throws IOException {
        var file =
                Files.writeString(folder.resolve("long.json"), "{\"resourceType\":\"" + "x".repeat(2_000_000) + "\"}");

        assertThat(Run.json(file).err()).hasSizeLessThan(5_000);
    }

    @Test
    void bytes_that_are_no_text_are_refused(@TempDir Path folder) throws IOException {
        for (var bytes : List.of(
                new byte[] {0, 1, 2, 3}, new byte[] {0x1f, (byte) 0x8b, 8, 0, 1}, new byte[] {'P', 'K', 3, 4})) {
            var file = Files.write(folder.resolve("bytes.json"), bytes);

            var run = Run.json(file);

            assertThat(run.code()).isEqualTo(65);
            assertThat(run.err()).contains("bytes.json").doesNotContain("bug");
        }
    }

    @Test
    void a_record_that_begins_with_a_byte_order_mark_is_read() {
        var input = "\uFEFF{\"resourceType\":\"Patient\",\"id\":\"p\"}".getBytes(StandardCharsets.UTF_8);

        assertThat(Run.with(input, "assess", "-", "--format", "json").code()).isZero();
    }
}
