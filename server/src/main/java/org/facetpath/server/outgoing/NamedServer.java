package org.facetpath.server.outgoing;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.facetpath.server.store.bulk.AddressGuard;
import org.facetpath.server.store.bulk.PublicAddresses;

/// A server that whoever runs this one has named, so that it may be called though it stands within the clinic's own
/// network. What it names in turn must be public, or lie at the same host.
///
/// @param address `https`, or `http` at this machine itself
public record NamedServer(URI address) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    public NamedServer {
        var host = address.getHost();
        boolean here = host != null && THIS_MACHINE.contains(host.toLowerCase(Locale.ROOT));
        boolean hidden = "https".equals(address.getScheme());
        if (host == null || !(hidden || (here && "http".equals(address.getScheme())))) {
            throw new IllegalArgumentException("'%s' is not an https address".formatted(address));
        }
        if (address.getUserInfo() != null || address.getQuery() != null || address.getFragment() != null) {
            throw new IllegalArgumentException("an address here has no password, query or fragment");
        }
    }

    /// Lets calls to it through and no further.
    public AddressGuard guard() {
        var host = address.getHost().toLowerCase(Locale.ROOT);
        return new PublicAddresses(Set.of(host), THIS_MACHINE.contains(host));
    }

    /// The address of a path under it.
    public URI resolve(String path) {
        return URI.create(address.toString().replaceAll("/+$", "") + path);
    }
}
