package org.facetpath.server.store;

import java.util.Optional;
import java.util.function.IntPredicate;

/// The name of a resource: its type and its id, both within FHIR's rules for them.
public record ResourceKey(String type, String id) {

    private static final int LONGEST = 64;
    private static final String HISTORY = "/_history/";

    /// @throws IllegalArgumentException when one of them is outside of FHIR's rules
    public ResourceKey {
        if (!isType(type)) {
            throw new IllegalArgumentException("not a FHIR resource type");
        }
        if (!isId(id)) {
            throw new IllegalArgumentException("not a FHIR id: 1 to 64 of A-Z, a-z, 0-9, '-' and '.'");
        }
    }

    /// Whether this can be the id of a resource.
    public static boolean isId(String text) {
        return !text.isEmpty() && text.length() <= LONGEST && isAll(text, ResourceKey::isOfId);
    }

    // By hand, not by patterns: a record of a lifetime names thousands of resources.
    /// Whether this can be the name of a type.
    public static boolean isType(String text) {
        return text.length() > 1
                && text.length() <= LONGEST
                && isWithin(text.charAt(0), 'A', 'Z')
                && isAll(text, ResourceKey::isLetter);
    }

    private static boolean isAll(String text, IntPredicate allowed) {
        for (int at = 0; at < text.length(); at++) {
            if (!allowed.test(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(int character) {
        return isWithin(character, 'A', 'Z') || isWithin(character, 'a', 'z');
    }

    private static boolean isWithin(int character, char first, char last) {
        return character >= first && character <= last;
    }

    private static boolean isOfId(int character) {
        return isLetter(character) || isWithin(character, '0', '9') || character == '-' || character == '.';
    }

    public static ResourceKey patient(String id) {
        return new ResourceKey("Patient", id);
    }

    /// The resource that a reference names: `Type/id`, also with a version or a server before it; empty when it
    /// names none, as `#contained` and `urn:uuid:…` do.
    public static Optional<ResourceKey> named(String reference) {
        int history = reference.lastIndexOf(HISTORY);
        boolean versioned = history >= 0 && reference.indexOf('/', history + HISTORY.length()) < 0;
        int end = versioned ? history : reference.length();
        int slash = reference.lastIndexOf('/', end - 1);
        if (slash < 0) {
            return Optional.empty();
        }
        var type = reference.substring(reference.lastIndexOf('/', slash - 1) + 1, slash);
        var id = reference.substring(slash + 1, end);
        return isType(type) && isId(id) ? Optional.of(new ResourceKey(type, id)) : Optional.empty();
    }

    @Override
    public String toString() {
        return type + "/" + id;
    }
}
