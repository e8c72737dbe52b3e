package org.facetpath.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.Policy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Wording")
class WordingTest {

    private static final String WORDS = """
        clinicallyReviewedBy: none
        plain: "Nothing to fill in."
        block: "{percent} % relief at {joint|term} on {on|date}"
        lasted: "{months} {months|one:month|months}"
        kinds: "Tried: {kinds|terms}."
        asked: "Still open: {what|criterion}."
        odd: "{ is kept, {unknown} too"
        term.L4-L5: "L4-5"
        term.ice: "ice"
        term.heat: "heat"
        criterion.pain-duration: "Pain for three months"
        date.pattern: "{day} {month} {year}"
        date.month-3: March
        """;

    @TempDir
    Path folder;

    @Test
    void puts_numbers_terms_and_dates_into_their_places() throws IOException {
        var message = new Message("block", Map.of("percent", "82.5", "joint", "L4-L5", "on", "2026-03-02"));

        assertThat(wording().word(message)).isEqualTo("82.5 % relief at L4-5 on 2 March 2026");
    }

    @Test
    void leaves_what_is_more_than_a_day_as_it_is() throws IOException {
        for (var more : new String[] {"2026-03-02 or later", "2026-03-02T10:00", "some-time-soon", "2026-3-2"}) {
            var message = new Message("block", Map.of("percent", "50", "joint", "L4-L5", "on", more));
            assertThat(wording().word(message)).endsWith("on " + more);
        }
    }

    @Test
    void says_one_month_and_several_months() throws IOException {
        assertThat(wording().word(Message.of("lasted", "months", "1"))).isEqualTo("1 month");
        assertThat(wording().word(Message.of("lasted", "months", "12"))).isEqualTo("12 months");
        assertThat(wording().word(Message.of("lasted", "months", "1.5"))).isEqualTo("1.5 months");
    }

    @Test
    void lists_several_terms_and_keeps_a_code_without_a_word() throws IOException {
        assertThat(wording().word(Message.of("kinds", "kinds", "heat, ice,rest")))
                .isEqualTo("Tried: heat, ice, rest.");
    }

    @Test
    void names_a_criterion_by_its_words_else_by_its_term_else_by_its_id() throws IOException {
        assertThat(wording().word(Message.of("asked", "what", "pain-duration")))
                .isEqualTo("Still open: Pain for three months.");
        assertThat(wording().word(Message.of("asked", "what", "ice"))).isEqualTo("Still open: ice.");
        assertThat(wording().word(Message.of("asked", "what", "other"))).isEqualTo("Still open: other.");
    }

    @Test
    void shows_a_key_without_words_and_a_placeholder_without_argument_as_they_are() throws IOException {
        assertThat(wording().word(Message.of("missing.key"))).isEqualTo("missing.key");
        assertThat(wording().word(Message.of("odd"))).isEqualTo("{ is kept, {unknown} too");
        assertThat(wording().term("C5-C6")).isEqualTo("C5-C6");
        assertThat(wording().find("missing.key")).isEmpty();
        assertThat(wording().find("plain")).contains("Nothing to fill in.");
    }

    @Test
    void keeps_a_partial_date_as_written() throws IOException {
        var message = new Message("block", Map.of("percent", "50", "joint", "L4-L5", "on", "2026-03"));

        assertThat(wording().word(message)).endsWith("on 2026-03");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en | ..2026-06-30           | Pain since 30 June 2026 or earlier
        en | 2026-06-30..           | Pain since 30 June 2026 or later
        en | 2026-05-02..2026-06-30 | Pain since 2 May 2026 or later, 30 June 2026 at the latest
        en | ?                      | Pain since (date not documented)
        es | ..2026-06-30           | Dolor desde 30 de junio de 2026 o antes
        es | 2026-06-30..           | Dolor desde 30 de junio de 2026 o después
        es | 2026-05-02..2026-06-30 | Dolor desde 2 de mayo de 2026 o después, a más tardar el 30 de junio de 2026
        es | ?                      | Dolor desde (fecha no documentada)
        """)
    void says_a_time_that_is_not_one_day_in_words(String language, String since, String said) {
        assertThat(Wording.load(language).word(Message.of("found.pain-since", "since", since)))
                .isEqualTo(said);
    }

    @Test
    void leaves_what_only_looks_like_several_days_as_it_is() {
        for (var other : new String[] {"..", "a..b", "2026-06-30..?", "...", ""}) {
            assertThat(Wording.load("en").word(Message.of("found.pain-since", "since", other)))
                    .isEqualTo("Pain since " + other);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void names_every_version_of_a_policy_in_each_language(String language) {
        var words = Wording.load(language);
        assertThat(KnowledgeFolder.load().orThrow().policies().all())
                .extracting(Policy::revision)
                .filteredOn(
                        name -> Pattern.compile("\\b[a-z]{2,}").matcher(name).find())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(words.keys()).contains("revision." + name.replace(' ', '-')));
        assertThat(words.revision("2021 text")).isEqualTo(language.equals("en") ? "2021 text" : "texto de 2021");
    }

    @Test
    void never_puts_an_argument_that_looks_like_a_placeholder_through_again() throws IOException {
        assertThat(wording().word(Message.of("kinds", "kinds", "{kinds}"))).isEqualTo("Tried: {kinds}.");
    }

    @Test
    void of_one_language_lies_in_several_files_and_a_key_in_one_of_them_only() throws IOException {
        Files.createDirectories(folder.resolve("wording/en"));
        Files.writeString(folder.resolve("wording/en/more.yaml"), "clinicallyReviewedBy: none\nplain: again\n");

        assertThatThrownBy(this::wording).hasMessageContaining("FP-111").hasMessageContaining("(plain)");
    }

    @Test
    void of_an_unknown_language_is_said_to_be_missing() {
        assertThat(Wording.load(folder, "xx")).isInstanceOf(Loaded.Rejected.class);
        assertThatThrownBy(() -> Wording.load("xx")).hasMessageContaining("wording/xx");
    }

    private Wording wording() throws IOException {
        Files.createDirectories(folder.resolve("wording/en"));
        Files.writeString(folder.resolve("wording/en/words.yaml"), WORDS);
        return Wording.load(folder, "en").orThrow();
    }
}
