package org.facetpath.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.server.identity.ProviderServer.end;
import static org.facetpath.server.identity.ProviderServer.signIn;
import static org.facetpath.server.identity.ProviderServer.toProvider;
import static org.facetpath.server.identity.TestProvider.back;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.facetpath.server.account.Account;
import org.facetpath.server.account.Role;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Signing in through the identity provider")
class ProviderSignInTest {

    @TempDir
    private static Path folder;

    private static TestProvider provider;
    private static ProviderServer server;

    @BeforeAll
    static void start() throws IOException {
        provider = new TestProvider();
        server = new ProviderServer(
                folder,
                provider.issuer(),
                Map.of(
                        "FACETPATH_OIDC_ROLE_CLAIM", "realm.groups",
                        "FACETPATH_OIDC_PRACTITIONER_CLAIM", "practitioner",
                        "FACETPATH_OIDC_ROLES", "spine-doctors=clinician, it=admin, it=analyst"));
    }

    @AfterAll
    static void stop() {
        server.close();
        provider.close();
    }

    @BeforeEach
    void nobodyLies() {
        provider.honest();
    }

    private static Map<String, Object> person(String subject, String name, String... groups) {
        return Map.of(
                "sub",
                subject,
                "preferred_username",
                name,
                "practitioner",
                "pr-" + subject,
                "realm",
                Map.of("groups", List.of(groups)));
    }

    @Test
    void asks_for_a_code_with_proof_key_state_and_nonce_and_no_secret() {
        var asked = toProvider(server.browser());

        assertThat(asked).startsWith(provider.issuer() + "/authorize?").doesNotContain(TestProvider.SECRET);
        assertThat(TestProvider.fields(asked.substring(asked.indexOf('?') + 1)))
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("scope", "openid profile")
                .containsKeys("code_challenge", "state", "nonce");
    }

    @Test
    void lets_in_whom_a_group_gives_a_role_and_links_them_by_issuer_and_subject() {
        provider.person = person("doctor-1", "maria", "spine-doctors", "coffee");
        var browser = server.browser();

        assertThat(end(signIn(browser))).isEqualTo("/");
        assertThat(browser.getPage("/").statusCode()).isEqualTo(200);
        var account = server.accounts().find("maria").orElseThrow();
        assertThat(account.roles()).containsExactly(Role.CLINICIAN);
        assertThat(account.practitioner()).isEqualTo("pr-doctor-1");
        assertThat(server.trail().get(1)).contains("user/maria", "identity provider", "\"outcome\":\"0\"");
    }

    @Test
    void never_finds_an_account_by_its_name() {
        provider.person = person("stranger-1", "boss", "spine-doctors");
        signIn(server.browser());
        provider.person = person("twin-1", "twin", "spine-doctors");
        signIn(server.browser());
        provider.person = person("twin-2", "twin", "it");
        signIn(server.browser());

        assertThat(server.accounts().find("boss").orElseThrow().roles()).containsExactly(Role.ADMIN);
        assertThat(server.accounts().find("twin").orElseThrow().roles()).containsExactly(Role.CLINICIAN);
        assertThat(server.accounts().list())
                .filteredOn(it -> it.name().startsWith("twin-"))
                .singleElement()
                .satisfies(it -> assertThat(it.roles()).containsExactlyInAnyOrder(Role.ADMIN, Role.ANALYST));
    }

    @Test
    void knows_the_same_subject_again_under_another_name() {
        provider.person = person("married-1", "before", "spine-doctors");
        signIn(server.browser());
        provider.person = person("married-1", "after", "spine-doctors");

        assertThat(end(signIn(server.browser()))).isEqualTo("/");
        assertThat(server.accounts().find("before")).isPresent();
        assertThat(server.accounts().find("after")).isEmpty();
    }

    @Test
    void turns_away_whom_no_group_gives_a_role_and_keeps_who_it_was() {
        provider.person = person("nobody-1", "guest", "coffee");
        var browser = server.browser();

        assertThat(end(signIn(browser))).isEqualTo("/sign-in?problem=provider-unknown");
        assertThat(browser.getPage("/").statusCode()).isEqualTo(303);
        assertThat(browser.getPage("/sign-in?problem=provider-unknown").body()).contains("role=\"alert\"");
        assertThat(server.accounts().find("guest")).isEmpty();
        assertThat(server.trail().getFirst()).contains("nobody-1", "\"outcome\":\"8\"");
    }

    @Test
    void takes_the_roles_of_each_sign_in_and_those_that_are_gone_away() {
        provider.person = person("mover-1", "mover", "spine-doctors");
        signIn(server.browser());
        provider.person = person("mover-1", "mover", "it");
        signIn(server.browser());
        assertThat(server.accounts().find("mover").orElseThrow().roles())
                .containsExactlyInAnyOrder(Role.ADMIN, Role.ANALYST);

        provider.person = person("mover-1", "mover");
        assertThat(end(signIn(server.browser()))).isEqualTo("/sign-in?problem=provider-unknown");
        assertThat(server.accounts().find("mover").orElseThrow().roles()).isEmpty();
    }

    @Test
    void ends_the_session_of_an_account_that_is_disabled_and_lets_it_in_no_more() {
        provider.person = person("leaver-1", "leaver", "spine-doctors");
        var browser = server.browser();
        signIn(browser);
        assertThat(browser.getPage("/").statusCode()).isEqualTo(200);

        var account = server.accounts().find("leaver").orElseThrow();
        server.accounts().change(account.withDisabled(true));

        assertThat(browser.getPage("/").statusCode()).isEqualTo(303);
        assertThat(end(signIn(server.browser()))).isEqualTo("/sign-in?problem=provider-unknown");
        assertThat(server.trail().getFirst()).contains("the account is disabled", "leaver-1");
    }

    @Test
    void takes_a_role_from_a_running_session_at_once() {
        provider.person = person("demoted-1", "demoted", "it");
        var browser = server.browser();
        signIn(browser);
        assertThat(browser.getPage("/admin/accounts").statusCode()).isEqualTo(200);

        var account = server.accounts().find("demoted").orElseThrow();
        server.accounts().change(account.withRoles(Set.of(Role.CLINICIAN)));

        assertThat(browser.getPage("/admin/accounts").statusCode()).isEqualTo(403);
        assertThat(browser.getPage("/").statusCode()).isEqualTo(200);
    }

    @Test
    void comes_in_as_the_account_that_an_admin_linked_beforehand() {
        server.accounts().add(Account.of("jane.local", Set.of(Role.CLINICIAN)));
        var saved = server.admin()
                .submit(
                        "/admin/accounts",
                        "/admin/accounts",
                        Map.of("name", "jane.local", "roles", "CLINICIAN", "subject", "jane-1"));
        var row = Jsoup.parse(saved.body()).expectFirst("tr:contains(jane.local)");
        assertThat(row.text()).isEqualTo("jane.local clinician signs in by the identity provider");
        provider.person = person("jane-1", "jane.of.the.provider", "spine-doctors");

        assertThat(end(signIn(server.browser()))).isEqualTo("/");
        assertThat(server.accounts().find("jane.of.the.provider")).isEmpty();
        assertThat(server.admin()
                        .submit("/admin/accounts", "/admin/accounts", Map.of("name", "boss", "subject", "jane-1"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(server.accounts().find("boss").orElseThrow().roles()).containsExactly(Role.ADMIN);
    }

    @Test
    void keeps_no_token_of_the_provider_in_page_address_or_trail() {
        provider.person = person("quiet-1", "quiet", "spine-doctors");
        var tokens = new java.util.ArrayList<String>();
        provider.signer = claims -> {
            tokens.add(provider.signed(claims));
            return tokens.getLast();
        };
        var browser = server.browser();
        var answer = signIn(browser);

        assertThat(tokens).hasSize(1);
        assertThat(answer.headers().map() + answer.body() + browser.getPage("/").body())
                .doesNotContain(tokens.getFirst())
                .doesNotContain("opaque-access-token");
        assertThat(server.trail().toString())
                .doesNotContain(tokens.getFirst())
                .doesNotContain("opaque-access-token")
                .doesNotContain(TestProvider.SECRET);
    }

    @Test
    void gives_the_session_a_new_name_and_ends_it_with_a_trace_when_somebody_signs_out() {
        provider.person = person("goer-1", "goer", "spine-doctors");
        var browser = server.browser();
        var before = browser.getPage("/oauth2/authorization/facetpath");
        var after = browser.getPage(back(before.headers().firstValue("Location").orElseThrow()));
        assertThat(after.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(before.headers().allValues("Set-Cookie"));

        browser.submit("/", "/sign-out", Map.of());

        assertThat(browser.getPage("/").statusCode()).isEqualTo(303);
        assertThat(server.trail().getFirst()).contains("sign-out", "user/goer");
    }
}
