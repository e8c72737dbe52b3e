package org.facetpath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OneLineTest {

    @Test
    void escapes_that_a_terminal_would_obey_are_shown_instead() {
        assertThat(OneLine.of("a\u001B[31mb\u009B2Jc\nd\u202Ee")).isEqualTo("a\\u001B[31mb\\u009B2Jc\\u000Ad\\u202Ee");
    }

    @Test
    void names_of_all_languages_stay_as_they_are() {
        assertThat(OneLine.of("Łukasz Ñandú 高橋")).isEqualTo("Łukasz Ñandú 高橋");
    }

    @Test
    void an_endless_text_is_cut() {
        assertThat(OneLine.of("x".repeat(100_000))).hasSize(503).endsWith("...");
    }
}
