package org.facetpath.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.facetpath.report.wording.Speech;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A plain page")
class PlainPageTest {

    @Test
    void has_the_words_of_its_heading_as_title_without_the_signs_of_the_pen() {
        var page = Jsoup.parse(PlainPage.of(Speech.in("en"), Markup.own("Medicare, L38773"), "<p>Text</p>"));

        assertThat(page.title()).isEqualTo("Medicare, L38773");
        assertThat(page.select("h1 bdi").text()).isEqualTo("Medicare, L38773");
    }
}
