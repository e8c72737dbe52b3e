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
        return page(speech, title, main, footer, Looks.plain());
    }

    /// A page with parts that stand side by side where there is room.
    public static String wide(Speech speech, String title, String main) {
        return page(speech, title, main, "", Looks.wide());
    }

    private static String page(Speech speech, String title, String main, String footer, String looks) {
        var out = new Markup();
        out.open("header").element("h1", title).close();
        out.open("main", "id", "main", "tabindex", "-1").append(main).close();
        if (!footer.isEmpty()) {
            out.open("footer").append(footer).close();
        }
        var body = out.end();
        Content content = output -> output.writeContent(body);
        var shell = new Shell(speech.language(), title, speech.say("page.skip"), looks);
        var page = new StringOutput(64 * 1024);
        TEMPLATES.render("shell.jte", Map.of("shell", shell, "content", content), new SafeOutput(page));
        return page.toString();
    }

    /// A page without a footer.
    public static String of(Speech speech, String title, String main) {
        return of(speech, title, main, "");
    }

    private PlainPage() {}
}
