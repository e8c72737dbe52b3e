package org.facetpath.server.store.intake;

/// Is told after each commit how far an import is.
@FunctionalInterface
public interface Progress {

    Progress NONE = (_, _) -> {};

    /// @param place the input that is being read
    /// @param tally what came of all inputs so far
    void at(String place, Tally tally);
}
