package org.facetpath.server;

import java.time.ZoneId;
import org.facetpath.server.access.Access;
import org.facetpath.server.store.database.StoreAddress;

/// What the one who starts the server chooses.
///
/// @param port 0 takes any free one
/// @param bind the address to listen at; `127.0.0.1` lets nobody in from outside
/// @param zone in which a day begins
/// @param demo whether the example patients are loaded
/// @param secureCookies whether a session is sent over TLS only; off only for a browser on the same machine
public record ServerOptions(
        StoreAddress store,
        int port,
        String bind,
        ZoneId zone,
        Access.Mode access,
        boolean demo,
        boolean secureCookies) {}
