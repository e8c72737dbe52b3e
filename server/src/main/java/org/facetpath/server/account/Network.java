package org.facetpath.server.account;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/// Who counts as one caller: somebody with IPv6 has a whole network (/64) of addresses to come from.
public final class Network {

    private static final int NETWORK_BYTES = 8;

    private Network() {}

    /// What the addresses of one caller have in common.
    public static String of(String address) {
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
