package org.facetpath.server.store.bulk;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;

/// Lets through `https` to public addresses, and to hosts that whoever runs the server has named.
///
/// Names are looked up here and again when the call is made. Java keeps the answer for some seconds, so that both see
/// the same; where that is switched off (`networkaddress.cache.ttl=0`) a name could change in between.
///
/// @param named hosts that may be private, in lower case
/// @param loopback whether this machine itself may be called, then also by `http`
public record PublicAddresses(Set<String> named, boolean loopback) implements AddressGuard {

    private static final int CARRIER_NAT = 100;
    private static final int BENCHMARK = 198;

    public PublicAddresses {
        named = Set.copyOf(named);
    }

    @Override
    public void require(URI address) {
        var host = address.getHost();
        if (host == null || address.getUserInfo() != null) {
            throw new ForbiddenAddressException("an address needs a host and must not hold a password");
        }
        boolean here = true;
        for (var found : find(host)) {
            here &= found.isLoopbackAddress();
            if (found.isLoopbackAddress() ? !loopback : !isPublic(found) && !isNamed(host)) {
                throw new ForbiddenAddressException(host + " is not a public address and was not allowed by name");
            }
        }
        if (!"https".equalsIgnoreCase(address.getScheme()) && !(here && "http".equalsIgnoreCase(address.getScheme()))) {
            throw new ForbiddenAddressException("only https is called, not " + address.getScheme());
        }
    }

    private boolean isNamed(String host) {
        return named.contains(host.toLowerCase(Locale.ROOT));
    }

    private static InetAddress[] find(String host) {
        try {
            return InetAddress.getAllByName(host);
        } catch (UnknownHostException unknown) {
            throw new ForbiddenAddressException(host + " has no address");
        }
    }

    private static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        var bytes = address.getAddress();
        return address instanceof Inet6Address ? isPublicV6(bytes) : isPublicV4(bytes[0] & 0xFF, bytes[1] & 0xFF);
    }

    /// Of IANA's special addresses those that Java has no word for.
    private static boolean isPublicV4(int first, int second) {
        boolean reserved = first == 0 || first >= 240;
        boolean carrier = first == CARRIER_NAT && second >= 64 && second < 128;
        boolean benchmark = first == BENCHMARK && (second == 18 || second == 19);
        boolean protocols = first == 192 && second == 0;
        return !(reserved || carrier || benchmark || protocols);
    }

    /// Only global unicast (2000::/3), without 6to4 and Teredo, which hold an IPv4 address that may be private.
    private static boolean isPublicV6(byte[] bytes) {
        boolean global = (bytes[0] & 0xE0) == 0x20;
        boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
        boolean teredo = bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0 && bytes[3] == 0;
        return global && !sixToFour && !teredo;
    }
}
