package org.facetpath.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
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
    void says_what_a_version_asked_before_and_what_it_asks_now() {
        var told = page("cms-l38773").select("td:has(.changed) .changes li").eachText();

        assertThat(told)
                .contains("Function improved after the last ablation: before: by 50 % or more; now: no such limit")
                .allSatisfy(it -> assertThat(it).contains("before: ", "; now: "));
    }

    @Test
    void writes_the_days_of_versions_out() {
        assertThat(page("cms-l38773")
                        .select("table.versions")
                        .first()
                        .select("th")
                        .eachText())
                .contains("2 May 2021 (2021 text)", "7 July 2024 (2024 rewrite)");
    }

    @Test
    void names_versions_in_the_language_of_the_reader() {
        var page = Jsoup.parse(TestServer.clinic()
                .as(Role.CLINICIAN)
                .send("GET", "/policies/cms-l38773", null, Map.of("Accept", "text/html", "Accept-Language", "es"))
                .body());
        assertThat(page.select("table.versions").first().select("th").eachText())
                .contains("2 de mayo de 2021 (texto de 2021)");
    }

    @Test
    void says_nothing_of_a_version_that_asks_as_before() {
        assertThat(page("cms-l38801").select("td:has(.same, .asked) .changes")).isEmpty();
    }

    @Test
    void says_in_Spanish_what_changed_without_a_word_of_the_file() {
        var told = Jsoup.parse(TestServer.clinic()
                        .as(Role.CLINICIAN)
                        .send(
                                "GET",
                                "/policies/cms-l38765",
                                null,
                                Map.of("Accept", "text/html", "Accept-Language", "es"))
                        .body())
                .select(".changes li")
                .eachText();

        assertThat(told)
                .anyMatch(it -> it.startsWith("Cuándo se pide: antes: "))
                .noneMatch(it -> it.matches(".*\\b(all-of|any-of|silence|stale|rfa|before|now)\\b.*"));
    }

    @Test
    void of_one_version_lists_all_it_asks_at_once() {
        var page = page("tricare-west");

        assertThat(page.select("main ul > li")).isNotEmpty();
        assertThat(page.select("table, details")).isEmpty();
        assertThat(page.text()).doesNotContain("server.");
    }
}
