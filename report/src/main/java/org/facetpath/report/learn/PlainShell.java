package org.facetpath.report.learn;

/// The frame of a page for patients: complete, without network or script, readable in light and dark, on a phone and on
/// paper. In one place, so that a page shell shared with other reports can take its part.
public final class PlainShell {

    private static final String STYLE = """
        :root{color-scheme:light dark;--ink:#1b2430;--paper:#fff;--soft:#f3f6f9;--line:#c9d2dc;--link:#0b5cad;--alarm:#a3161a;--alarm-soft:#fdf0f0}
        @media (prefers-color-scheme:dark){:root{--ink:#e8edf3;--paper:#12171d;--soft:#1c242d;--line:#3b4754;--link:#8cc4ff;--alarm:#ff9a96;--alarm-soft:#2b1718}}
        *{box-sizing:border-box}
        body{margin:0;background:var(--paper);color:var(--ink);font:1.125rem/1.6 system-ui,sans-serif;overflow-wrap:anywhere}
        header,main,footer{max-width:44rem;margin:0 auto;padding:0 1.25rem}
        h1{font-size:1.9rem;line-height:1.2;margin:2rem 0 .5rem}
        h2{font-size:1.4rem;line-height:1.3;margin:2.2rem 0 .6rem}
        h3{font-size:1.15rem;margin:1.4rem 0 .4rem}
        h4{font-size:1rem;margin:1.2rem 0 .3rem}
        p,ul,ol{margin:.6rem 0}
        li{margin:.35rem 0}
        a{color:var(--link)}
        a.call{font-weight:700;white-space:nowrap}
        a:focus-visible,.wide:focus-visible{outline:3px solid var(--link);outline-offset:2px}
        .skip{position:absolute;left:-99rem}
        .skip:focus{position:static;display:block;padding:.5rem 1.25rem}
        .lead{font-size:1.2rem}
        .alarm{border:2px solid var(--alarm);border-radius:.5rem;background:var(--alarm-soft);padding:.2rem 1.1rem .8rem;margin-top:1.2rem}
        .alarm h2{color:var(--alarm);margin-top:.8rem}
        nav{background:var(--soft);border-radius:.5rem;padding:.4rem 1.1rem}
        .wide{overflow-x:auto}
        table{border-collapse:collapse;width:100%;font-size:1rem;overflow-wrap:normal}
        th,td{border-bottom:1px solid var(--line);padding:.45rem .6rem .45rem 0;text-align:left;vertical-align:top}
        tbody th{font-weight:400}
        figure{margin:1.2rem 0}
        figure svg{max-width:100%;height:auto}
        footer,.about,.rests-on,.sources{font-size:.95rem}
        footer{border-top:1px solid var(--line);margin-top:2.5rem;padding-bottom:2rem}
        @media print{body{font-size:11pt}nav,.skip{display:none}h2,h3{break-after:avoid}li,tr{break-inside:avoid}}
        """;

    /// A page whose body is this markup.
    public static String page(String language, String title, String main) {
        return page(language, title, main, "");
    }

    /// @param main markup below the title
    /// @param footer markup at the end, or nothing
    public static String page(String language, String title, String main, String footer) {
        var out = new Markup();
        out.append("<!DOCTYPE html>\n").open("html", "lang", language);
        out.open("head").append("<meta charset=\"utf-8\">\n");
        out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        out.element("title", title).append("\n<style>\n" + STYLE + "</style>\n").close();
        out.open("body");
        out.open("header").element("h1", title).close();
        out.open("main").append(main).close();
        if (!footer.isEmpty()) {
            out.open("footer").append(footer).close();
        }
        return out.end();
    }

    private PlainShell() {}
}
