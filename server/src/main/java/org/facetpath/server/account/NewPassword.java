package org.facetpath.server.account;

/// What a password must be: long, since length is what makes guessing hard (NIST SP 800-63B asks for no kinds of
/// letters).
public final class NewPassword {

    public static final int SHORTEST = 12;
    private static final int LONGEST = 200;

    private NewPassword() {}

    /// @throws IllegalArgumentException when it is too short or too long
    public static String checked(String password) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            throw new IllegalArgumentException("a password has %d to %d characters".formatted(SHORTEST, LONGEST));
        }
        return password;
    }
}
