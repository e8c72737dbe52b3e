package org.facetpath.server.hooks.sandbox;

/// What is tried in the sandbox.
///
/// @param example name of an example patient
/// @param hook code of a hook
/// @param order what is ordered, in words; hooks that are about no order leave it aside
/// @param payer who pays, as a record would say it; empty for what the record itself says
/// @param crd `2.0`, `2.2`, or empty for a plain client of CDS Hooks
public record Choice(String example, String hook, String order, String payer, String crd) {}
