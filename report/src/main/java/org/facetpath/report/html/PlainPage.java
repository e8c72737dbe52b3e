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

    private static final String STYLE = """

        body{max-width:48rem;font-size:1.125rem;line-height:1.6}
        h1{font-size:1.9rem}
        h2{font-size:1.4rem}
        h3{font-size:1.15rem}
        p,ul,ol{margin:.6rem 0}
        a.call{font-weight:700;white-space:nowrap}
        .lead{font-size:1.2rem}
        .alarm{border:2px solid var(--danger);border-radius:.5rem;background:var(--danger-ground);padding:.2rem 1.1rem .8rem;margin-top:1.2rem}
        .alarm h2{color:var(--danger);border:0;margin-top:.4rem}
        nav{background:var(--note-ground);border-radius:.5rem;padding:.4rem 1.1rem}
        .wide{overflow-x:auto}
        table{border-collapse:collapse;width:100%;font-size:1rem;overflow-wrap:normal}
        th,td{border-bottom:1px solid var(--rule);padding:.45rem .6rem .45rem 0;text-align:left;vertical-align:top}
        tbody th{font-weight:400}
        article{margin-top:3rem}
        .about,.sources,footer{font-size:.95rem}
        """;

    /// @param main markup below the title
    /// @param footer markup at the end, or nothing
    public static String of(Speech speech, String title, String main, String footer) {
        var out = new Markup();
        out.open("header").element("h1", title).close();
        out.open("main", "id", "main", "tabindex", "-1").append(main).close();
        if (!footer.isEmpty()) {
            out.open("footer").append(footer).close();
        }
        var body = out.end();
        Content content = output -> output.writeContent(body);
        var shell = new Shell(speech.language(), title, speech.say("page.skip"), Looks.css() + STYLE);
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
