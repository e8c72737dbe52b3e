package org.facetpath.server.hooks;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
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
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/// A record system that signs tokens and publishes its keys.
final class Signer implements AutoCloseable {

    static final String ISSUER = "https://ehr.example";

    private final HttpServer http;
    private final List<JWK> published = new ArrayList<>();
    final AtomicInteger asked = new AtomicInteger();

    Signer() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        http.createContext("/jwks.json", exchange -> {
            asked.incrementAndGet();
            var body = new JWKSet(published).toString(true).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        http.start();
    }

    URI keys() {
        return URI.create(
                "http://127.0.0.1:%d/jwks.json".formatted(http.getAddress().getPort()));
    }

    ECKey curve(String id) throws JOSEException {
        var key = new ECKeyGenerator(Curve.P_384).keyID(id).generate();
        published.add(key);
        return key;
    }

    RSAKey rsa(String id) throws JOSEException {
        var key = new RSAKeyGenerator(2048).keyID(id).generate();
        published.add(key);
        return key;
    }

    /// Takes a key out of what is published.
    void withdraw(JWK key) {
        published.remove(key);
    }

    static JWSHeader header(JWK key) {
        var algorithm = key instanceof ECKey ? JWSAlgorithm.ES384 : JWSAlgorithm.RS384;
        return new JWSHeader.Builder(algorithm)
                .type(JOSEObjectType.JWT)
                .keyID(key.getKeyID())
                .build();
    }

    static JWTClaimsSet.Builder claims(String audience) {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(audience)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .jwtID(UUID.randomUUID().toString())
                .claim("tenant", "clinic-7");
    }

    static String token(JWK key, String audience) throws JOSEException {
        return token(key, header(key), audience, it -> it);
    }

    static String token(JWK key, JWSHeader header, String audience, UnaryOperator<JWTClaimsSet.Builder> changed)
            throws JOSEException {
        var token = new SignedJWT(header, changed.apply(claims(audience)).build());
        JWSSigner signer = key instanceof ECKey curve ? new ECDSASigner(curve) : new RSASSASigner(key.toRSAKey());
        token.sign(signer);
        return token.serialize();
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
