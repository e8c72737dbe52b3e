package org.facetpath.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Columns of a terminal")
class ColumnsTest {

    @Test
    void count_wide_characters_twice_and_combining_marks_not_at_all() {
        assertThat(Columns.of("abc")).isEqualTo(3);
        assertThat(Columns.of("李雷")).isEqualTo(4);
        assertThat(Columns.of("e\u0301")).isEqualTo(1);
    }

    @Test
    void break_lines_at_blanks() {
        assertThat(Columns.lines("one two three", 8)).containsExactly("one two", "three");
    }

    @Test
    void break_a_word_only_where_it_is_longer_than_a_line() {
        assertThat(Columns.lines("ab abcdefgh", 4)).containsExactly("ab", "abcd", "efgh");
    }

    @Test
    void never_cut_a_wide_character_in_half() {
        assertThat(Columns.lines("李雷李", 3)).containsExactly("李", "雷", "李");
    }

    @Test
    void give_an_empty_line_for_empty_text() {
        assertThat(Columns.lines("", 10)).containsExactly("");
    }

    @Test
    void cut_with_a_mark() {
        assertThat(Columns.cut("abcdef", 4, "...")).isEqualTo("a...");
        assertThat(Columns.cut("abcd", 4, "...")).isEqualTo("abcd");
    }
}
