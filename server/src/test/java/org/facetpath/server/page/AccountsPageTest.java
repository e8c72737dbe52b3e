package org.facetpath.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.facetpath.server.Client;
import org.facetpath.server.Server;
import org.facetpath.server.Settings;
import org.facetpath.server.TestServer;
import org.facetpath.server.account.Accounts;
import org.facetpath.server.account.SecondFactor;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An account")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class AccountsPageTest {

    private static final Pattern SEED = Pattern.compile("<code>([A-Z2-7]{32})</code>");
    private static final Pattern TOKEN = Pattern.compile("<code>(fp_[^<]+)</code>");
    private static final Pattern CODE = Pattern.compile("<code>([A-Z2-9]{5}-[A-Z2-9]{5})</code>");

    private Server.Running server;
    private Client admin;

    @BeforeAll
    void theFirstAccountIsMade(@TempDir Path folder) {
        server = TestServer.startIn(folder, Settings.of(Map.of()));
        var code = server.setupCode().orElseThrow().replace("-", " ").toLowerCase(java.util.Locale.ROOT);
        var made = TestServer.clientOf(server)
                .submit("/setup", "/setup", Map.of("code", code, "name", "root", "password", TestServer.PASSWORD));
        assertThat(made.statusCode()).as("a code may be typed as it comes").isEqualTo(303);
        admin = signedIn("root", "");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private Client signedIn(String name, String code) {
        var browser = TestServer.clientOf(server);
        assertThat(signIn(browser, name, code).statusCode()).isEqualTo(303);
        return browser;
    }

    private static HttpResponse<String> signIn(Client browser, String name, String code) {
        return browser.submit(
                "/sign-in", "/sign-in", Map.of("name", name, "password", TestServer.PASSWORD, "code", code));
    }

    private HttpResponse<String> write(String name, String roles, Map<String, String> more) {
        var all = new HashMap<>(more);
        all.put("name", name);
        all.put("roles", roles);
        return admin.submit("/admin/accounts", "/admin/accounts", all);
    }

    @Test
    void whose_password_an_admin_changes_is_signed_out_everywhere() {
        write("stolen", "CLINICIAN", Map.of("password", TestServer.PASSWORD));
        var thief = signedIn("stolen", "");
        assertThat(thief.getPage("/account").statusCode()).isEqualTo(200);

        write("stolen", "CLINICIAN", Map.of("password", "another one, long enough"));

        assertThat(thief.getPage("/account").statusCode()).isEqualTo(303);
    }

    @Test
    void who_changes_their_own_password_stays_and_their_other_sessions_end() {
        write("careful", "CLINICIAN", Map.of("password", TestServer.PASSWORD));
        var here = signedIn("careful", "");
        var elsewhere = signedIn("careful", "");

        var changed = here.submit(
                "/account",
                "/account/password",
                Map.of("password", TestServer.PASSWORD, "newPassword", "another one, long enough"));

        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(here.getPage("/account").statusCode()).isEqualTo(200);
        assertThat(elsewhere.getPage("/account").statusCode()).isEqualTo(303);
    }

    private static String says(HttpResponse<String> page, String role) {
        return Jsoup.parse(page.body()).select("[role=%s]".formatted(role)).text();
    }

    private static String found(Pattern pattern, String page) {
        var matcher = pattern.matcher(page);
        assertThat(matcher.find()).as(page).isTrue();
        return matcher.group(1);
    }

    @Test
    void of_the_last_admin_can_be_neither_closed_nor_demoted() {
        for (var change : java.util.List.of(Map.<String, String>of(), Map.of("disabled", "true"))) {
            var refused = write("root", change.isEmpty() ? "CLINICIAN" : "ADMIN", change);
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(says(refused, "alert")).contains("only open account of an admin");
        }
        assertThat(admin.getPage("/admin/accounts").statusCode()).isEqualTo(200);
    }

    @Test
    void that_was_saved_is_said_and_one_with_an_id_that_is_none_is_refused() {
        var saved = write("said", "CLINICIAN", Map.of("password", TestServer.PASSWORD, "practitioner", "pr-1"));
        assertThat(says(saved, "status")).isEqualTo("Saved.");

        var refused = write("said", "CLINICIAN", Map.of("practitioner", "' or 1=1 <b>"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(server.context()
                        .getBean(Accounts.class)
                        .find("said")
                        .orElseThrow()
                        .practitioner())
                .isEqualTo("pr-1");
    }

    @Test
    void whose_phone_was_lost_is_opened_again_by_an_admin() {
        write("lost", "CLINICIAN", Map.of("password", TestServer.PASSWORD));
        var browser = signedIn("lost", "");
        var seed = found(
                SEED,
                browser.submit("/account", "/account/second-factor", Map.of()).body());
        var mistyped = browser.submit("/account", "/account/second-factor", Map.of("code", "000000"));
        assertThat(mistyped.statusCode()).isEqualTo(401);
        assertThat(mistyped.body()).as("the key can be tried again").contains(seed);
        var code = server.context().getBean(SecondFactor.class).code(seed, Instant.now());
        var spaced = code.substring(0, 3) + " " + code.substring(3);
        var codes = browser.submit("/account", "/account/second-factor", Map.of("code", spaced));
        var recovery = found(CODE, codes.body());
        var token = found(
                TOKEN, browser.submit("/account", "/account/tokens", Map.of()).body());
        signedIn("lost", recovery.replace("-", "").toLowerCase(java.util.Locale.ROOT));

        assertThat(signIn(TestServer.clientOf(server), "lost", "").statusCode()).isEqualTo(401);
        assertThat(write("lost", "CLINICIAN", Map.of("reset", "true")).statusCode())
                .isEqualTo(200);

        signedIn("lost", "");
        assertThat(withToken(token)).isEqualTo(401);
    }

    @Test
    void can_take_its_tokens_back() {
        write("robot", "CLINICIAN", Map.of("password", TestServer.PASSWORD));
        var browser = signedIn("robot", "");
        var token = found(
                TOKEN, browser.submit("/account", "/account/tokens", Map.of()).body());
        assertThat(withToken(token)).isEqualTo(200);

        var revoked = browser.submit("/account", "/account/tokens", Map.of("revoke", "true"));
        assertThat(says(revoked, "status")).contains("No token of yours");
        assertThat(withToken(token)).isEqualTo(401);
    }

    private int withToken(String token) {
        return TestServer.clientOf(server)
                .send("GET", "/fhir/Patient", null, Map.of("Authorization", "bearer " + token))
                .statusCode();
    }
}
