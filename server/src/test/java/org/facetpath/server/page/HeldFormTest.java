package org.facetpath.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.facetpath.server.TestServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A form that was sent after its session ended")
class HeldFormTest {

    private static HttpResponse<String> sent(String path, String site) {
        return TestServer.clinic()
                .client()
                .send(
                        "POST",
                        path,
                        "note=kept-words&password=secret-words&_csrf=old",
                        Map.of(
                                "Content-Type",
                                "application/x-www-form-urlencoded",
                                "Accept",
                                "text/html",
                                "Sec-Fetch-Site",
                                site));
    }

    @Test
    void is_shown_again_to_be_sent_once_more() {
        var answer = sent("/patients/alvarez/visit", "same-origin");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("kept-words").contains("action=\"/patients/alvarez/visit\"");
    }

    @Test
    void is_not_shown_when_another_site_sent_it() {
        assertThat(sent("/patients/alvarez/visit", "cross-site").body()).doesNotContain("kept-words");
    }

    @Test
    void is_not_shown_where_it_may_hold_a_password() {
        assertThat(sent("/admin/accounts", "same-origin").body()).doesNotContain("secret-words");
        assertThat(sent("/sign-in", "same-origin").body()).doesNotContain("secret-words");
    }
}
