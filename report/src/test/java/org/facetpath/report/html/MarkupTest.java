package org.facetpath.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The pen for pages")
class MarkupTest {

    @Test
    void turns_no_word_into_markup() {
        var html = new Markup()
                .element("p", "<script>alert(\"1\")</script> & 'x'", "title", "\"><img src=x>")
                .end();

        assertThat(html)
                .isEqualTo("<p title=\"&quot;&gt;&lt;img src=x&gt;\">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; "
                        + "&amp; &#39;x&#39;</p>");
    }

    @Test
    void sets_the_records_own_words_apart_and_shows_signs_that_turn_the_line() {
        var html = new Markup()
                .element("p", "On " + Markup.own("1 May\u202Eevil") + ".")
                .end();

        assertThat(html).isEqualTo("<p>On <bdi data-record=\"\">1 May&lt;U+202E&gt;evil</bdi>.</p>");
    }

    @Test
    void does_not_let_the_record_fake_or_end_a_mark() {
        var html = new Markup()
                .element("p", Markup.own("a\uE002\uE001999\uE002b") + " c")
                .end();

        assertThat(html).doesNotContain("tel:").contains("</bdi> c");
    }

    @Test
    void links_a_number_to_call_and_only_a_number() {
        assertThat(new Markup().words(Markup.call("911")).end())
                .isEqualTo("<a class=\"call\" href=\"tel:911\">911</a>");
        assertThat(new Markup().words(Markup.call("your local number")).end())
                .isEqualTo("<strong>your local number</strong>");
    }
}
