package org.facetpath.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.facetpath.server.TestServer;
import org.facetpath.server.account.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The page of a policy")
class PolicyPagesTest {

    private static Document page(String policy) {
        return Jsoup.parse(TestServer.clinic()
                .as(Role.CLINICIAN)
                .getPage("/policies/" + policy)
                .body());
    }

    @Test
    void shows_what_changed_between_versions_and_folds_what_did_not() {
        var page = page("cms-l38773");

        assertThat(page.select("table .standing.changed")).isNotEmpty();
        assertThat(page.select("table.versions tbody tr"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.select(".changed, .new, .dropped, .not-asked"))
                        .as(row.text())
                        .isNotEmpty());
        assertThat(page.select("details > ul > li")).hasSizeGreaterThan(20);
    }

    @Test
    void says_from_what_to_what_a_version_changed_it() {
        assertThat(page("cms-l38773").select("td:has(.changed) .changes li").eachText())
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it).containsAnyOf("→", "put in", "taken out"));
    }

    @Test
    void of_one_version_lists_all_it_asks_at_once() {
        var page = page("tricare-west");

        assertThat(page.select("main ul > li")).isNotEmpty();
        assertThat(page.select("table, details")).isEmpty();
        assertThat(page.text()).doesNotContain("server.");
    }
}
