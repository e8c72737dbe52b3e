package org.facetpath.knowledge.parsed;

/// What a node is, as written. Numbers and no enum: one less class to start with.
final class Kind {

    static final int PLAIN = 0;
    static final int QUOTED = 1;
    static final int ITEMS = 2;
    static final int ENTRIES = 3;

    private Kind() {}
}
