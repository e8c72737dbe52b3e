package org.facetpath.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.report.Assessments;
import org.facetpath.report.FixtureWords;
import org.facetpath.report.wording.Speech;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The page for a terminal")
class TextReportTest {

    private static final TextReport ENGLISH = new TextReport(new Speech(FixtureWords.english()));
    private static final TextReport SPANISH = new TextReport(new Speech(FixtureWords.spanish()));

    static List<Assessment> assessments() {
        return Assessments.all();
    }

    /// Each page as committed; `-Dupdate-golden` writes them anew, to be read by eye before they are committed.
    @Nested
    @DisplayName("looks as committed")
    class Golden {
        static Stream<Arguments> pages() {
            var plain = TextOptions.plain();
            var ascii = plain.withSymbols(Symbols.ASCII);
            return Stream.of(
                    page("one-positive-block", ENGLISH, Assessments.onePositiveBlock(), plain),
                    page("cauda-equina", ENGLISH, Assessments.caudaEquina(), plain),
                    page("neck-and-mid-back", ENGLISH, Assessments.neckAndMidBack(), plain),
                    page("child", ENGLISH, Assessments.child(), plain),
                    page("deceased", ENGLISH, Assessments.deceased(), plain),
                    page("hostile", ENGLISH, Assessments.hostile(), plain),
                    page("everything", ENGLISH, Assessments.everything(), plain),
                    page("everything-ascii-56", ENGLISH, Assessments.everything(), ascii.withWidth(56)),
                    page(
                            "everything-evidence-120",
                            ENGLISH,
                            Assessments.everything(),
                            plain.withWidth(120).withEvidence(true)),
                    page("everything-note", ENGLISH, Assessments.everything(), TextOptions.note()),
                    page("everything-spanish", SPANISH, Assessments.everything(), plain),
                    page("cauda-equina-colour", ENGLISH, Assessments.caudaEquina(), plain.withColour(true)));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("pages")
        void in(String name, String page) {
            var file = Path.of("src/test/resources/org/facetpath/report/text/%s.txt".formatted(name));

            assertThat(page).isEqualTo(committed(file, page));
        }

        private static Arguments page(String name, TextReport report, Assessment assessment, TextOptions options) {
            return Arguments.of(name, report.render(assessment, options));
        }

        private static String committed(Path file, String page) {
            try {
                if (System.getProperty("update-golden") != null) {
                    Files.writeString(file, page);
                }
                return Files.readString(file, StandardCharsets.UTF_8);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("assessments")
    void stays_within_its_width(Assessment assessment) {
        for (int width : List.of(40, 56, 80, 132)) {
            assertThat(ENGLISH.render(assessment, TextOptions.plain().withWidth(width))
                            .lines())
                    .allMatch(line ->
                            Columns.of(line) <= width || assessment.problems().isEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource("assessments")
    void says_the_same_with_and_without_colour(Assessment assessment) {
        var coloured = ENGLISH.render(assessment, TextOptions.plain().withColour(true));

        assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", ""))
                .isEqualTo(ENGLISH.render(assessment, TextOptions.plain()));
    }

    @ParameterizedTest
    @MethodSource("assessments")
    void lets_no_words_of_the_record_steer_the_terminal(Assessment assessment) {
        var page = ENGLISH.render(assessment, TextOptions.plain());

        assertThat(page.codePoints().filter(it -> it != '\n' && Character.isISOControl(it)))
                .isEmpty();
        assertThat(page.codePoints().filter(it -> Character.getType(it) == Character.FORMAT))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("assessments")
    void never_says_diagnosed(Assessment assessment) {
        assertThat(ENGLISH.render(assessment, TextOptions.plain())).doesNotContainIgnoringCase("diagnosed");
    }

    @Test
    void for_a_note_breaks_no_statement_and_draws_nothing_in_columns() {
        var note = ENGLISH.render(Assessments.everything(), TextOptions.note());

        assertThat(note).contains("\n- you are here: ").doesNotContain("──", "▼", "--evidence", "…");
        assertThat(note.lines())
                .contains("This page supports a clinician's decision. It is not a diagnosis.")
                .anyMatch(it -> it.length() > 160)
                .noneMatch(it -> it.contains("   "));
    }

    @Test
    void draws_with_ASCII_alone_where_that_is_asked_for() {
        var page = ENGLISH.render(Assessments.everything(), TextOptions.plain().withSymbols(Symbols.ASCII));

        assertThat(page.chars().filter(it -> it > 126)).isEmpty();
    }

    @Test
    void is_a_single_line_without_spine_pain() {
        assertThat(ENGLISH.render(Assessments.noSpinePain(), TextOptions.plain()))
                .isEqualTo("Patient no-spine-pain, male, 44 years, as of 2026-11-01: the record tells of no spine pain,"
                        + " so nothing is assessed.\n");
    }

    @Test
    void says_in_that_line_how_much_of_the_record_could_not_be_used() {
        assertThat(ENGLISH.render(Assessments.noSpinePainButADateThatIsNone(), TextOptions.plain()))
                .endsWith("so nothing is assessed. Entries of the record that could not be used: 1.\n")
                .containsOnlyOnce("\n");
    }

    @Test
    void names_the_first_resource_of_a_statement_and_lists_every_line_when_asked() {
        var brief = ENGLISH.render(Assessments.everything(), TextOptions.plain());
        var whole = ENGLISH.render(Assessments.everything(), TextOptions.plain().withEvidence(true));
        var first = Assessments.everything().redFlags().getFirst().evidence().getFirst();

        assertThat(brief).contains("[" + first.resource()).doesNotContain("[1]");
        assertThat(whole).contains("[1]   " + first.resource() + " " + first.element());
        assertThat(whole.lines().count()).isGreaterThan(brief.lines().count());
    }

    @Test
    void shows_danger_before_anything_else() {
        var page = ENGLISH.render(Assessments.everything(), TextOptions.plain());

        assertThat(page.indexOf("EMERGENCY")).isPositive().isLessThan(page.indexOf("Pathway"));
    }

    @Test
    void says_that_no_raised_flag_does_not_clear_them() {
        assertThat(ENGLISH.render(Assessments.onePositiveBlock(), TextOptions.plain()))
                .contains("None raised, which does not clear them.")
                .contains("Not fully answered (12)");
    }

    @Test
    void points_at_the_step_that_is_due_and_says_so_when_there_is_none() {
        assertThat(ENGLISH.render(Assessments.onePositiveBlock(), TextOptions.plain()))
                .contains("you are here: second block");
        assertThat(ENGLISH.render(Assessments.caudaEquina(), TextOptions.plain()))
                .contains("Off the pathway: stopped by a red flag.")
                .doesNotContain("you are here");
    }

    @Test
    void says_of_a_source_that_is_not_confirmed_so_at_the_statement() {
        assertThat(ENGLISH.render(
                        Assessments.onePositiveBlock(), TextOptions.plain().withEvidence(true)))
                .containsPattern("hip \\[\\d+\\] \\([a-z], unconfirmed\\)");
    }

    @Test
    void gives_each_problem_a_line_where_there_are_several() {
        assertThat(ENGLISH.render(Assessments.neckAndMidBack(), TextOptions.plain()))
                .contains("In short");
        assertThat(ENGLISH.render(Assessments.onePositiveBlock(), TextOptions.plain()))
                .doesNotContain("In short");
    }

    @Test
    void says_that_a_patient_died_and_gives_no_next_step() {
        assertThat(ENGLISH.render(Assessments.deceased(), TextOptions.plain()))
                .contains("Died 2026-05-03.")
                .contains("No next step.");
    }
}
