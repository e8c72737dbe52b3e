package org.facetpath.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.facetpath.server.Server;
import org.facetpath.server.ServerOptions;
import org.facetpath.server.TestServer;
import org.facetpath.server.access.Access;
import org.facetpath.server.account.Account;
import org.facetpath.server.account.Accounts;
import org.facetpath.server.account.Role;
import org.facetpath.server.account.SecondFactor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Signing in")
class SignInTest {

    private static final Pattern SEED = Pattern.compile("<code>([A-Z2-7]{32})</code>");
    private static final Pattern CODE = Pattern.compile("<code>([A-Z0-9]{5}-[A-Z0-9]{5})</code>");

    private final TestServer server = TestServer.clinic();

    private static Map<String, String> name(String name, String password, String code) {
        return Map.of("name", name, "password", password, "code", code);
    }

    @Test
    void opens_the_first_page_with_the_right_password_and_says_the_same_to_all_others() {
        server.account(Account.of("in1", Set.of(Role.CLINICIAN)));
        var browser = server.client();

        var wrong = browser.submit("/sign-in", "/sign-in", name("in1", "wrong password", ""));
        var unknown = browser.submit("/sign-in", "/sign-in", name("nobody-here", "wrong password", ""));
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(alert(wrong.body())).isEqualTo(alert(unknown.body())).isNotEmpty();

        assertThat(browser.submit("/sign-in", "/sign-in", name("in1", TestServer.PASSWORD, ""))
                        .statusCode())
                .isEqualTo(303);
        assertThat(browser.getPage("/").body()).contains("Alvarez");
    }

    private static String alert(String page) {
        var alert = org.jsoup.Jsoup.parse(page).selectFirst("[role=alert]");
        return alert == null ? "" : alert.text();
    }

    @Test
    void gives_the_session_a_new_name_so_that_nobody_can_wait_in_one_they_made() {
        server.account(Account.of("in2", Set.of(Role.CLINICIAN)));
        var browser = server.client();
        var before = browser.getPage("/sign-in").headers().allValues("Set-Cookie");

        var after = browser.submit("/sign-in", "/sign-in", name("in2", TestServer.PASSWORD, ""))
                .headers()
                .allValues("Set-Cookie");

        assertThat(after).isNotEmpty().doesNotContainAnyElementsOf(before);
        assertThat(after)
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax"));
    }

    @Test
    void refuses_a_form_that_did_not_come_from_our_page() {
        var browser = server.client();

        assertThat(browser.form("/sign-in", name("in1", TestServer.PASSWORD, ""))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void refuses_a_forged_session() {
        var answer = server.client().send("GET", "/", null, Map.of("Cookie", "facetpath=0123456789ABCDEF"));

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void asks_for_the_second_factor_once_it_is_set_up_and_takes_each_recovery_code_once() {
        server.account(Account.of("in3", Set.of(Role.CLINICIAN)));
        var browser = server.client();
        browser.submit("/sign-in", "/sign-in", name("in3", TestServer.PASSWORD, ""));
        var seed = found(
                SEED,
                browser.submit("/account", "/account/second-factor", Map.of()).body());
        var codes = server.bean(SecondFactor.class);
        var page =
                browser.submit("/account", "/account/second-factor", Map.of("code", codes.code(seed, Instant.now())));
        var recovery = found(CODE, page.body());

        var again = server.client();
        assertThat(again.submit("/sign-in", "/sign-in", name("in3", TestServer.PASSWORD, ""))
                        .statusCode())
                .isEqualTo(401);
        assertThat(again.submit("/sign-in", "/sign-in", name("in3", TestServer.PASSWORD, recovery))
                        .statusCode())
                .isEqualTo(303);
        assertThat(server.client()
                        .submit("/sign-in", "/sign-in", name("in3", TestServer.PASSWORD, recovery))
                        .statusCode())
                .isEqualTo(401);
    }

    private static String found(Pattern pattern, String page) {
        var matcher = pattern.matcher(page);
        assertThat(matcher.find()).as(page).isTrue();
        return matcher.group(1);
    }

    @Test
    void lets_a_closed_account_in_no_more_by_password_or_token() {
        var token = server.account(Account.of("in4", Set.of(Role.CLINICIAN)));
        var accounts = server.bean(Accounts.class);
        accounts.change(accounts.find("in4").orElseThrow().withDisabled(true));

        assertThat(server.as(token).get("/fhir/Patient").statusCode()).isEqualTo(401);
        assertThat(server.client()
                        .submit("/sign-in", "/sign-in", name("in4", TestServer.PASSWORD, ""))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void lets_nobody_try_for_ever() {
        server.account(Account.of("in5", Set.of(Role.CLINICIAN)));
        var statuses = new java.util.ArrayList<Integer>();
        for (int i = 0; i < 11; i++) {
            statuses.add(server.client()
                    .submit("/sign-in", "/sign-in", name("in5", "wrong", ""))
                    .statusCode());
        }

        assertThat(statuses).contains(429);
        assertThat(server.client()
                        .submit("/sign-in", "/sign-in", name("in5", TestServer.PASSWORD, ""))
                        .statusCode())
                .isEqualTo(429);
    }

    @Test
    void makes_the_first_account_with_the_code_shown_at_the_start_and_only_once(@TempDir Path folder) {
        var options = new ServerOptions(
                TestServer.emptyStore(folder), 0, "127.0.0.1", ZoneOffset.UTC, Access.Mode.CLINIC, false, false);
        try (var fresh = Server.start(options)) {
            var browser = TestServer.clientOf(fresh);
            var code = fresh.setupCode().orElseThrow();
            var wrong = Map.of("code", "WRONG", "name", "boss", "password", TestServer.PASSWORD);
            var shorty = Map.of("code", code, "name", "boss", "password", "short");
            var right = Map.of("code", code, "name", "boss", "password", TestServer.PASSWORD);

            assertThat(browser.submit("/setup", "/setup", wrong).statusCode()).isEqualTo(401);
            assertThat(browser.submit("/setup", "/setup", shorty).statusCode()).isEqualTo(422);
            assertThat(browser.submit("/setup", "/setup", right).statusCode()).isEqualTo(303);
            assertThat(browser.getPage("/setup").statusCode()).isEqualTo(303);
            assertThat(fresh.context()
                            .getBean(org.facetpath.server.account.FirstAccount.class)
                            .make(code, "second", TestServer.PASSWORD))
                    .isFalse();
        }
    }
}
