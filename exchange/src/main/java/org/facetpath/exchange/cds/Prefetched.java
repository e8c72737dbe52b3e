package org.facetpath.exchange.cds;

import org.facetpath.exchange.cds.Body.Slice;
import org.jspecify.annotations.Nullable;

/// What came for one key of the prefetch. These are different things: a key that is missing says nothing,
/// `null` and an empty Bundle say that there is nothing, an OperationOutcome that it could not be had, and a
/// page with a next one that there is more.
public sealed interface Prefetched {

    /// The key was not sent.
    record Missing() implements Prefetched {}

    /// There is no such data.
    record None() implements Prefetched {}

    /// The record system could not get it.
    record Failed() implements Prefetched {}

    /// A resource, or all that a search found.
    ///
    /// @param type such as `Patient` or `Bundle`
    /// @param id null for none
    record Whole(String type, @Nullable String id, Slice slice) implements Prefetched {}

    /// The first of several pages.
    ///
    /// @param next where the next page is; empty when it was not said
    record FirstPage(Slice slice, String next) implements Prefetched {}

    /// Something else than FHIR.
    record NotFhir(String found) implements Prefetched {}
}
