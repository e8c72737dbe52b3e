package org.facetpath.report.html;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.facetpath.report.wording.Speech;

/// A page for patients in the frame that all pages share: one narrow column, larger letters, no signs to learn.
public final class PlainPage {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);

    /// @param main markup below the title
    /// @param footer markup at the end, or nothing
    public static String of(Speech speech, String title, String main, String footer) {
        return in(Surroundings.plainFile(), speech, title, main, footer);
    }

    /// A page without a footer.
    public static String of(Speech speech, String title, String main) {
        return of(speech, title, main, "");
    }

    /// A page as a server shows it.
    public static String in(Surroundings around, Speech speech, String title, String main, String footer) {
        var out = new Markup();
        out.open("header").element("h1", title).close();
        out.open("main", "id", "main", "tabindex", "-1").append(main).close();
        if (!footer.isEmpty()) {
            out.open("footer").append(footer).close();
        }
        var body = out.end();
        Content content = output -> output.writeContent(body);
        var page = new StringOutput(64 * 1024);
        var parameters = Map.of("shell", Shell.of(speech, Markup.bare(title), around), "content", content);
        TEMPLATES.render("shell.jte", parameters, new SafeOutput(page));
        return Unbroken.in(page.toString());
    }

    private PlainPage() {}
}
