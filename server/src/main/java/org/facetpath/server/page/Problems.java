package org.facetpath.server.page;

import jakarta.servlet.http.HttpServletRequest;
import org.facetpath.report.html.Markup;

/// What went wrong with a form, above it, announced by screen readers. The keyboard begins there, with scripts and
/// without: a page that comes back says first why it did, and its first field is one step away.
final class Problems {

    private Problems() {}

    /// @param problem its name in the wording; empty for none
    static void tell(HttpServletRequest request, Markup out, String problem) {
        if (!problem.isEmpty()) {
            out.element("p", Pages.say(request, "problem." + problem), focused("alert", "marked"));
        }
    }

    static void note(Markup out, String words) {
        out.element("p", words, focused("alert", "problem-note"));
    }

    /// Attributes of what is focused as the page opens; one of a page has them.
    static String[] focused(String role, String kind) {
        return new String[] {"role", role, "class", kind, "tabindex", "-1", "autofocus", ""};
    }
}
