package org.facetpath.report.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The pen of a drawing")
class SvgTest {

    @Test
    void lets_no_word_of_the_record_become_markup() {
        var drawing = Svg.drawing("d", 10, 10, "<script>alert(1)</script>", "\"' &")
                .text(1, 2, "</text><script>", "class", "\" onload=\"x")
                .end();

        assertThat(drawing).doesNotContain("<script").doesNotContain("onload=\"x");
        assertThat(drawing).contains("&lt;script&gt;alert(1)").contains("&quot;&#39; &amp;");
    }

    @Test
    void shows_marks_that_would_turn_the_text() {
        assertThat(Svg.drawing("d", 1, 1, "a\u202Eb", "").end()).contains("a&lt;U+202E&gt;b");
    }

    @Test
    void closes_what_is_open() {
        assertThat(Svg.drawing("d", 1, 1, "t", "").open("g").open("g").end()).endsWith("</g></g></svg>");
    }

    @Test
    void writes_coordinates_with_one_decimal_at_most_and_a_point() {
        assertThat(Svg.number(3)).isEqualTo("3");
        assertThat(Svg.number(3.14159)).isEqualTo("3.1");
        assertThat(Svg.number(-0.04)).isEqualTo("0");
    }
}
