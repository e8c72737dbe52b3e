package org.facetpath.server.store.bulk;

import java.net.URI;

/// Decides which addresses may be called from here, so that nobody can make this server ask one that only it can reach.
@FunctionalInterface
public interface AddressGuard {

    /// Is asked before each call, also that of a redirect.
    ///
    /// @throws ForbiddenAddressException when it may not be called
    void require(URI address);
}
