package org.facetpath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.facetpath.knowledge.Wording;
import org.facetpath.knowledge.reading.ReadingFormula;
import org.facetpath.knowledge.reading.ReadingGrade;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The page for the patient")
class PatientPagesTest {

    /// Stands for words of the record when readability is measured: they are not ours to choose, yet their
    /// sentence is no shorter for them.
    private static final String RECORD_WORD = "it";

    @TempDir
    Path folder;

    static Stream<Arguments> pages() {
        return ExampleAnswersTest.names()
                .flatMap(name -> Wording.languages().stream().map(language -> Arguments.of(name, language)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void is_one_whole_document_that_needs_nothing_from_outside(String example, String language) {
        var page = page(example, "--language", language);

        assertThat(page.select("html").attr("lang")).isEqualTo(language);
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("main")).hasSize(1);
        assertThat(page.select("script, link, iframe, img, [src]")).isEmpty();
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("[aria-labelledby]"))
                .allMatch(it -> page.getElementById(it.attr("aria-labelledby")) != null);
        int before = 0;
        for (var heading : page.select("h1, h2, h3, h4")) {
            int level = heading.normalName().charAt(1) - '0';
            assertThat(level).as(heading.text()).isLessThanOrEqualTo(before + 1);
            before = level;
        }
        assertThat(page.text()).doesNotContain("patient.", "term.", "{", "}", "NaN", "null");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void needs_no_more_than_eight_years_of_school(String example, String language) {
        var measured = ReadingFormula.find(language)
                .orElseThrow()
                .measure(ourSentences(page(example, "--language", language)));

        assertThat(measured.grade()).isLessThanOrEqualTo(ReadingGrade.HARDEST);
    }

    @Test
    void asks_first_to_get_help_today_when_the_record_shows_an_emergency() {
        var page = page("red-flag-cauda-equina");
        var first = page.select("main > *").first();

        assertThat(first).isNotNull();
        assertThat(first.className()).isEqualTo("alarm");
        assertThat(first.text()).contains("Call 911", "today", "Do not stop opioids or blood thinners");
        assertThat(first.select("a.call").attr("href")).isEqualTo("tel:911");
        assertThat(first.select("[data-record]")).isNotEmpty();
        assertThat(page.getElementById("helps")).isNull();
        assertThat(text(page, "next")).contains("Other steps wait until then").doesNotContain("test shot", "planned:");
    }

    @Test
    void asks_first_to_call_the_care_team_today_when_something_is_urgent() {
        var first = page("red-flag-infection").select("main > *").first();

        assertThat(first).isNotNull();
        assertThat(first.text()).contains("in the next few days", "Call your care team today", "call 911");
        assertThat(page("red-flag-infection", "--language", "es")
                        .select(".alarm")
                        .text())
                .contains("Llame hoy a su equipo de salud", "911");
    }

    @Test
    void keeps_what_can_wait_for_the_next_visit_out_of_the_alarm() {
        var page = page("not-facet-radiculopathy");

        assertThat(page.select(".alarm")).isEmpty();
        assertThat(text(page, "soon")).contains("at your next visit");
    }

    @ParameterizedTest
    @MethodSource("calm")
    void frightens_nobody_else(String example) {
        assertThat(page(example).select(".alarm")).isEmpty();
    }

    static Stream<String> calm() {
        return ExampleAnswersTest.names().filter(name -> !name.startsWith("red-flag"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void names_no_illness_in_its_own_words_but_in_the_signs_that_hold_for_everyone(String example) {
        var page = page(example);
        page.select("[data-record], section[aria-labelledby=signs], footer, style")
                .remove();
        var words = page.body().text().toLowerCase(Locale.ROOT);

        assertThat(List.of(
                        "cauda",
                        "cancer",
                        "infection",
                        "fracture",
                        "myelopathy",
                        "malignan",
                        "tumo",
                        "arthropathy",
                        "spondyl",
                        "radiculopathy",
                        "stenosis",
                        "diagnosed",
                        "you have facet"))
                .noneMatch(words::contains);
        assertThat(page.text()).doesNotContain("probable", "confirmed by blocks");
    }

    static Stream<String> examples() {
        return ExampleAnswersTest.names();
    }

    @Test
    void repeats_scores_treatments_and_dates_of_the_record() {
        var record = text(page("low-back-after-ablation"), "record");

        assertThat(record).contains("Low back", "April 2026", "Ablation", "7 (", "2 (", "Opioids");
    }

    @Test
    void tells_what_is_planned_in_the_record_and_what_to_hope_for_honestly() {
        var next = text(page("low-back-two-blocks"), "next");

        assertThat(next)
                .contains(
                        "planned", "Ablation", "Your clinician decides", "26 to 56 of 100", "very little to exercise");
    }

    @Test
    void says_plainly_what_the_record_does_not_tell() {
        var page = page("missing-data");

        assertThat(page.text()).contains("does not give your age").contains("no date on record");
    }

    @Test
    void of_a_child_says_no_more_than_the_warning_signs_and_whom_to_ask() {
        var page = page("under-18");

        assertThat(text(page, "child")).contains("under 18", "child's doctor");
        assertThat(page.getElementById("signs")).isNotNull();
        assertThat(Stream.of("record", "next", "helps", "facet", "ask").map(page::getElementById))
                .containsOnlyNulls();
    }

    @Test
    void without_pain_on_record_says_so_and_explains_no_pain() {
        var page = page("no-spine-pain");

        assertThat(text(page, "no-pain")).contains("does not tell of neck or back pain", "can miss things");
        assertThat(page.getElementById("signs")).isNotNull();
        assertThat(Stream.of("record", "next", "helps", "facet").map(page::getElementById))
                .containsOnlyNulls();
    }

    @Test
    void of_someone_who_died_gives_no_advice() throws IOException {
        var changed =
                changed("low-back-two-blocks", "\"birthDate\"", "\"deceasedDateTime\": \"2026-09-30\", \"birthDate\"");
        var page = Jsoup.parse(patient(changed).out());

        assertThat(page.select("main").text())
                .isEqualTo("This record says that the person has died. We are sorry for your loss. This page gives no"
                        + " advice. If you have questions about the care, please ask the care team.");
    }

    @Test
    void names_the_emergency_number_of_the_country_asked_for_or_of_the_address_and_else_none() throws IOException {
        var elsewhere = changed("low-back-two-blocks", "\"country\": \"US\"", "\"country\": \"BR\"");
        var silent = changed("low-back-two-blocks", ", \"country\": \"US\"", "");

        assertThat(text(page("low-back-two-blocks"), "signs")).contains("Call 911");
        assertThat(text(page("low-back-two-blocks", "--country", "es"), "signs"))
                .contains("Call 112");
        for (var file : List.of(elsewhere, silent)) {
            var page = Jsoup.parse(patient(file).out());
            assertThat(text(page, "signs")).contains("Call your local emergency number");
            assertThat(page.select("a[href^=tel]")).isEmpty();
        }
    }

    @Test
    void is_refused_for_a_country_there_is_not_and_for_several_patients() {
        var unknown = patient(Run.example("low-back-two-blocks"), "--country", "XX");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("--country XX");

        var several = patient(Run.ROOT.resolve("examples"));
        assertThat(several.code()).isEqualTo(2);
        assertThat(several.out()).isEmpty();
        assertThat(several.err()).contains("20 patients", "each gets a page");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "</bdi><b>", "\u202Eevil", "\" onclick=\"x"})
    void shows_hostile_words_of_the_record_as_words(String hostile) throws IOException {
        var file = changed("red-flag-infection", "Type 2 diabetes", hostile.replace("\"", "\\\"") + " Type 2 diabetes");
        var page = Jsoup.parse(patient(file).out());

        assertThat(page.select(".alarm [data-record]").text()).contains("Type 2 diabetes");
        assertThat(page.select("script, [onclick], main b")).isEmpty();
        assertThat(page.text()).doesNotContain("\u202E");
    }

    private static List<String> ourSentences(Document page) {
        page.select("[data-record]").forEach(own -> own.text(RECORD_WORD));
        var sentences = new ArrayList<String>();
        for (Element block : page.select("main p, main li")) {
            var text = block.text();
            if (!text.equals(RECORD_WORD)) {
                sentences.add(text);
            }
        }
        return sentences;
    }

    private static String text(Document page, String section) {
        var heading = page.getElementById(section);
        assertThat(heading).as(section).isNotNull();
        var parent = heading.parent();
        assertThat(parent).isNotNull();
        return parent.text();
    }

    private static Document page(String example, String... further) {
        var run = patient(Run.example(example), further);
        assertThat(run.code()).as(run.err()).isZero();
        return Jsoup.parse(run.out());
    }

    private static Run patient(Path file, String... further) {
        var fixed = Stream.of("assess", file.toString(), "--as-of", "2026-11-01", "--format", "patient");
        return Run.of(Stream.concat(fixed, Stream.of(further)).toArray(String[]::new));
    }

    private Path changed(String example, String from, String to) throws IOException {
        var text = Files.readString(Run.example(example));
        assertThat(text).contains(from);
        return Files.writeString(folder.resolve("changed.json"), text.replace(from, to));
    }
}
