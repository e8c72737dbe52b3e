package org.facetpath.server.smart;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.facetpath.server.identity.TestProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A SMART launch")
class SmartLaunchTest {

    @TempDir
    private static Path folder;

    private static TestEhr ehr;
    private static TestEhr other;
    private static SmartServer server;

    @BeforeAll
    static void start() throws IOException, JOSEException {
        ehr = new TestEhr();
        other = new TestEhr();
        var keys = new JWKSet(List.of(
                new ECKeyGenerator(Curve.P_384).keyID("now").generate(),
                new ECKeyGenerator(Curve.P_384).keyID("next").generate()));
        var file = Files.writeString(folder.resolve("keys.json"), keys.toString(false));
        server = new SmartServer(
                folder,
                Map.of(
                        "FACETPATH_SMART_PUBLIC", ehr.iss() + "=" + TestEhr.CLIENT,
                        "FACETPATH_SMART_CONFIDENTIAL", other.iss() + "=" + TestEhr.CLIENT,
                        "FACETPATH_SMART_KEYS", file.toString()));
    }

    @AfterAll
    static void stop() {
        server.close();
        ehr.close();
        other.close();
    }

    @BeforeEach
    void allIsWell() {
        ehr.described = it -> it;
        ehr.answered = it -> it;
        ehr.claimed = it -> it;
        ehr.withheld = "";
        ehr.withholds = 403;
        ehr.elsewhere = "";
        ehr.reads.clear();
        ehr.tokenForms.clear();
    }

    @Test
    void asks_for_the_least_with_proof_key_and_state_and_names_whom_the_token_is_for() {
        var away = SmartServer.launch(server.browser(), ehr.iss());
        var to = away.headers().firstValue("Location").orElseThrow();

        assertThat(away.statusCode()).isEqualTo(303);
        var asked = TestProvider.fields(to.substring(to.indexOf('?') + 1));
        assertThat(asked)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", TestEhr.CLIENT)
                .containsEntry("aud", ehr.iss())
                .containsEntry("launch", "ctx-1")
                .containsEntry("code_challenge_method", "S256");
        assertThat(asked.get("state")).hasSizeGreaterThan(40);
        assertThat(asked.get("scope").split(" "))
                .contains("launch", "openid", "fhirUser", "patient/Patient.rs", "patient/Observation.rs")
                .noneMatch(scope -> scope.contains("*") || scope.startsWith("user/") || scope.endsWith("s.cruds"));
    }

    @Test
    void by_oneself_asks_the_record_system_to_let_a_patient_be_chosen() {
        var away = server.browser().getPage("/smart/launch?iss=" + ehr.iss());
        var to = away.headers().firstValue("Location").orElseThrow();

        assertThat(TestProvider.fields(to.substring(to.indexOf('?') + 1))
                        .get("scope")
                        .split(" "))
                .contains("launch/patient")
                .doesNotContain("launch");
        assertThat(server.browser().getPage("/smart").body()).contains("/smart/launch?iss=" + ehr.iss());
    }

    @Test
    void reads_the_whole_record_page_by_page_and_shows_the_answer_of_this_patient() {
        var page = SmartServer.whole(server.browser(), ehr.iss());

        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body()).contains("patient alvarez").contains("role=\"note\"");
        assertThat(ehr.reads).contains("/fhir/Patient/alvarez").anyMatch(read -> read.contains("from=3"));
        assertThat(ehr.reads).allMatch(read -> read.contains("alvarez"));
        assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }

    @Test
    void comes_to_the_same_answer_as_the_same_record_in_a_file() {
        ehr.pageSize = 2;
        var paged = SmartServer.whole(server.browser(), ehr.iss()).body();
        ehr.pageSize = 500;
        var whole = SmartServer.whole(server.browser(), ehr.iss()).body();
        ehr.pageSize = 3;

        assertThat(paged).isEqualTo(whole).hasSizeGreaterThan(10_000);
    }

    @Test
    void stores_nothing_but_who_saw_whom_with_which_knowledge() {
        long before = server.store().position();
        SmartServer.whole(server.browser(), ehr.iss());

        assertThat(server.store().position()).isEqualTo(before + 1);
        assertThat(server.store().record("alvarez")).isEmpty();
        assertThat(server.newestEvent())
                .contains("facet-assess", "Practitioner/dr-1", "patient alvarez there", "knowledge ")
                .doesNotContain("Alvarez");
    }

    @Test
    void keeps_the_token_out_of_page_address_trail_and_log() {
        var written = new ByteArrayOutputStream();
        var console = System.out;
        System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
        try {
            var page = SmartServer.whole(server.browser(), ehr.iss());
            assertThat(page.headers().map() + page.body()).doesNotContain(TestEhr.TOKEN);
            ehr.elsewhere = "https://example.org";
            SmartServer.whole(server.browser(), ehr.iss());
        } finally {
            System.setOut(console);
        }
        assertThat(server.newestEvent()).doesNotContain(TestEhr.TOKEN);
        assertThat(written.toString(StandardCharsets.UTF_8))
                .doesNotContain(TestEhr.TOKEN)
                .doesNotContain("Alvarez");
        assertThat(ehr.reads).noneMatch(read -> read.contains(TestEhr.TOKEN));
    }

    @Test
    void names_what_the_record_system_did_not_give() {
        ehr.withheld = "Procedure";

        var page = SmartServer.whole(server.browser(), ehr.iss());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Procedure.</p>");
    }

    @Test
    void judges_nothing_when_the_record_system_stops_giving_in_between() {
        ehr.withheld = "Procedure";
        ehr.withholds = 429;

        var page = SmartServer.whole(server.browser(), ehr.iss());

        assertThat(page.statusCode()).isEqualTo(502);
        assertThat(page.body()).doesNotContain("alvarez");
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of("no S256", 502, change("code_challenge_methods_supported", List.of("plain")), "d"),
                Arguments.of("no token endpoint", 502, change("token_endpoint", null), "d"),
                Arguments.of("a token endpoint without TLS", 502, change("token_endpoint", "http://example.org/"), "d"),
                Arguments.of("an inner token endpoint", 502, change("token_endpoint", "https://10.1.2.3/t"), "a"),
                Arguments.of("no access token", 502, change("access_token", null), "a"),
                Arguments.of("a token of another kind", 502, change("token_type", "mac"), "a"),
                Arguments.of("no patient", 422, change("patient", null), "a"),
                Arguments.of("a patient that is a path", 422, change("patient", "../Patient"), "a"),
                Arguments.of("a patient that is not there", 502, change("patient", "nobody"), "a"),
                Arguments.of("an ID token for another nonce", 502, change("nonce", "other"), "c"),
                Arguments.of("an ID token for another client", 502, change("aud", "other"), "c"),
                Arguments.of("an ID token of another issuer", 502, change("iss", "https://other.example"), "c"),
                Arguments.of("an ID token that ran out", 502, change("exp", Instant.EPOCH.getEpochSecond()), "c"));
    }

    private static UnaryOperator<Map<String, Object>> change(String key, Object value) {
        return it -> {
            var changed = new HashMap<>(it);
            if (value == null) {
                changed.remove(key);
            } else {
                changed.put(key, value);
            }
            return changed;
        };
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void with_a_record_system_that_is_wrong_ends_with_a_page_that_says_so(
            String name, int status, UnaryOperator<Map<String, Object>> change, String where) {
        var browser = server.browser();
        if (where.equals("d")) {
            ehr.described = change;
            var answer = SmartServer.launch(browser, ehr.iss());
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.body()).contains("role=\"alert\"").doesNotContain("alvarez");
            return;
        }
        var away = SmartServer.launch(browser, ehr.iss());
        if (name.startsWith("an inner")) {
            ehr.described = change;
        } else if (where.equals("a")) {
            ehr.answered = change;
        } else {
            ehr.claimed = change;
        }
        var answer = browser.getPage(SmartServer.consent(away));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("role=\"alert\"").doesNotContain("alvarez");
        assertThat(server.newestEvent()).contains("SMART launch at " + ehr.iss(), "\"outcome\":\"8\"");
    }

    @Test
    void does_not_take_a_token_to_another_server() {
        ehr.elsewhere = "http://127.0.0.1:1";

        var page = SmartServer.whole(server.browser(), ehr.iss());

        assertThat(page.statusCode()).isEqualTo(502);
        assertThat(server.newestEvent()).contains("another server");
    }

    @Test
    void from_a_record_system_that_nobody_named_is_refused_without_asking_it() throws IOException {
        try (var stranger = new TestEhr()) {
            var answer = SmartServer.launch(server.browser(), stranger.iss());

            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("role=\"alert\"");
            assertThat(stranger.reads).isEmpty();
        }
        assertThat(server.browser().getPage("/smart/launch").statusCode()).isEqualTo(403);
        assertThat(server.browser().getPage("/smart/launch?iss=%3Cscript%3E").body())
                .doesNotContain("<script>");
    }

    @Test
    void comes_back_once_and_only_to_the_browser_that_began_it() {
        var browser = server.browser();
        var back = SmartServer.consent(SmartServer.launch(browser, ehr.iss()));

        assertThat(server.browser().getPage(back).statusCode()).isEqualTo(400);
        assertThat(browser.getPage(back).statusCode()).isEqualTo(200);
        assertThat(browser.getPage(back).statusCode()).isEqualTo(400);
        var state = SmartServer.consent(SmartServer.launch(browser, ehr.iss())).replaceAll(".*state=", "");
        assertThat(browser.getPage("/smart/callback?error=access_denied&state=" + state)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void as_a_confidential_client_signs_who_asks_with_a_key_that_is_published() throws ParseException, JOSEException {
        var published = JWKSet.parse(server.browser().get("/smart/jwks.json").body());
        assertThat(published.getKeys()).hasSize(2).noneMatch(key -> key.isPrivate());

        assertThat(SmartServer.whole(server.browser(), other.iss()).statusCode())
                .isEqualTo(200);
        var form = other.tokenForms.getLast();
        var assertion = SignedJWT.parse(form.get("client_assertion"));
        var key = published.getKeyByKeyId("now").toECKey();
        assertThat(assertion.getHeader().getAlgorithm().getName()).isEqualTo("ES384");
        assertThat(assertion.verify(new ECDSAVerifier(key))).isTrue();
        var claims = assertion.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo(claims.getSubject()).isEqualTo(TestEhr.CLIENT);
        assertThat(claims.getAudience()).hasSize(1).first().asString().endsWith("/token");
        assertThat(claims.getJWTID()).isNotEmpty();
        assertThat(claims.getExpirationTime().toInstant())
                .isBefore(Instant.now().plusSeconds(301));
        assertThat(form).doesNotContainKey("client_secret");
    }

    @Test
    void as_a_public_client_names_itself_and_no_secret() {
        SmartServer.whole(server.browser(), ehr.iss());

        assertThat(ehr.tokenForms.getLast())
                .containsEntry("client_id", TestEhr.CLIENT)
                .doesNotContainKeys("client_assertion", "client_secret");
    }
}
