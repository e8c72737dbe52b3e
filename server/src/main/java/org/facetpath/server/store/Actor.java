package org.facetpath.server.store;

/// Who made a change: a person or a system, such as `user/anna` or `system/import`.
public record Actor(String id) {

    private static final int LONGEST = 200;

    public Actor {
        PlainText.require("an actor", id, LONGEST);
    }
}
