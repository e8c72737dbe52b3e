package org.facetpath.server.smart;

import org.facetpath.server.outgoing.NamedServer;

/// What this program is at one record system.
///
/// @param server the base of its FHIR interface, as it calls itself in `iss`
/// @param confidential whether it knows a key of ours; else only the proof key of each launch says who asks
public record SmartClient(NamedServer server, String clientId, boolean confidential) {}
