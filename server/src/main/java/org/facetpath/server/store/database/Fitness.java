package org.facetpath.server.store.database;

/// Whether a database can be worked with now.
public sealed interface Fitness {

    /// It can be read and written.
    record Fit() implements Fitness {}

    /// It can, but its disk has little room left.
    ///
    /// @param why for whoever runs it
    record Narrow(String why) implements Fitness {}

    /// It cannot.
    ///
    /// @param why for whoever runs it
    record Unusable(String why) implements Fitness {}
}
