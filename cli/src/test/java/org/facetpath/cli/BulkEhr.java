package org.facetpath.cli;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A record system that gives one bulk export, and only to a program that it knows by its public key (SMART Backend
/// Services): it checks each signed assertion as the standard asks.
final class BulkEhr implements AutoCloseable {

    static final String CLIENT = "facetpath-bulk";

    private static final String TOKEN = "bulk-access-token-which-is-secret";
    private static final String BEARER = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final String PATIENT = "{\"resourceType\":\"Patient\",\"id\":\"bulk-1\",\"gender\":\"female\"}\n";

    private final HttpServer server;
    private final ECKey known;
    private final Set<String> used = Collections.synchronizedSet(new HashSet<>());

    /// What was wrong with assertions, and an empty text for each that was right.
    final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    /// Paths that were called with the token.
    final List<String> given = Collections.synchronizedList(new ArrayList<>());

    /// @param known the public key of the program
    BulkEhr(ECKey known) throws IOException {
        this.known = known;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/fhir/.well-known/smart-configuration",
                it -> send(
                        it,
                        200,
                        "{\"token_endpoint\":\"%s\",\"capabilities\":[\"client-confidential-asymmetric\"]}"
                                .formatted(at("/token"))));
        server.createContext("/token", this::token);
        server.createContext("/fhir/Group/7/$export", this::begin);
        server.createContext("/status", it -> guarded(it, """
            {"transactionTime":"2026-11-01T00:00:00Z","requiresAccessToken":true,
             "output":[{"type":"Patient","url":"%s"}]}\
            """.formatted(at("/patients"))));
        server.createContext("/patients", it -> guarded(it, PATIENT));
        server.start();
    }

    private String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    String export() {
        return at("/fhir/Group/7/$export");
    }

    private void token(HttpExchange call) throws IOException {
        var form = form(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var wrong = wrong(form);
        asked.add(wrong);
        if (wrong.isEmpty()) {
            send(
                    call,
                    200,
                    "{\"access_token\":\"%s\",\"token_type\":\"bearer\",\"expires_in\":300,\"scope\":\"system/*.rs\"}"
                            .formatted(TOKEN));
        } else {
            send(call, 400, "{\"error\":\"invalid_client\"}");
        }
    }

    private static Map<String, String> form(String body) {
        return Arrays.stream(body.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(it -> it[0], it -> URLDecoder.decode(it[1], StandardCharsets.UTF_8)));
    }

    private String wrong(Map<String, String> form) {
        if (!"client_credentials".equals(form.get("grant_type"))
                || !BEARER.equals(form.get("client_assertion_type"))
                || !"system/*.rs".equals(form.get("scope"))) {
            return "the form";
        }
        try {
            return wrong(SignedJWT.parse(form.get("client_assertion")));
        } catch (ParseException | JOSEException broken) {
            return "no assertion";
        }
    }

    private String wrong(SignedJWT assertion) throws ParseException, JOSEException {
        var header = assertion.getHeader();
        var claims = assertion.getJWTClaimsSet();
        if (!header.getAlgorithm().equals(JWSAlgorithm.ES384)
                || !JOSEObjectType.JWT.equals(header.getType())
                || !known.getKeyID().equals(header.getKeyID())) {
            return "the header";
        }
        if (!assertion.verify(new ECDSAVerifier(known))) {
            return "the signature";
        }
        var ends = claims.getExpirationTime().toInstant();
        if (ends.isBefore(Instant.now()) || ends.isAfter(Instant.now().plus(LONGEST))) {
            return "the time";
        }
        boolean named = CLIENT.equals(claims.getIssuer()) && CLIENT.equals(claims.getSubject());
        boolean here = claims.getAudience().equals(List.of(at("/token")));
        boolean first = claims.getJWTID() != null && used.add(claims.getJWTID());
        return named && here && first ? "" : "the claims";
    }

    private void begin(HttpExchange call) throws IOException {
        call.getResponseHeaders().set("Content-Location", at("/status"));
        guarded(call, 202, "");
    }

    private void guarded(HttpExchange call, String body) throws IOException {
        guarded(call, 200, body);
    }

    private void guarded(HttpExchange call, int status, String body) throws IOException {
        if (!("Bearer " + TOKEN).equals(call.getRequestHeaders().getFirst("Authorization"))) {
            send(call, 401, "");
            return;
        }
        given.add(call.getRequestURI().getPath());
        send(call, status, body);
    }

    private static void send(HttpExchange call, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            call.getResponseBody().write(bytes);
        }
        call.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
