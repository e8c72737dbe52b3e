package org.facetpath.server.store;

/// A change that cannot be done as asked. Nothing was written. The message is for people and holds no content.
public final class RefusedChangeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Ground ground;

    /// Why a change was refused.
    public enum Ground {
        /// The content is not a JSON object of the type and id it is written as.
        CONTENT,
        /// Several resources have the identifier that at most one should have.
        AMBIGUOUS,
        /// Something that the change needs does not exist.
        ABSENT,
        /// The change contradicts what is stored.
        CONFLICT
    }

    public RefusedChangeException(Ground ground, String message) {
        super(message);
        this.ground = ground;
    }

    public Ground ground() {
        return ground;
    }
}
