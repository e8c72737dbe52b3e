package org.facetpath.server.hooks.client;

import org.facetpath.server.store.Actor;

/// The record system that asks.
///
/// @param name its issuer when it proved who it is
public record Caller(String name) {

    /// Where nobody has to prove anything.
    public static final Caller UNPROVEN = new Caller("unproven");

    /// As the log names it.
    public Actor actor() {
        return new Actor("record-system/" + name);
    }
}
