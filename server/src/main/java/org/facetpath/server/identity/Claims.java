package org.facetpath.server.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an ID token says of somebody. A claim is named as it is written, or by the path to it where it lies within
/// another (`realm_access.roles`).
record Claims(Map<String, Object> all) {

    /// The texts of a claim that is one text or a list of them; none when it is not there or something else.
    List<String> texts(String name) {
        return switch (find(name)) {
            case String text -> List.of(text);
            case Collection<?> several ->
                several.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList();
            case null, default -> List.of();
        };
    }

    /// The text of a claim that has one.
    @Nullable
    String text(String name) {
        return find(name) instanceof String text && !text.isBlank() ? text : null;
    }

    private @Nullable Object find(String name) {
        if (all.containsKey(name)) {
            return all.get(name);
        }
        Object at = all;
        for (var part : name.split("\\.", -1)) {
            at = at instanceof Map<?, ?> within ? within.get(part) : null;
        }
        return at;
    }
}
