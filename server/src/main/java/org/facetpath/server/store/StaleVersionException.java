package org.facetpath.server.store;

/// A resource is not at the version that the change was made for: somebody else was faster. Nothing was written.
public final class StaleVersionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ResourceKey key;
    private final int expected;
    private final int current;

    public StaleVersionException(ResourceKey key, int expected, int current) {
        super("%s is at version %d, not %d".formatted(key, current, expected));
        this.key = key;
        this.expected = expected;
        this.current = current;
    }

    public ResourceKey key() {
        return key;
    }

    public int expected() {
        return expected;
    }

    /// The number of the current version; 0 when there is none.
    public int current() {
        return current;
    }
}
