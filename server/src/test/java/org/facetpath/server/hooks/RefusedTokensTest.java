package org.facetpath.server.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.facetpath.server.Server;
import org.facetpath.server.Settings;
import org.facetpath.server.TestServer;
import org.facetpath.server.account.Account;
import org.facetpath.server.account.Accounts;
import org.facetpath.server.account.Role;
import org.facetpath.server.account.Secrets;
import org.facetpath.server.hooks.client.HookSettings;
import org.facetpath.server.store.RecordStore;
import org.facetpath.server.store.Version;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server of its own: of the refusals of one address only the first in a minute are written, so there are fewer here.
@DisplayName("A refused token")
class RefusedTokensTest {

    private static final String BASE = "https://facetpath.clinic.example";

    @TempDir
    static Path folder;

    private static Server.Running running;
    private static Signer signer;
    private static ECKey key;

    private long before;

    @BeforeAll
    static void start() throws Exception {
        signer = new Signer();
        key = signer.curve("k1");
        var client = new HookSettings.Client(Signer.ISSUER, signer.keys(), null);
        var settings = new HookSettings(URI.create(BASE), List.of(client), Set.of(), Set.of());
        running = TestServer.startIn(
                folder, new Settings(Optional.empty(), Optional.empty(), Optional.empty(), settings));
    }

    @AfterAll
    static void stop() {
        running.close();
        signer.close();
    }

    @BeforeEach
    void note() {
        before = bean(RecordStore.class).position();
    }

    private static <T> T bean(Class<T> type) {
        return running.context().getBean(type);
    }

    private List<String> events() {
        return bean(RecordStore.class).log(before, 1_000).stream()
                .filter(row -> row.key().type().equals("AuditEvent"))
                .map(Version::content)
                .toList();
    }

    private static HttpResponse<String> send(String path, String token) {
        return TestServer.clientOf(running).send("GET", path, null, Map.of("Authorization", "Bearer " + token));
    }

    private static String tokenOf(String name, Duration lasts) {
        bean(Accounts.class).add(Account.of(name, Set.of(Role.CLINICIAN)));
        return bean(Secrets.class).newToken(name, "test", lasts);
    }

    private void assertRefused(String token, String... words) {
        assertThat(send("/cds-services", token).statusCode()).isEqualTo(401);
        assertThat(events()).hasSize(1);
        assertThat(events().getFirst())
                .contains("\"code\":\"token\"", "\"outcome\":\"8\"", "127.0.0.1", "\"nobody\"")
                .contains(words)
                .doesNotContain(token);
    }

    @Test
    void of_a_record_system_that_was_forged_names_whom_it_claims_to_be_from() throws Exception {
        var other = new ECKeyGenerator(Curve.P_384).keyID("k1").generate();

        assertRefused(
                Signer.token(other, BASE + "/cds-services"),
                "not signed by a key of its iss",
                "Not proved: it says it is from " + Signer.ISSUER);
    }

    @Test
    void of_a_record_system_that_has_run_out_says_so() throws Exception {
        var past = Date.from(Instant.now().minusSeconds(200));

        assertRefused(
                Signer.token(
                        key,
                        Signer.header(key),
                        BASE + "/cds-services",
                        it -> it.issueTime(past)
                                .expirationTime(Date.from(past.toInstant().plusSeconds(60)))),
                "has run out",
                Signer.ISSUER);
    }

    @Test
    void of_a_record_system_that_was_used_before_says_so() throws Exception {
        var token = Signer.token(key, BASE + "/cds-services");
        assertThat(send("/cds-services", token).statusCode()).isEqualTo(200);

        assertRefused(token, "was used before", Signer.ISSUER);
    }

    @Test
    void that_cannot_be_read_claims_nothing() {
        assertRefused("a.b.c", "cannot be read");
        assertThat(events().getFirst()).doesNotContain("Not proved");
    }

    @Test
    void of_a_program_that_nobody_knows_leaves_an_event_without_the_token() {
        assertThat(send("/fhir/Patient/alvarez", "fp_FORGED-TOKEN").statusCode())
                .isEqualTo(401);

        assertThat(events().getLast())
                .contains("\"code\":\"token\"", "\"outcome\":\"8\"", "127.0.0.1", "No program here has such a token")
                .doesNotContain("FORGED")
                .doesNotContain("alvarez");
    }

    @Test
    void of_a_program_that_has_run_out_names_its_account() {
        var token = tokenOf("runs-out", Duration.ofSeconds(-1));

        assertThat(send("/fhir/Patient/alvarez", token).statusCode()).isEqualTo(401);

        assertThat(events().getLast()).contains("has run out", "user/runs-out");
    }

    @Test
    void of_a_program_whose_account_is_disabled_says_so() {
        var token = tokenOf("gone-since", Duration.ofHours(1));
        var accounts = bean(Accounts.class);
        accounts.change(accounts.find("gone-since").orElseThrow().withDisabled(true));

        assertThat(send("/fhir/Patient/alvarez", token).statusCode()).isEqualTo(401);

        assertThat(events().getLast()).contains("is disabled or gone", "user/gone-since");
    }

    @Test
    void is_no_request_without_one() {
        var client = TestServer.clientOf(running);

        assertThat(client.get("/fhir/Patient/alvarez").statusCode()).isEqualTo(401);
        assertThat(client.get("/cds-services").statusCode()).isEqualTo(401);

        assertThat(events()).isEmpty();
    }
}
