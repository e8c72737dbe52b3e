package org.facetpath.server.smart;

import org.facetpath.server.outgoing.GuardedCalls;
import org.facetpath.server.outgoing.PublishedKeys;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/// Who is in front of the record system, for the trail: by its ID token where it signs one that can be checked.
final class LaunchUser {

    private static final String UNKNOWN = "somebody";
    private static final int LONGEST = 120;

    private final SmartClient client;
    private final Endpoints endpoints;
    private final GuardedCalls guard;

    LaunchUser(SmartClient client, Endpoints endpoints, GuardedCalls guard) {
        this.client = client;
        this.endpoints = endpoints;
        this.guard = guard;
    }

    /// @throws LaunchFailed when there is a token that is not right
    String of(Granted granted, Launch launch) {
        var token = granted.idToken();
        var keys = endpoints.keys();
        var issuer = endpoints.issuer();
        if (token == null || keys == null || issuer == null) {
            return UNKNOWN;
        }
        var reader = PublishedKeys.reader(keys.toString(), guard);
        reader.setJwtValidator(rules(issuer, launch));
        try {
            var user = reader.decode(token);
            var name = user.getClaimAsString("fhirUser");
            var subject = user.getSubject();
            return shown(name != null ? name : subject != null ? subject : UNKNOWN);
        } catch (JwtException forged) {
            throw new LaunchFailed(LaunchFailed.Reason.NO_TOKEN, "the ID token is not right");
        }
    }

    private OAuth2TokenValidator<Jwt> rules(String issuer, Launch launch) {
        return new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(),
                new JwtIssuerValidator(issuer),
                new JwtClaimValidator<Object>("exp", exp -> exp != null),
                new JwtClaimValidator<java.util.List<String>>(
                        "aud", aud -> aud != null && aud.contains(client.clientId())),
                new JwtClaimValidator<Object>("nonce", launch.nonce()::equals));
    }

    private static String shown(String name) {
        var plain = name.replaceAll("[^A-Za-z0-9._:/-]", "?");
        return plain.substring(0, Math.min(LONGEST, plain.length()));
    }
}
