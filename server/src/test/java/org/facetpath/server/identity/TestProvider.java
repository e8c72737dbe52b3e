package org.facetpath.server.identity;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// An OpenID provider on a port of its own, that keeps the rules of the code flow and signs with real keys. A test can
/// make it lie.
public final class TestProvider implements AutoCloseable {

    static final String CLIENT = "facetpath";
    static final String SECRET = "a secret of the client, 32 letters or more";

    private final HttpServer server;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private volatile JWK key = rsa();

    /// Who signs in next, as claims.
    volatile Map<String, Object> person = Map.of("sub", "s-1");

    /// What is changed about the claims before they are signed.
    volatile UnaryOperator<Map<String, Object>> lie = claims -> claims;

    /// How the ID token is made of its claims.
    volatile Function<JWTClaimsSet, String> signer = this::signed;

    /// What is changed about the description of the provider.
    volatile UnaryOperator<Map<String, Object>> described = it -> it;

    /// What it answers when it is asked to describe itself, and where it sends who asks; empty for nowhere.
    volatile int status = 200;

    volatile String redirect = "";

    TestProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/.well-known/openid-configuration", this::describe);
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.createContext(
                "/keys", it -> json(it, 200, new JWKSet(key).toPublicJWKSet().toJSONObject()));
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void describe(HttpExchange exchange) throws IOException {
        if (redirect.isEmpty()) {
            json(exchange, status, described.apply(description()));
            return;
        }
        exchange.getResponseHeaders().set("Location", redirect);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private Map<String, Object> description() {
        var description = new HashMap<String, Object>();
        description.put("issuer", issuer());
        description.put("authorization_endpoint", issuer() + "/authorize");
        description.put("token_endpoint", issuer() + "/token");
        description.put("jwks_uri", issuer() + "/keys");
        description.put("response_types_supported", List.of("code"));
        description.put("subject_types_supported", List.of("public"));
        description.put("id_token_signing_alg_values_supported", List.of("RS256", "ES256"));
        return description;
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var asked = fields(exchange.getRequestURI().getRawQuery());
        var code = UUID.randomUUID().toString();
        codes.put(code, asked);
        exchange.getResponseHeaders()
                .set("Location", asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    /// Each code once, for the client that has the secret and the verifier.
    private void token(HttpExchange exchange) throws IOException {
        var form = fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var asked = codes.remove(form.getOrDefault("code", ""));
        var basic = "Basic " + base64((CLIENT + ":" + encoded(SECRET)).getBytes(StandardCharsets.UTF_8));
        boolean right = asked != null
                && basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                && challenge(form.getOrDefault("code_verifier", "")).equals(asked.get("code_challenge"))
                && form.getOrDefault("redirect_uri", "").equals(asked.get("redirect_uri"));
        if (!right) {
            json(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        var token = signer.apply(claims(asked));
        json(exchange, 200, Map.of("access_token", "opaque-access-token", "token_type", "Bearer", "id_token", token));
    }

    private JWTClaimsSet claims(Map<String, String> asked) {
        var claims = new HashMap<String, Object>(person);
        claims.put("iss", issuer());
        claims.put("aud", CLIENT);
        claims.put("iat", Date.from(Instant.now()));
        claims.put("exp", Date.from(Instant.now().plusSeconds(300)));
        claims.put("nonce", asked.getOrDefault("nonce", "none"));
        var builder = new JWTClaimsSet.Builder();
        lie.apply(claims).forEach(builder::claim);
        return builder.build();
    }

    String signed(JWTClaimsSet claims) {
        return signed(claims, key);
    }

    public static String signed(JWTClaimsSet claims, JWK by) {
        try {
            boolean rsa = by instanceof RSAKey;
            var header = new JWSHeader.Builder(rsa ? JWSAlgorithm.RS256 : JWSAlgorithm.ES256).keyID(by.getKeyID());
            var token = new SignedJWT(header.build(), claims);
            token.sign(rsa ? new RSASSASigner(by.toRSAKey()) : new ECDSASigner(by.toECKey()));
            return token.serialize();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    JWK key() {
        return key;
    }

    /// From now on it signs with this key and publishes no other.
    void rotate(JWK next) {
        key = next;
    }

    public static RSAKey rsa() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static ECKey ec() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void json(HttpExchange exchange, int status, Map<String, ?> body) throws IOException {
        var bytes = new ObjectMapper().writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    public static Map<String, String> fields(String query) {
        return Arrays.stream(query.split("&"))
                .map(it -> it.split("=", 2))
                .collect(Collectors.toMap(
                        it -> it[0], it -> URLDecoder.decode(it.length > 1 ? it[1] : "", StandardCharsets.UTF_8)));
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /// The S256 challenge of a proof key.
    public static String challenge(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Where it sends the browser back to, as a path of the server.
    public static String back(String address) {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding());
            var back = URI.create(answer.headers().firstValue("Location").orElseThrow());
            return back.getRawPath() + "?" + back.getRawQuery();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /// Tells the truth from now on.
    void honest() {
        lie = claims -> claims;
        signer = this::signed;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
