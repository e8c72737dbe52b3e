package org.facetpath.server.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.facetpath.server.account.Account;
import org.facetpath.server.account.Accounts;
import org.facetpath.server.account.Identities;
import org.facetpath.server.account.Identity;
import org.facetpath.server.account.Role;

/// Decides who of the identity provider's people comes in, as which account and with which roles.
final class Visitors {

    private static final int LONGEST_NAME = 60;

    private final ProviderSettings settings;
    private final Accounts accounts;
    private final Identities identities;

    Visitors(ProviderSettings settings, Accounts accounts, Identities identities) {
        this.settings = settings;
        this.accounts = accounts;
        this.identities = identities;
    }

    /// What becomes of somebody at the door.
    sealed interface Answer {

        /// Comes in.
        record Welcome(Account account) implements Answer {}

        /// Has an account, and no role yet.
        record Waits(Account account) implements Answer {}

        /// Is turned away.
        record Refused(String why) implements Answer {}
    }

    /// @param claims of an ID token that was found to be right
    Answer receive(Identity identity, Claims claims) {
        if (accounts.isEmpty()) {
            return new Answer.Refused("the first account is not made yet");
        }
        var roles = settings.roles().of(claims.texts(settings.roleClaim()));
        var known = identities.find(identity);
        return known.isPresent() ? known(known.get(), roles, claims) : unknown(identity, roles, claims);
    }

    private Answer known(Account account, Set<Role> roles, Claims claims) {
        if (account.disabled()) {
            return new Answer.Refused("the account is disabled");
        }
        var now = settings.roles().isEmpty() ? account : account.withRoles(withPatient(account, roles));
        now = settings.practitionerClaim() == null
                ? now
                : now.withPractitioner(claims.text(settings.practitionerClaim()));
        if (!now.equals(account)) {
            accounts.change(now);
        }
        if (!now.roles().isEmpty()) {
            return new Answer.Welcome(now);
        }
        return settings.unknown() == ProviderSettings.Unknown.WAIT
                ? new Answer.Waits(now)
                : new Answer.Refused("no group gives a role");
    }

    /// That somebody is a patient here no group says.
    private static Set<Role> withPatient(Account account, Set<Role> roles) {
        var all = EnumSet.noneOf(Role.class);
        all.addAll(roles);
        if (account.roles().contains(Role.PATIENT)) {
            all.add(Role.PATIENT);
        }
        return all;
    }

    private Answer unknown(Identity identity, Set<Role> roles, Claims claims) {
        if (roles.isEmpty() && settings.unknown() == ProviderSettings.Unknown.REFUSE) {
            return new Answer.Refused("nobody here, and no group gives a role");
        }
        var account = add(identity, roles, claims);
        return roles.isEmpty() ? new Answer.Waits(account) : new Answer.Welcome(account);
    }

    /// A name that is taken stays with whoever has it.
    private Account add(Identity identity, Set<Role> roles, Claims claims) {
        var practitioner = settings.practitionerClaim() == null ? null : claims.text(settings.practitionerClaim());
        var wanted = name(claims);
        for (var name : List.of(wanted, distinct(wanted, identity))) {
            var account = Account.of(name, roles).withPractitioner(practitioner);
            if (identities.add(identity, account)) {
                return account;
            }
        }
        return identities.find(identity).orElseThrow(() -> new IllegalStateException("no name is free"));
    }

    private String name(Claims claims) {
        var given = Optional.ofNullable(claims.text(settings.nameClaim())).orElse("");
        var name = given.replaceAll("[^A-Za-z0-9._@-]", "-").replaceFirst("^[^A-Za-z0-9]+", "");
        var usable = name.length() < 2 ? "user" : name;
        return usable.substring(0, Math.min(LONGEST_NAME - 9, usable.length()));
    }

    private static String distinct(String name, Identity identity) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var hash = digest.digest((identity.issuer() + " " + identity.subject()).getBytes(StandardCharsets.UTF_8));
            return name + "-" + HexFormat.of().formatHex(hash, 0, 4);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
