package org.facetpath.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.facetpath.server.TestServer;
import org.facetpath.server.account.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A patient's page as known on an earlier day")
class EarlierDayTest {

    private static Document page(String query) {
        return Jsoup.parse(TestServer.clinic()
                .as(Role.CLINICIAN)
                .getPage("/patients/alvarez" + query)
                .body());
    }

    @Test
    void keeps_the_choice_of_a_day_open_and_leads_back_to_today() {
        var page = page("?asOf=2026-10-01");

        assertThat(page.select(".bar-day[open]")).hasSize(1);
        assertThat(page.select(".action-bar a[href=/patients/alvarez]").text()).isEqualTo("Back to today");
    }

    @Test
    void is_not_what_is_shown_first() {
        assertThat(page("").select(".bar-day[open], .action-bar a[href=/patients/alvarez]"))
                .isEmpty();
    }
}
