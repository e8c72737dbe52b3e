package org.facetpath.server.account;

/// Somebody as an identity provider knows them. Only both together name a person, and for ever.
///
/// @param subject what the provider calls them; it never calls anybody else so
public record Identity(String issuer, String subject) {

    private static final int LONGEST = 255;

    public Identity {
        if (subject.isBlank() || subject.length() > LONGEST) {
            throw new IllegalArgumentException("a subject has 1 to %d characters".formatted(LONGEST));
        }
    }
}
