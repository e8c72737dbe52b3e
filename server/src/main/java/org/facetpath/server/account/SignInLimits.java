package org.facetpath.server.account;

import java.time.Duration;

/// How often somebody may try to sign in: so often for each name, against guessing at one person's password, and so
/// often for each network address, against trying one password with many names. Who gets in gives their try back.
public final class SignInLimits {

    private static final int BY_NAME = 10;
    private static final int BY_ADDRESS = 40;
    private static final Duration IN = Duration.ofMinutes(10);

    private final Attempts names = new Attempts(BY_NAME, IN);
    private final Attempts addresses = new Attempts(BY_ADDRESS, IN);

    /// Takes one try.
    ///
    /// @return false when there was none left, for the name or for the address
    public boolean take(String name, String address) {
        return addresses.take(Network.of(address)) && names.take(name);
    }

    /// Takes a try at the one-time code of the first account.
    ///
    /// @return false when there was none left
    public boolean takeForSetup(String address) {
        return names.take("setup " + Network.of(address));
    }

    /// After a success. The failures of the address from before stay counted: an account of one's own must not be a
    /// way to go on guessing at those of others.
    public void forgive(String name, String address) {
        names.forgive(name);
        addresses.giveBack(Network.of(address));
    }
}
