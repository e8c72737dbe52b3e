package org.facetpath.server.account;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Somebody who may sign in.
///
/// @param name what they sign in with: 2 to 60 letters, digits and `._@-`
/// @param passwordHash null for one who signs in through an identity provider only
/// @param patient the id of their own Patient; null for staff
/// @param practitioner the id of their Practitioner, by which care teams name them; null when not known
/// @param totpSeed the seed of their second factor in Base32; null when they have none
public record Account(
        String name,
        @Nullable String passwordHash,
        Set<Role> roles,
        @Nullable String patient,
        @Nullable String practitioner,
        @Nullable String totpSeed,
        boolean disabled) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{1,59}");

    public Account {
        if (!isName(name)) {
            throw new IllegalArgumentException("a name has 2 to 60 letters, digits, '.', '_', '@' and '-'");
        }
        roles = Set.copyOf(roles);
    }

    /// Whether this can be the name of an account.
    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    public static Account of(String name, Set<Role> roles) {
        return new Account(name, null, roles, null, null, null, false);
    }

    public Account withPasswordHash(String hash) {
        return new Account(name, hash, roles, patient, practitioner, totpSeed, disabled);
    }

    public Account withRoles(Set<Role> wanted) {
        return new Account(name, passwordHash, wanted, patient, practitioner, totpSeed, disabled);
    }

    public Account withPatient(@Nullable String id) {
        return new Account(name, passwordHash, roles, id, practitioner, totpSeed, disabled);
    }

    public Account withPractitioner(@Nullable String id) {
        return new Account(name, passwordHash, roles, patient, id, totpSeed, disabled);
    }

    public Account withTotpSeed(@Nullable String seed) {
        return new Account(name, passwordHash, roles, patient, practitioner, seed, disabled);
    }

    public Account withDisabled(boolean wanted) {
        return new Account(name, passwordHash, roles, patient, practitioner, totpSeed, wanted);
    }

    /// Changes with what they sign in with, and tells nothing of it.
    public String signInMark() {
        return Secrets.hash(name + "\n" + passwordHash + "\n" + totpSeed);
    }

    /// Names no secret.
    @Override
    public String toString() {
        return "Account[%s]".formatted(name);
    }
}
