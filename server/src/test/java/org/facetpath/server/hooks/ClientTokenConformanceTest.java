package org.facetpath.server.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.facetpath.server.Client;
import org.facetpath.server.Server;
import org.facetpath.server.Settings;
import org.facetpath.server.TestServer;
import org.facetpath.server.hooks.client.HookSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The token of a record system")
class ClientTokenConformanceTest {

    private static final String BASE = "https://facetpath.clinic.example";
    private static final String PATH = "/cds-services/facetpath-patient-view";

    @TempDir
    static Path folder;

    private static Server.Running running;
    private static Signer signer;
    private static ECKey key;

    @BeforeAll
    static void start() throws Exception {
        signer = new Signer();
        key = signer.curve("k1");
        var settings = new HookSettings(
                URI.create(BASE),
                List.of(new HookSettings.Client(Signer.ISSUER, signer.keys(), null)),
                Set.of("https://app.ehr.example"),
                Set.of());
        running = TestServer.startIn(
                folder, new Settings(Optional.empty(), Optional.empty(), Optional.empty(), settings));
    }

    @AfterAll
    static void stop() {
        running.close();
        signer.close();
    }

    private static int ask(String token) {
        return ask(token, PATH);
    }

    private static int ask(String token, String path) {
        Client client = TestServer.clientOf(running);
        var body = path.equals(PATH)
                ? HookBody.of("patient-view", "no-spine-pain").toString()
                : HookBody.of("order-sign", "no-spine-pain").toString();
        return client.send(
                        "POST",
                        path,
                        body,
                        Map.of("Content-Type", "application/json", "Authorization", "Bearer " + token))
                .statusCode();
    }

    @Test
    void lets_in_who_is_named_and_proves_it() throws Exception {
        assertThat(ask(Signer.token(key, BASE + PATH))).isEqualTo(200);
    }

    @Test
    void C30_is_asked_for_at_discovery_too() {
        var client = TestServer.clientOf(running);

        assertThat(client.get("/cds-services").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b.c", "....", "eyJhbGciOiJub25lIn0.e30.", "\"><script>"})
    void C30_that_is_garbled_is_refused(String token) {
        assertThat(ask(token)).isEqualTo(401);
    }

    @Test
    void C31_that_is_unsigned_or_signed_with_a_shared_secret_is_refused() throws Exception {
        assertThat(ask(new PlainJWT(Signer.claims(BASE + PATH).build()).serialize()))
                .isEqualTo(401);
        var shared = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS384)
                        .type(JOSEObjectType.JWT)
                        .keyID("k1")
                        .build(),
                Signer.claims(BASE + PATH).build());
        shared.sign(new MACSigner(key.toPublicJWK().toJSONString().repeat(2)));
        assertThat(ask(shared.serialize())).isEqualTo(401);
    }

    static Stream<Arguments> incomplete() {
        return Stream.of(
                changed("C32 without iss", it -> it.issuer(null)),
                changed("C32 of an iss nobody named", it -> it.issuer("https://other.example")),
                changed("C32 without aud", it -> it.audience((String) null)),
                changed("C32 without exp", it -> it.expirationTime(null)),
                changed("C32 without iat", it -> it.issueTime(null)),
                changed("C32 without jti", it -> it.jwtID(null)),
                changed("C34 that has run out", it -> it.issueTime(ago(200)).expirationTime(ago(100))),
                changed("C34 from the future", it -> it.issueTime(ago(-200)).expirationTime(ago(-260))),
                changed("C34 that lasts for an hour", it -> it.expirationTime(ago(-3600))),
                changed(
                        "C35 made out to another service",
                        it -> it.audience(BASE + "/cds-services/facetpath-order-sign")),
                changed("C35 made out to another server", it -> it.audience("https://other.example" + PATH)));
    }

    private static Arguments changed(String what, UnaryOperator<JWTClaimsSet.Builder> change) {
        return Arguments.of(what, change);
    }

    private static Date ago(long seconds) {
        return Date.from(Instant.now().minusSeconds(seconds));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("incomplete")
    void that_lacks_something_is_refused(String what, UnaryOperator<JWTClaimsSet.Builder> change) throws Exception {
        assertThat(ask(Signer.token(key, Signer.header(key), BASE + PATH, change)))
                .as(what)
                .isEqualTo(401);
    }

    @Test
    void C32_without_typ_or_kid_is_refused() throws Exception {
        var untyped = new JWSHeader.Builder(JWSAlgorithm.ES384).keyID("k1").build();
        var unnamed = new JWSHeader.Builder(JWSAlgorithm.ES384)
                .type(JOSEObjectType.JWT)
                .build();

        assertThat(ask(Signer.token(key, untyped, BASE + PATH, it -> it))).isEqualTo(401);
        assertThat(ask(Signer.token(key, unnamed, BASE + PATH, it -> it))).isEqualTo(401);
    }

    @Test
    void C33_with_a_wrong_signature_is_refused() throws Exception {
        var other = new com.nimbusds.jose.jwk.gen.ECKeyGenerator(com.nimbusds.jose.jwk.Curve.P_384)
                .keyID("k1")
                .generate();

        assertThat(ask(Signer.token(other, BASE + PATH))).isEqualTo(401);
    }

    @Test
    void C36_is_good_once() throws Exception {
        var token = Signer.token(key, BASE + PATH);

        assertThat(ask(token)).isEqualTo(200);
        assertThat(ask(token)).isEqualTo(401);
    }

    @Test
    void C37_never_makes_this_server_call_an_address_that_was_not_named() throws Exception {
        try (var evil = new Signer()) {
            var own = evil.curve("k1");
            var header = new JWSHeader.Builder(JWSAlgorithm.ES384)
                    .type(JOSEObjectType.JWT)
                    .keyID("k1")
                    .jwkURL(evil.keys())
                    .build();

            assertThat(ask(Signer.token(own, header, BASE + PATH, it -> it))).isEqualTo(401);
            assertThat(evil.asked).hasValue(0);
        }
    }

    @Test
    void may_name_several_addresses_and_claims_that_nobody_knows() throws Exception {
        var token = Signer.token(
                key,
                Signer.header(key),
                BASE + PATH,
                it -> it.audience(List.of("https://x.example", BASE + PATH)).claim("new", 1));

        assertThat(ask(token)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://app.ehr.example", "http://localhost:8080"})
    void C07_pages_are_let_in_by_name_only_where_record_systems_are_named(String origin) {
        var answer = TestServer.clientOf(running)
                .send("OPTIONS", PATH, null, Map.of("Origin", origin, "Access-Control-Request-Method", "POST"));

        assertThat(answer.statusCode() == 200).isEqualTo(origin.startsWith("https://app"));
    }
}
