package org.facetpath.server.hooks.client;

/// A record system that could not prove who it is. What it says can be told: it holds nothing of the token.
public final class RefusedClientException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RefusedClientException(String message) {
        super(message);
    }
}
