package org.facetpath.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.server.identity.ProviderServer.end;
import static org.facetpath.server.identity.ProviderServer.signIn;
import static org.facetpath.server.identity.ProviderServer.toProvider;
import static org.facetpath.server.identity.TestProvider.back;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("An answer of the identity provider")
class ForgedAnswersTest {

    private static final String REFUSED = "/sign-in?problem=provider-refused";

    @TempDir
    private static Path folder;

    private static TestProvider provider;
    private static ProviderServer server;

    @BeforeAll
    static void start() throws IOException {
        provider = new TestProvider();
        server = new ProviderServer(folder, provider.issuer(), Map.of("FACETPATH_OIDC_ROLES", "doctors=clinician"));
        provider.person = Map.of("sub", "d-1", "preferred_username", "doctor", "groups", List.of("doctors"));
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

    static Stream<Arguments> lies() {
        return Stream.of(
                Arguments.of("another issuer", "iss", "https://somebody.example"),
                Arguments.of("another audience", "aud", "another-client"),
                Arguments.of("two audiences and a party that is not us", "aud", List.of("facetpath", "other")),
                Arguments.of("run out", "exp", Date.from(Instant.now().minusSeconds(600))),
                Arguments.of("not valid yet", "nbf", Date.from(Instant.now().plusSeconds(600))),
                Arguments.of("another nonce", "nonce", "of-another-question"),
                Arguments.of("no nonce", "nonce", null),
                Arguments.of("no subject", "sub", null),
                Arguments.of("no end", "exp", null));
    }

    @ParameterizedTest(name = "with {0}")
    @MethodSource("lies")
    void is_refused_when_a_claim_is_wrong(String name, String claim, Object value) {
        provider.lie = claims -> {
            var wrong = new HashMap<>(claims);
            wrong.put(claim, value);
            return wrong;
        };
        var browser = server.browser();

        assertThat(end(signIn(browser))).as(name).isEqualTo(REFUSED);
        assertThat(browser.getPage("/").statusCode()).isEqualTo(303);
    }

    static Stream<Arguments> forgers() {
        Function<JWTClaimsSet, String> stranger = claims -> TestProvider.signed(claims, TestProvider.rsa());
        Function<JWTClaimsSet, String> sameName = claims -> TestProvider.signed(claims, sameName());
        Function<JWTClaimsSet, String> nobody = claims -> new PlainJWT(claims).serialize();
        Function<JWTClaimsSet, String> secret = ForgedAnswersTest::bySecret;
        Function<JWTClaimsSet, String> cut = claims -> provider.signed(claims).replaceAll("\\.[^.]*$", ".");
        Function<JWTClaimsSet, String> swapped = ForgedAnswersTest::swapped;
        return Stream.of(
                Arguments.of("by a key that is not published", stranger),
                Arguments.of("by another key under a published name", sameName),
                Arguments.of("by nobody (alg none)", nobody),
                Arguments.of("with the secret of the client (HS256)", secret),
                Arguments.of("and cut off", cut),
                Arguments.of("for somebody else", swapped),
                Arguments.of("and is no token at all", (Function<JWTClaimsSet, String>) _ -> "not.a.token"));
    }

    private static RSAKey sameName() {
        return new RSAKey.Builder(TestProvider.rsa())
                .keyID(provider.key().getKeyID())
                .build();
    }

    private static String bySecret(JWTClaimsSet claims) {
        try {
            var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
            token.sign(new MACSigner(TestProvider.SECRET.getBytes(StandardCharsets.UTF_8)));
            return token.serialize();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /// The signature of one person's token under the claims of another.
    private static String swapped(JWTClaimsSet claims) {
        var own = provider.signed(claims).split("\\.", -1);
        var other = provider.signed(
                        new JWTClaimsSet.Builder(claims).subject("boss-1").build())
                .split("\\.", -1);
        return own[0] + "." + other[1] + "." + own[2];
    }

    @ParameterizedTest(name = "signed {0}")
    @MethodSource("forgers")
    void is_refused_when_its_signature_is(String name, Function<JWTClaimsSet, String> signer) {
        provider.signer = signer;

        assertThat(end(signIn(server.browser()))).as(name).isEqualTo(REFUSED);
        assertThat(server.trail().getFirst())
                .contains("provider/somebody", "\"outcome\":\"8\"")
                .contains("invalid_id_token");
    }

    @Test
    void is_believed_when_a_published_key_has_signed_it_also_after_keys_were_changed() {
        assertThat(end(signIn(server.browser()))).isEqualTo("/");
        provider.rotate(TestProvider.ec());
        assertThat(end(signIn(server.browser()))).isEqualTo("/");
        var old = provider.key();
        provider.rotate(TestProvider.rsa());
        assertThat(end(signIn(server.browser()))).isEqualTo("/");

        provider.signer = claims -> TestProvider.signed(claims, old);
        assertThat(end(signIn(server.browser()))).isEqualTo(REFUSED);
    }

    @Test
    void is_refused_in_a_browser_that_did_not_ask_or_with_another_state() {
        var victim = server.browser();
        toProvider(victim);
        var attackers = back(toProvider(server.browser()));

        assertThat(end(victim.getPage(attackers))).isEqualTo(REFUSED);
        assertThat(end(server.browser().getPage(attackers))).isEqualTo(REFUSED);
        assertThat(victim.getPage("/").statusCode()).isEqualTo(303);
    }

    @Test
    void opens_one_session_and_no_second_time() {
        var browser = server.browser();
        var back = back(toProvider(browser));

        assertThat(end(browser.getPage(back))).isEqualTo("/");
        assertThat(end(browser.getPage(back))).isEqualTo(REFUSED);
    }

    @Test
    void is_refused_with_the_code_of_another_question() {
        var browser = server.browser();
        var stolen = back(toProvider(server.browser())).replaceAll(".*code=([^&]+).*", "$1");
        var own = back(toProvider(browser));

        assertThat(end(browser.getPage(own.replaceAll("code=[^&]+", "code=" + stolen))))
                .isEqualTo(REFUSED);
    }

    @Test
    void that_says_no_is_told_without_its_words() {
        var browser = server.browser();
        var state = back(toProvider(browser)).replaceAll(".*state=", "");
        var path = "/login/oauth2/code/facetpath?error=access_denied&error_description=%3Cscript%3E&state=" + state;

        assertThat(end(browser.getPage(path))).isEqualTo(REFUSED);
        assertThat(browser.getPage("/sign-in?problem=%3Cscript%3E").body()).doesNotContain("<script>");
        assertThat(server.trail().getFirst()).contains("access_denied").doesNotContain("<script");
    }
}
