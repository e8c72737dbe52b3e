package org.facetpath.server.store.bulk;

/// An address that may not be called from here.
public final class ForbiddenAddressException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ForbiddenAddressException(String message) {
        super(message);
    }
}
