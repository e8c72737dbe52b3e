package org.facetpath.server.account;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.util.function.SingletonSupplier;

/// Checks a name, a password and, where the account has one, a second factor. Whoever is refused is not told what was
/// wrong, and the answer takes as long for a name that does not exist.
public final class SignIn {

    private final Accounts accounts;
    private final Secrets secrets;
    private final SecondFactor secondFactor;
    private final PasswordEncoder passwords;
    /// Made when it is first needed, since it costs what a sign-in costs and a server's start should not wait for it.
    private final SingletonSupplier<String> nobodysHash;

    public SignIn(Accounts accounts, Secrets secrets, SecondFactor secondFactor, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.secrets = secrets;
        this.secondFactor = secondFactor;
        this.passwords = passwords;
        this.nobodysHash = SingletonSupplier.of(() -> passwords.encode(Secrets.random(4)));
    }

    /// The account, when everything is right and it is not disabled.
    ///
    /// @param code of the authenticator app, or a recovery code; empty when none was given
    public Optional<Account> check(String name, String password, String code) {
        var account = accounts.find(name).orElse(null);
        boolean matches = passwords.matches(password, hash(account));
        if (account == null || !matches || account.disabled()) {
            return Optional.empty();
        }
        var seed = account.totpSeed();
        boolean proven = seed == null || secondFactor.accepts(name, seed, code) || secrets.use(name, code);
        return proven ? Optional.of(account) : Optional.empty();
    }

    private String hash(@Nullable Account account) {
        var hash = account == null ? null : account.passwordHash();
        return hash == null ? nobodysHash.obtain() : hash;
    }
}
