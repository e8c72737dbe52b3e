package org.facetpath.server.page;

import jakarta.servlet.http.HttpServletRequest;
import org.facetpath.report.html.Markup;

/// A text of several lines with a button that copies it; without script it can be selected.
final class CopiedText {

    private CopiedText() {}

    /// @param looks the class of the text
    static void write(HttpServletRequest request, Markup out, String text, String looks) {
        out.open("p", "class", "no-print");
        out.element(
                "button",
                Pages.say(request, "copy"),
                "type",
                "button",
                "data-copy",
                "copied-text",
                "data-copied",
                Pages.say(request, "copied"),
                "hidden",
                "");
        out.close();
        out.open("pre", "id", "copied-text", "class", looks, "tabindex", "0");
        out.append(Pages.lines(text)).close();
    }
}
