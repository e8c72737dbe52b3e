package org.facetpath.server.account;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HexFormat;

/// How often somebody may try to sign in: so often for each name, against guessing at one person's password, and so
/// often for each network address, against trying one password with many names. Who gets in gives their try back.
public final class SignInLimits {

    private static final int BY_NAME = 10;
    private static final int BY_ADDRESS = 40;
    private static final Duration IN = Duration.ofMinutes(10);
    private static final int NETWORK_BYTES = 8;

    private final Attempts names = new Attempts(BY_NAME, IN);
    private final Attempts addresses = new Attempts(BY_ADDRESS, IN);

    /// Takes one try.
    ///
    /// @return false when there was none left, for the name or for the address
    public boolean take(String name, String address) {
        return addresses.take(network(address)) && names.take(name);
    }

    /// Takes a try at the one-time code of the first account.
    ///
    /// @return false when there was none left
    public boolean takeForSetup(String address) {
        return names.take("setup " + network(address));
    }

    /// After a success. The failures of the address from before stay counted: an account of one's own must not be a
    /// way to go on guessing at those of others.
    public void forgive(String name, String address) {
        names.forgive(name);
        addresses.giveBack(network(address));
    }

    /// Somebody with IPv6 has a whole network (/64) of addresses to come from, so it counts as one.
    private static String network(String address) {
        try {
            var parsed = InetAddress.ofLiteral(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(parsed.getAddress(), 0, NETWORK_BYTES)
                    : address;
        } catch (IllegalArgumentException notAnAddress) {
            return address;
        }
    }
}
