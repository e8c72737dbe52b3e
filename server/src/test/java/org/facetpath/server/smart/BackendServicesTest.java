package org.facetpath.server.smart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.facetpath.server.identity.TestProvider;
import org.facetpath.server.outgoing.NamedServer;
import org.facetpath.server.store.bulk.PublicAddresses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A program that reads on its own")
class BackendServicesTest {

    private TestEhr ehr;
    private Instant now = Instant.now();

    @BeforeEach
    void start() throws IOException {
        ehr = new TestEhr();
    }

    @AfterEach
    void stop() {
        ehr.close();
    }

    private BackendServices program(SigningKeys keys, boolean loopback) {
        var client = new SmartClient(new NamedServer(URI.create(ehr.iss())), "bulk-client", true);
        var system = new RecordSystem(client, keys, new PublicAddresses(Set.of(), loopback), () -> now);
        return new BackendServices(system, () -> now);
    }

    @Test
    void says_who_it_is_with_a_signature_and_asks_again_only_when_the_token_runs_out()
            throws ParseException, JOSEException {
        var key = TestProvider.rsa();
        var program = program(SigningKeys.parse(new JWKSet(key).toString(false)), true);

        assertThat(program.get()).isEqualTo(TestEhr.TOKEN);
        now = now.plusSeconds(200);
        program.get();
        assertThat(ehr.tokenForms).hasSize(1);
        now = now.plusSeconds(75);
        program.get();
        assertThat(ehr.tokenForms).hasSize(2);

        var form = ehr.tokenForms.getFirst();
        assertThat(form)
                .containsEntry("grant_type", "client_credentials")
                .containsEntry("scope", "system/*.rs")
                .containsEntry("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        var assertion = SignedJWT.parse(form.get("client_assertion"));
        assertThat(assertion.getHeader().getAlgorithm().getName()).isEqualTo("RS384");
        assertThat(assertion.verify(new RSASSAVerifier(key))).isTrue();
        assertThat(assertion.getJWTClaimsSet().getIssuer()).isEqualTo("bulk-client");
        assertThat(assertion.getJWTClaimsSet().getJWTID())
                .isNotEqualTo(SignedJWT.parse(ehr.tokenForms.getLast().get("client_assertion"))
                        .getJWTClaimsSet()
                        .getJWTID());
    }

    @Test
    void goes_no_further_without_a_token_or_where_it_may_not_call() throws JOSEException {
        var keys = SigningKeys.parse(
                new JWKSet(new ECKeyGenerator(Curve.P_384).keyID("k").generate()).toString(false));

        assertThatThrownBy(program(keys, false)::get).isInstanceOf(LaunchFailed.class);
        assertThat(ehr.tokenForms).isEmpty();
        ehr.answered = it -> Map.of("error", "none");
        assertThatThrownBy(program(keys, true)::get).isInstanceOf(LaunchFailed.class);
    }

    @Test
    void needs_private_keys_for_es384_or_rs384() throws JOSEException {
        var p256 = new JWKSet(new ECKeyGenerator(Curve.P_256).keyID("k").generate());
        var nameless = new JWKSet(new ECKeyGenerator(Curve.P_384).generate());
        var published = new JWKSet(TestProvider.rsa()).toPublicJWKSet();

        for (var keys : java.util.List.of(p256, nameless, published, new JWKSet())) {
            assertThatThrownBy(() -> SigningKeys.parse(keys.toString(false)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> SigningKeys.parse("no keys")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "https://ehr.example/fhir/Group/7/$export, https://ehr.example/fhir",
        "https://ehr.example/fhir/Patient/$export?_type=Condition, https://ehr.example/fhir",
        "https://ehr.example/fhir/$export, https://ehr.example/fhir"
    })
    void finds_the_server_that_an_export_belongs_to(String export, String base) {
        assertThat(BackendServices.baseOf(URI.create(export)).address()).hasToString(base);
    }
}
