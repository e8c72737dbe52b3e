package org.facetpath.server.smart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.facetpath.server.TestServer;
import org.facetpath.server.identity.TestProvider;

/// A record system on a port of its own: it describes itself, asks for consent by saying yes, gives tokens
/// for proof keys and signed assertions, and gives the record of an example patient page by page to who has a
/// token.
final class TestEhr implements AutoCloseable {

    static final String CLIENT = "facetpath-at-the-ehr";
    static final String TOKEN = "ehr-access-token-which-is-secret";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final JWK key = TestProvider.rsa();
    private final List<JsonNode> record = new ArrayList<>();

    /// What was asked of its FHIR interface.
    final List<String> reads = Collections.synchronizedList(new ArrayList<>());

    /// The forms that were sent for tokens.
    final List<Map<String, String>> tokenForms = Collections.synchronizedList(new ArrayList<>());

    volatile UnaryOperator<Map<String, Object>> described = it -> it;
    volatile UnaryOperator<Map<String, Object>> answered = it -> it;
    volatile UnaryOperator<Map<String, Object>> claimed = it -> it;

    /// A type that it gives nobody; empty for none.
    volatile String withheld = "";

    /// How it says so.
    volatile int withholds = 403;

    /// Where the second page of observations is; empty for here.
    volatile String elsewhere = "";

    volatile int pageSize = 3;

    TestEhr() throws IOException {
        JSON.readTree(TestServer.example("low-back-two-blocks"))
                .path("entry")
                .forEach(entry -> record.add(entry.path("resource")));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/fhir/.well-known/smart-configuration", it -> json(it, 200, described.apply(description())));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.createContext(
                "/keys", it -> json(it, 200, new JWKSet(key).toPublicJWKSet().toJSONObject()));
        server.createContext("/fhir", this::fhir);
        server.start();
    }

    private String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    String iss() {
        return at("/fhir");
    }

    private Map<String, Object> description() {
        var description = new HashMap<String, Object>();
        description.put("issuer", iss());
        description.put("jwks_uri", at("/keys"));
        description.put("authorization_endpoint", at("/authorize"));
        description.put("token_endpoint", at("/token"));
        description.put("code_challenge_methods_supported", List.of("S256"));
        description.put("capabilities", List.of("launch-ehr", "launch-standalone", "permission-v2"));
        return description;
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var asked = TestProvider.fields(exchange.getRequestURI().getRawQuery());
        var code = UUID.randomUUID().toString();
        codes.put(code, asked);
        exchange.getResponseHeaders()
                .set("Location", asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        var form = TestProvider.fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        tokenForms.add(form);
        if (form.getOrDefault("grant_type", "").equals("client_credentials")) {
            json(exchange, 200, answered.apply(new HashMap<>(Map.of("access_token", TOKEN, "expires_in", 300))));
            return;
        }
        var asked = codes.remove(form.getOrDefault("code", ""));
        boolean proven = asked != null
                && TestProvider.challenge(form.getOrDefault("code_verifier", ""))
                        .equals(asked.get("code_challenge"))
                && form.getOrDefault("redirect_uri", "").equals(asked.get("redirect_uri"));
        if (!proven) {
            json(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        var answer = new HashMap<String, Object>(
                Map.of("access_token", TOKEN, "token_type", "Bearer", "expires_in", 300, "patient", "alvarez"));
        answer.put("id_token", idToken(asked));
        json(exchange, 200, answered.apply(answer));
    }

    private String idToken(Map<String, String> asked) {
        var claims = new HashMap<String, Object>(Map.of(
                "iss", iss(),
                "aud", asked.get("client_id"),
                "sub", "u-1",
                "fhirUser", iss() + "/Practitioner/dr-1",
                "iat", Date.from(Instant.now()),
                "exp", Date.from(Instant.now().plusSeconds(300)),
                "nonce", asked.get("nonce")));
        var builder = new JWTClaimsSet.Builder();
        claimed.apply(claims).forEach(builder::claim);
        return TestProvider.signed(builder.build(), key);
    }

    private void fhir(HttpExchange exchange) throws IOException {
        var uri = exchange.getRequestURI();
        reads.add(uri.toString());
        if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            json(exchange, 401, Map.of("resourceType", "OperationOutcome"));
            return;
        }
        var parts = uri.getPath().split("/", -1);
        if (parts[2].equals(withheld)) {
            json(exchange, withholds, Map.of("resourceType", "OperationOutcome"));
        } else if (parts.length == 4) {
            send(exchange, 200, find(parts[2], parts[3]).toString());
        } else {
            send(exchange, 200, page(parts[2], TestProvider.fields(uri.getQuery())));
        }
    }

    private JsonNode find(String type, String id) {
        return record.stream()
                .filter(it -> it.path("resourceType").asText().equals(type)
                        && it.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String page(String type, Map<String, String> asked) {
        var all = record.stream()
                .filter(it -> it.path("resourceType").asText().equals(type))
                .toList();
        int from = Integer.parseInt(asked.getOrDefault("from", "0"));
        int to = Math.min(all.size(), from + pageSize);
        var bundle = JSON.createObjectNode().put("resourceType", "Bundle").put("type", "searchset");
        var entries = bundle.putArray("entry");
        all.subList(Math.min(from, to), to)
                .forEach(it -> entries.addObject().<com.fasterxml.jackson.databind.node.ObjectNode>set("resource", it));
        if (to < all.size()) {
            var base = elsewhere.isEmpty() ? iss() : elsewhere;
            bundle.putArray("link")
                    .addObject()
                    .put("relation", "next")
                    .put("url", "%s/%s?patient=%s&from=%d".formatted(base, type, asked.get("patient"), to));
        }
        return bundle.toString();
    }

    private static void json(HttpExchange exchange, int status, Map<String, ?> body) throws IOException {
        send(exchange, status, JSON.writeValueAsString(body));
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
