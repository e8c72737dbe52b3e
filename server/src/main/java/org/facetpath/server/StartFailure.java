package org.facetpath.server;

import java.net.SocketException;
import org.facetpath.server.store.StoreFailedException;
import org.springframework.boot.web.server.PortInUseException;

/// What whoever starts the server can mend, found in what the framework throws.
final class StartFailure {

    private StartFailure() {}

    static RuntimeException of(RuntimeException failed, ServerOptions options) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case StoreFailedException known -> {
                    return known;
                }
                case PortInUseException _ -> {
                    return cannotListen(
                            options, "another program uses it; stop that, or name another with --port", cause);
                }
                case SocketException refused -> {
                    return cannotListen(
                            options,
                            "%s; name another with --port, or another address of this machine with --bind"
                                    .formatted(refused.getMessage()),
                            cause);
                }
                default -> {}
            }
        }
        return failed;
    }

    private static RuntimeException cannotListen(ServerOptions options, String why, Throwable cause) {
        return new CannotListenException(
                "the server cannot listen at %s, port %d: %s".formatted(options.bind(), options.port(), why), cause);
    }
}
