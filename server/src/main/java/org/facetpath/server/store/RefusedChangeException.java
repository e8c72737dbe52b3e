package org.facetpath.server.store;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A change that cannot be done as asked. Nothing was written. The message is for people and holds no content.
public final class RefusedChangeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Ground ground;
    private final transient @Nullable Why why;

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
        this.why = null;
    }

    RefusedChangeException(Ground ground, Why why) {
        super(why.toString());
        this.ground = ground;
        this.why = why;
    }

    public Ground ground() {
        return ground;
    }

    /// Why, where it is for the content, to be worded in any language.
    public Optional<Why> why() {
        return Optional.ofNullable(why);
    }
}
