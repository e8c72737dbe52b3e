package org.facetpath.exchange.cds;

import org.jspecify.annotations.Nullable;

/// Who says it and on what it rests.
///
/// @param url absolute; null for none
/// @param topic what the card is about
public record Source(String label, @Nullable String url, Coding topic) {}
