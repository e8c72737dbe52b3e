package org.facetpath.server.store;

import java.util.Optional;
import java.util.regex.Pattern;

/// The name of a resource: its type and its id, both within FHIR's rules for them.
public record ResourceKey(String type, String id) {

    private static final Pattern TYPE = Pattern.compile("[A-Z][A-Za-z]{1,63}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");

    /// @throws IllegalArgumentException when one of them is outside of FHIR's rules
    public ResourceKey {
        if (!TYPE.matcher(type).matches()) {
            throw new IllegalArgumentException("not a FHIR resource type");
        }
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("not a FHIR id: 1 to 64 of A-Z, a-z, 0-9, '-' and '.'");
        }
    }

    /// Whether this can be the id of a resource.
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    public static ResourceKey patient(String id) {
        return new ResourceKey("Patient", id);
    }

    /// The resource that a reference names: `Type/id`, also with a version or a server before it; empty when it
    /// names none, as `#contained` and `urn:uuid:…` do.
    public static Optional<ResourceKey> named(String reference) {
        var parts = reference.replaceFirst("/_history/[^/]*$", "").split("/", -1);
        if (parts.length < 2) {
            return Optional.empty();
        }
        var type = parts[parts.length - 2];
        var id = parts[parts.length - 1];
        return TYPE.matcher(type).matches() && ID.matcher(id).matches()
                ? Optional.of(new ResourceKey(type, id))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return type + "/" + id;
    }
}
