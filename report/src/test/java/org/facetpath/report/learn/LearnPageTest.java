package org.facetpath.report.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.facetpath.knowledge.EducationFolder;
import org.facetpath.knowledge.Wording;
import org.facetpath.knowledge.education.EducationText;
import org.facetpath.report.text.LearnText;
import org.facetpath.report.text.TextOptions;
import org.facetpath.report.wording.Speech;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("An education text")
class LearnPageTest {

    static Stream<EducationText> texts() {
        return Wording.languages().stream()
                .flatMap(language -> EducationFolder.load(language).orThrow().texts().stream());
    }

    static Stream<String> languages() {
        return Wording.languages().stream();
    }

    private static LearnPage page(String language, Figures figures) {
        return new LearnPage(Speech.in(language), EducationFolder.load(language).orThrow(), figures);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void is_a_page_of_its_language_with_headings_in_order_and_links_that_lead_somewhere(EducationText text) {
        var page = Jsoup.parse(page(text.language(), Figures.none()).render(text));

        assertWellFormed(page, text.language());
        assertThat(page.select("h1").text()).isEqualTo(text.title());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void lies_with_all_others_on_one_page_under_its_topic(String language) {
        var page = Jsoup.parse(page(language, Figures.none()).renderAll());

        assertWellFormed(page, language);
        assertThat(page.select("article").eachAttr("id"))
                .isEqualTo(EducationFolder.load(language).orThrow().topics());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void shows_a_drawing_where_it_asks_for_one_that_there_is(String language) {
        Figures drawn = (name, alt) -> Optional.of("<svg data-name=\"" + name + "\"></svg>");
        var page = Jsoup.parse(page(language, drawn).renderAll());

        assertThat(page.select("figure svg").eachAttr("data-name")).contains("spine", "body", "joint");
        assertThat(Jsoup.parse(page(language, Figures.none()).renderAll()).select("figure"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void fits_a_terminal_and_names_its_sources_and_that_nobody_reviewed_it(EducationText text) {
        var words = new LearnText(Speech.in(text.language()), TextOptions.plain()).render(text);

        assertThat(words.lines()).allMatch(line -> line.codePointCount(0, line.length()) <= 80);
        assertThat(words)
                .contains("[1]", "[" + text.sources().size() + "]")
                .doesNotContain("[0]", "learn.", "\u001B")
                .contains(Speech.in(text.language()).say("learn.not-reviewed"));
    }

    /// What every page for patients keeps.
    static void assertWellFormed(Document page, String language) {
        assertThat(page.select("html").attr("lang")).isEqualTo(language);
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("main")).hasSize(1);
        int before = 0;
        for (var heading : page.select("h1, h2, h3, h4")) {
            int level = heading.normalName().charAt(1) - '0';
            assertThat(level).as(heading.text()).isLessThanOrEqualTo(before + 1);
            before = level;
        }
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        for (var link : page.select("a[href^=#]")) {
            assertThat(page.getElementById(link.attr("href").substring(1)))
                    .as(link.attr("href"))
                    .isNotNull();
        }
        for (Element named : page.select("[aria-labelledby]")) {
            assertThat(page.getElementById(named.attr("aria-labelledby"))).isNotNull();
        }
        assertThat(page.select("script, link, iframe, img, [src], [style]")).isEmpty();
    }
}
