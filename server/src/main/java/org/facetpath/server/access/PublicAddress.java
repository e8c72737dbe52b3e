package org.facetpath.server.access;

import java.net.URI;

/// At which browsers see this server, behind its proxy.
///
/// @param address without a slash at its end
public record PublicAddress(URI address) {

    /// Whether they reach it by TLS only, so that a session must not be sent without.
    public boolean isSecure() {
        return "https".equals(address.getScheme());
    }
}
