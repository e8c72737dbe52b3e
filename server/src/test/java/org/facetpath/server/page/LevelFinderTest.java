package org.facetpath.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.facetpath.core.knowledge.ReferralArea;
import org.facetpath.knowledge.KnowledgeFolder;
import org.facetpath.server.TestServer;
import org.facetpath.server.account.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The level finder")
class LevelFinderTest {

    private static Document found(String areas) {
        return Jsoup.parse(TestServer.clinic()
                .as(Role.CLINICIAN)
                .getPage("/level-finder?areas=" + areas)
                .body());
    }

    @Test
    void shows_every_published_pattern_of_an_area_also_where_the_area_is_not_on_the_spine() {
        var patterns = KnowledgeFolder.load().orThrow().referral();
        var areas = patterns.stream().map(ReferralArea::area).distinct().toList();

        assertThat(areas).contains("mid-scapula", "buttock", "groin");
        assertThat(areas)
                .allSatisfy(area -> assertThat(found(area + "-left").select(".rows > li"))
                        .as(area)
                        .hasSameSizeAs(patterns.stream()
                                .filter(it -> it.area().equals(area))
                                .toList()));
    }

    @Test
    void of_the_thoracic_spine_never_puts_one_joint_forward_without_saying_that_others_are_not_excluded() {
        for (var area : new String[] {"mid-back", "mid-scapula", "scapular-angle", "suprascapular", "iliac-crest"}) {
            assertThat(found(area).select(".rows > li").eachText())
                    .as(area)
                    .isNotEmpty()
                    .allMatch(it -> it.contains("does not exclude others") || it.matches(".*[CTL]\\d+-[CTLS]\\d+, .*"));
        }
    }

    @Test
    void marks_the_side_that_was_ticked() {
        var drawing = found("mid-scapula-left");

        assertThat(drawing.select("[data-area=mid-scapula][data-side=left].is-pain"))
                .isNotEmpty();
        assertThat(drawing.select("[data-area=mid-scapula][data-side=right].is-pain"))
                .isEmpty();
        assertThat(drawing.text()).doesNotContain("The record names no area");
    }
}
