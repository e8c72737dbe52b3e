package org.facetpath.exchange.crd;

/// How an answer is given.
///
/// @param primary whether the hook is one of those that may ask for documentation
record Style(CrdVersion version, boolean primary) {}
