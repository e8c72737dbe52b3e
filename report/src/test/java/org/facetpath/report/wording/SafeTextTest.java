package org.facetpath.report.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Text of a record, made safe to show")
class SafeTextTest {

    @Test
    void keeps_letters_of_every_script_and_signs() {
        var words = "Müller, 李雷, كريم, 😀, L4–L5, 62.5 %";

        assertThat(new SafeText(words).shown()).isEqualTo(words);
    }

    @Test
    void shows_an_escape_sequence_instead_of_obeying_it() {
        assertThat(new SafeText("\u001B[31mred").shown()).isEqualTo("<U+001B>[31mred");
        assertThat(new SafeText("\u009B2J").shown()).isEqualTo("<U+009B>2J");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069, 0x061C})
    void shows_marks_that_turn_the_direction_of_text(int mark) {
        assertThat(new SafeText("a" + Character.toString(mark) + "b").shown()).isEqualTo("a<U+%04X>b".formatted(mark));
    }

    @Test
    void keeps_everything_on_one_line() {
        assertThat(new SafeText("a\nb\tc\r\u2028d").shown()).isEqualTo("a b c  d");
    }

    @Test
    void shows_half_a_character_as_what_it_is() {
        assertThat(new SafeText("\uD800").shown()).isEqualTo("<U+D800>");
    }

    @Test
    void is_safe_once_for_all() {
        var once = new SafeText("\u202E");

        assertThat(new SafeText(once.shown())).isEqualTo(once);
    }
}
