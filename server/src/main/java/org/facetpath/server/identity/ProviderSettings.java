package org.facetpath.server.identity;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.facetpath.server.outgoing.NamedServer;
import org.jspecify.annotations.Nullable;

/// How to reach the clinic's identity provider and what to believe of what it says. `docs/server/identity-provider.md`
/// tells what each setting means to those who run a server.
///
/// @param practitionerClaim null when it does not say who is which Practitioner
public record ProviderSettings(
        NamedServer issuer,
        String clientId,
        String clientSecret,
        String nameClaim,
        String roleClaim,
        @Nullable String practitionerClaim,
        RoleTable roles,
        Unknown unknown) {

    /// What becomes of somebody who has no account here and to whom no table gives a role.
    public enum Unknown {
        /// Is turned away.
        REFUSE,
        /// Gets an account without a role, which an admin may give one.
        WAIT
    }

    private static final String PREFIX = "FACETPATH_OIDC_";

    /// The settings among the variables of the environment; empty when no issuer is named.
    ///
    /// @throws IllegalArgumentException when they cannot be used; says which
    public static Optional<ProviderSettings> of(Map<String, String> environment) {
        var issuer = environment.get(PREFIX + "ISSUER");
        if (issuer == null || issuer.isBlank()) {
            return Optional.empty();
        }
        var settings = new ProviderSettings(
                named(issuer),
                required(environment, "CLIENT_ID"),
                required(environment, "CLIENT_SECRET"),
                environment.getOrDefault(PREFIX + "NAME_CLAIM", "preferred_username"),
                environment.getOrDefault(PREFIX + "ROLE_CLAIM", "groups"),
                environment.get(PREFIX + "PRACTITIONER_CLAIM"),
                table(environment.getOrDefault(PREFIX + "ROLES", "")),
                unknown(environment.getOrDefault(PREFIX + "UNKNOWN", "refuse")));
        if (settings.unknown == Unknown.WAIT && !settings.roles.isEmpty()) {
            throw new IllegalArgumentException(
                    PREFIX + "ROLES gives the roles, so nobody waits for one: leave out ROLES or UNKNOWN=wait");
        }
        return Optional.of(settings);
    }

    private static NamedServer named(String issuer) {
        try {
            return new NamedServer(URI.create(issuer.strip()));
        } catch (IllegalArgumentException refused) {
            throw new IllegalArgumentException(PREFIX + "ISSUER: " + refused.getMessage(), refused);
        }
    }

    private static RoleTable table(String text) {
        try {
            return RoleTable.parse(text);
        } catch (IllegalArgumentException refused) {
            throw new IllegalArgumentException(PREFIX + "ROLES: " + refused.getMessage(), refused);
        }
    }

    private static String required(Map<String, String> environment, String name) {
        var value = environment.get(PREFIX + name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(PREFIX + name + " is missing, and " + PREFIX + "ISSUER is there");
        }
        return value;
    }

    private static Unknown unknown(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "refuse" -> Unknown.REFUSE;
            case "wait" -> Unknown.WAIT;
            default -> throw new IllegalArgumentException(PREFIX + "UNKNOWN is refuse or wait");
        };
    }

    /// Names no secret.
    @Override
    public String toString() {
        return "ProviderSettings[%s]".formatted(issuer.address());
    }
}
