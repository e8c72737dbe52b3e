package org.facetpath.server.hooks.client;

/// A record system that could not prove who it is. What it says can be told: it holds nothing of the token.
public final class RefusedClientException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String claimed;

    RefusedClientException(String message) {
        this(message, "");
    }

    private RefusedClientException(String message, String claimed) {
        super(message);
        this.claimed = claimed;
    }

    /// The same, of a token that names its issuer.
    RefusedClientException of(String issuer) {
        return new RefusedClientException(String.valueOf(getMessage()), issuer);
    }

    /// Who the token says it is from; empty when it does not say.
    public String claimed() {
        return claimed;
    }
}
