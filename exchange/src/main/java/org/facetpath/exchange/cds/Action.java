package org.facetpath.exchange.cds;

import org.jspecify.annotations.Nullable;

/// A change that a record system may make: in a suggestion when the user takes it, as a system action by itself.
///
/// @param resource the whole resource as FHIR JSON, to create or update
/// @param resourceId `Type/id`, to delete
public record Action(
        Type type,
        String description,
        @Nullable String resource,
        @Nullable String resourceId) {

    public enum Type {
        CREATE("create"),
        UPDATE("update"),
        DELETE("delete");

        private final String code;

        Type(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public Action {
        boolean deletes = type == Type.DELETE;
        if (deletes == (resourceId == null) || deletes != (resource == null)) {
            throw new IllegalArgumentException("a delete names a resource, all others bring one");
        }
    }

    public static Action create(String description, String resource) {
        return new Action(Type.CREATE, description, resource, null);
    }

    public static Action update(String description, String resource) {
        return new Action(Type.UPDATE, description, resource, null);
    }

    public static Action delete(String description, String resourceId) {
        return new Action(Type.DELETE, description, null, resourceId);
    }
}
