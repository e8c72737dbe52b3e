package org.facetpath.server.hooks.sandbox;

import org.facetpath.exchange.cds.Response;
import org.jspecify.annotations.Nullable;

/// What was asked and what was answered.
///
/// @param request as JSON
/// @param answer as JSON, or why there is none
/// @param response null where the request was refused
/// @param reason the assessment behind it as a page of text; empty where nothing of the record was looked at
public record Exchange(
        String request, String answer, @Nullable Response response, String reason) {}
