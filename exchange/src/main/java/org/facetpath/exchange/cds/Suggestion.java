package org.facetpath.exchange.cds;

import java.util.List;

/// Something that the user can take up with one click; all its actions belong together.
public record Suggestion(String uuid, String label, boolean recommended, List<Action> actions) {

    public Suggestion {
        actions = List.copyOf(actions);
        if (actions.isEmpty()) {
            throw new IllegalArgumentException("a suggestion does something");
        }
    }
}
