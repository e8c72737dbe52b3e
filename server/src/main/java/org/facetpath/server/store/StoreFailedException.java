package org.facetpath.server.store;

/// The database could not be opened, read or written: unreachable, full, locked or broken.
public final class StoreFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreFailedException(String message, Throwable cause) {
        super(message, cause);
    }

    public StoreFailedException(String message) {
        super(message);
    }
}
