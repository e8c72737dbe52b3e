package org.facetpath.server.smart;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import org.facetpath.server.outgoing.NamedServer;
import org.jspecify.annotations.Nullable;

/// Where a record system asks people and gives tokens, as its `.well-known/smart-configuration` says.
///
/// @param issuer who signs ID tokens; null when it signs none
/// @param keys where the keys of ID tokens are; null when it signs none
record Endpoints(
        URI authorization,
        URI token,
        @Nullable String issuer,
        @Nullable URI keys) {

    /// @throws LaunchFailed when it leaves out what the standard demands
    static Endpoints of(JsonNode description) {
        boolean proves = description
                .path("code_challenge_methods_supported")
                .valueStream()
                .anyMatch(method -> method.asText().equals("S256"));
        if (!proves) {
            throw new LaunchFailed(LaunchFailed.Reason.NO_DESCRIPTION, "it does not offer S256 proof keys");
        }
        var issuer = description.path("issuer").asText("");
        var keys = description.path("jwks_uri").asText("");
        return new Endpoints(
                address(description, "authorization_endpoint"),
                address(description, "token_endpoint"),
                issuer.isEmpty() ? null : issuer,
                keys.isEmpty() ? null : address(description, "jwks_uri"));
    }

    /// Where a program that reads on its own gets its tokens.
    static URI tokens(JsonNode description) {
        return address(description, "token_endpoint");
    }

    private static URI address(JsonNode description, String name) {
        try {
            return new NamedServer(URI.create(description.path(name).asText(""))).address();
        } catch (IllegalArgumentException unusable) {
            throw new LaunchFailed(LaunchFailed.Reason.NO_DESCRIPTION, name + " is missing or is not https");
        }
    }
}
