package org.facetpath.server.page;

import jakarta.servlet.http.HttpServletRequest;
import org.facetpath.report.html.Markup;

/// What went wrong with a form, above it, announced by screen readers.
final class Problems {

    private Problems() {}

    /// @param problem its name in the wording; empty for none
    static void tell(HttpServletRequest request, Markup out, String problem) {
        if (!problem.isEmpty()) {
            out.element("p", Pages.say(request, "problem." + problem), "role", "alert", "class", "marked");
        }
    }
}
