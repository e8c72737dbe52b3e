package org.facetpath.server.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.EnumSet;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;

/// The first account, an admin and clinician, made with a code that only the one who started the server can see. Once
/// there is an account the code opens nothing.
public final class FirstAccount {

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final String code = Secrets.random(4);

    public FirstAccount(Accounts accounts, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /// The code, to be shown to the one who started the server; empty when it is not needed any more.
    public Optional<String> code() {
        return accounts.isEmpty() ? Optional.of(code) : Optional.empty();
    }

    /// Makes the account.
    ///
    /// @return false when the code is wrong or there is an account already
    public synchronized boolean make(String givenCode, String name, String password) {
        boolean right = MessageDigest.isEqual(
                code.getBytes(StandardCharsets.UTF_8), Secrets.asMade(givenCode).getBytes(StandardCharsets.UTF_8));
        if (!right || !accounts.isEmpty()) {
            return false;
        }
        var account = Account.of(name, EnumSet.of(Role.ADMIN, Role.CLINICIAN));
        return accounts.add(account.withPasswordHash(passwords.encode(NewPassword.checked(password))));
    }

    /// Makes an account to look at a demonstration with, when there is none.
    ///
    /// @return its password
    public synchronized Optional<String> makeDemo() {
        if (!accounts.isEmpty()) {
            return Optional.empty();
        }
        var password = Secrets.random(3);
        var account = Account.of("demo", EnumSet.of(Role.ADMIN, Role.CLINICIAN, Role.AUTHORISATION));
        accounts.add(account.withPasswordHash(passwords.encode(password)));
        return Optional.of(password);
    }
}
