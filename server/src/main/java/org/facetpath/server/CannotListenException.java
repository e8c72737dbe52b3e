package org.facetpath.server;

/// The server cannot be reached at the address and port it was given: another program has them, or they are not to be
/// had. The message says what to do.
public final class CannotListenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotListenException(String message, Throwable cause) {
        super(message, cause);
    }
}
