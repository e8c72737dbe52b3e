package org.facetpath.cli.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Learn")
class LearnPagesTest {

    @ParameterizedTest
    @MethodSource("org.facetpath.cli.web.Web$Look#both")
    void leaves_nobody_out_in_either_language_and_theme_at_a_desk_and_on_a_phone(Web.Look look) {
        try (var visitor = Web.here().anybody(look)) {
            visitor.go("/learn").looksRight("learn");
            visitor.go("/learn/injections-and-blocks").looksRight("learn-blocks");
        }
    }

    @Test
    void leads_through_all_chapters_one_after_the_other() {
        try (var visitor = Web.here().anybody(Web.Look.ON_A_PHONE)) {
            int chapters = visitor.go("/learn").find(".chapters li").count();
            visitor.find(".chapters a").first().click();
            int read = 1;
            while (visitor.find(".way a:has-text('Read next')").count() > 0) {
                visitor.find(".way a:has-text('Read next')").click();
                read++;
            }

            assertThat(read).isEqualTo(chapters).isGreaterThan(5);
        }
    }

    @Test
    void leads_from_a_word_to_the_chapter_it_is_about() {
        try (var visitor = Web.here().anybody(Web.Look.AT_A_DESK)) {
            visitor.go("/learn/symptoms")
                    .find("main a:text-is('when to get care')")
                    .click();

            assertThat(visitor.page().url()).endsWith("/learn/when-to-seek-treatment");
        }
    }

    @Test
    void asks_for_no_name_and_leaves_nothing_in_the_browser() {
        try (var visitor = Web.here().anybody(Web.Look.ON_A_PHONE)) {
            visitor.go("/learn").go("/learn/causes");

            assertThat(visitor.context().cookies()).isEmpty();
        }
    }
}
