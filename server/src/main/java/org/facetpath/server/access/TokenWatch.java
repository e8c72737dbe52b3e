package org.facetpath.server.access;

/// Is told of each token that was refused.
@FunctionalInterface
public interface TokenWatch {

    /// @param claimed who the token says it is from, which nobody has proved; empty when it says nothing
    /// @param why for people; nothing of the token itself
    /// @param address where it came from
    void refused(String claimed, String why, String address);
}
