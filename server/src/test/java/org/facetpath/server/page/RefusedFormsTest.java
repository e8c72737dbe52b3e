package org.facetpath.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.facetpath.server.Client;
import org.facetpath.server.TestServer;
import org.facetpath.server.account.Role;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A form about a patient that a browser sent and that was refused")
class RefusedFormsTest {

    private static final String VISIT = "/patients/alvarez/visit";

    private final Client browser = signedIn();

    private static Client signedIn() {
        var browser = TestServer.clinic().client();
        var answer =
                browser.submit("/sign-in", "/sign-in", Map.of("name", "clinician", "password", TestServer.PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(303);
        return browser;
    }

    private String refused(String note) {
        return address(browser.submit(VISIT, VISIT, Map.of("day", "2200-01-01", "note", note)));
    }

    private static String address(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String note(HttpResponse<String> page) {
        return Jsoup.parse(page.body()).select("textarea[name=note]").text();
    }

    @Test
    void stands_at_an_address_of_its_own_as_often_as_it_is_asked_for() {
        var address = refused("Typed <b>für</b> long.");

        assertThat(address).startsWith(VISIT + "?again=");
        for (int time = 0; time < 2; time++) {
            var page = browser.getPage(address);
            assertThat(page.statusCode()).isEqualTo(422);
            assertThat(page.headers().firstValue("Cache-Control"))
                    .hasValueSatisfying(it -> assertThat(it).contains("no-store"));
            assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
            assertThat(note(page)).isEqualTo("Typed <b>für</b> long.");
            assertThat(Jsoup.parse(page.body()).select("[role=alert], .wrong").text())
                    .isNotEmpty();
        }
    }

    @Test
    void opens_with_the_keyboard_at_what_is_wrong() {
        var focused = Jsoup.parse(browser.getPage(refused("Typed.")).body()).select("[autofocus]");

        assertThat(focused).singleElement().satisfies(it -> {
            assertThat(it.attr("role")).isEqualTo("alert");
            assertThat(it.attr("tabindex")).isEqualTo("-1");
        });
        assertThat(Jsoup.parse(browser.getPage(VISIT).body()).select("[autofocus]"))
                .isEmpty();
    }

    @Test
    void is_shown_to_nobody_else_and_no_longer_after_signing_out() {
        var address = refused("Mine.");

        var other = signedIn().open(address);
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(note(other)).isEmpty();
        browser.submit(VISIT, "/sign-out", Map.of());
        assertThat(browser.open(address).body()).doesNotContain("Mine.");
    }

    @Test
    void belongs_to_who_sent_it_though_somebody_else_signs_in_at_the_same_browser() {
        var address = refused("Mine.");
        browser.submit("/sign-in", "/sign-in", Map.of("name", "admin", "password", TestServer.PASSWORD));

        assertThat(browser.open(address).body()).doesNotContain("Mine.");
    }

    @Test
    void is_shown_under_no_other_address() {
        var key = refused("Mine.").replaceAll(".*=", "");

        assertThat(browser.open("/patients/becker/visit?again=" + key).body()).doesNotContain("Mine.");
        assertThat(browser.open("/patients/alvarez/block?again=" + key).body()).doesNotContain("Mine.");
    }

    @Test
    void is_an_empty_form_again_when_many_were_refused_since() {
        var first = refused("The first.");
        for (int more = 0; more < 4; more++) {
            assertThat(note(browser.getPage(refused("Number " + more)))).isEqualTo("Number " + more);
        }

        var page = browser.open(first);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(note(page)).isEmpty();
    }

    @Test
    void stands_on_the_page_that_it_is_a_part_of() {
        var request = "/patients/alvarez/requests";
        var open = Jsoup.parse(browser.getPage(request).body()).select("a[href^=" + request + "/]");
        assertThat(open).isNotEmpty();
        var page = open.getFirst().attr("href").replaceAll("\\?.*", "");
        var answer = browser.submit(page, page + "/sent", Map.of("sent", "2200-01-01"));

        assertThat(address(answer)).startsWith(page + "?again=");
        assertThat(browser.getPage(address(answer)).statusCode()).isEqualTo(422);
    }

    @Test
    void stands_there_too_when_an_order_was_only_checked() {
        var order = address(browser.getPage("/patients/alvarez/order"));
        var fields = new HashMap<>(Map.of("action", "diagnostic-block", "reason", "Typed for long."));
        Jsoup.parse(browser.getPage(order).body())
                .select(".order-form > input[type=hidden]")
                .forEach(it -> fields.put(it.attr("name"), it.attr("value")));
        var answer = browser.form("/patients/alvarez/order/check", fields);

        assertThat(address(answer)).startsWith("/patients/alvarez/order?again=");
        var page = Jsoup.parse(browser.getPage(address(answer)).body());
        assertThat(page.select("#reason").text()).isEqualTo("Typed for long.");
        assertThat(page.select("form[action='/patients/alvarez/order'] input[name=form]")
                        .attr("value"))
                .isEqualTo(order.replaceAll(".*=", ""));
        assertThat(page.select("#answer").text()).isNotEmpty();
    }

    @Test
    void is_answered_at_once_where_there_is_no_session() {
        var program = TestServer.clinic().as(Role.CLINICIAN);

        assertThat(program.form(VISIT, Map.of("form", UUID.randomUUID().toString(), "day", "2200-01-01"))
                        .statusCode())
                .isEqualTo(422);
    }
}
