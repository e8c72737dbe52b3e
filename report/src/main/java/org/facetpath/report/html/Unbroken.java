package org.facetpath.report.html;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Keeps dates, joints and percentages of a finished page on one line: `2026-03-14` and `L5-S1` would else be broken
/// at their hyphens where a column is narrow, `14 March 2026` at its blanks. They are put into elements that the style
/// does not break; the letters stay as they are, so what is copied from the page is what the record says.
public final class Unbroken {

    private static final Pattern KEPT = Pattern.compile("(?<![\\w/.-])(?:((?:19|20)\\d{2}-\\d{2}(?:-\\d{2})?)"
            + "|[CTL]\\d{1,2}-[CTLS]\\d{1,2}|\\d+(?:\\.\\d+…?)? %"
            + "|(\\d{1,2} (?:\\p{Lu}\\p{Ll}{2,}|de \\p{Ll}{4,} de) (?:19|20)\\d{2}))(?![\\w/-])");

    /// What is before the year of a day that is written out.
    private static final List<String> CENTURIES = List.of(" 20", " 19");

    /// What holds letters only, has no lines to break or is drawn.
    private static final Set<String> LEFT_ALONE =
            Set.of("script", "style", "title", "textarea", "select", "pre", "svg", "time");

    /// What the style keeps on one line as it is, and raw lines of a record, which are the longest part of a page.
    private static final List<String> MARKED_ALONE =
            List.of("td class=\"number\"", "section class=\"record\"", "li><code>");

    /// The first letters of all that is left alone: most tags begin with none of them.
    private static final String FIRST_LETTERS = "sptl";

    /// What begins a line has room on it.
    private static final String BEGINNING = "<p><strong>";

    private final String html;
    private final StringBuilder out;
    private final Matcher kept;

    /// How far the page was written.
    private int written;

    /// Whether the text stands in a cell of a table: a day that is written out would push other columns off a phone.
    private boolean inCell;

    private Unbroken(String html) {
        this.html = html;
        this.out = new StringBuilder(html.length() + html.length() / 16);
        this.kept = KEPT.matcher(html);
    }

    /// Joints and percentages have an element of our own, since they are of no kind that HTML knows and stand in a page
    /// by the hundred.
    ///
    /// @param html a page or a part of one, as our pens write it
    public static String in(String html) {
        return new Unbroken(html).mark();
    }

    private String mark() {
        int at = 0;
        while (at < html.length()) {
            int next = html.indexOf('<', at);
            int tag = next < 0 ? html.length() : next;
            keep(at, tag);
            inCell = html.startsWith("<td", tag) || (inCell && !html.startsWith("</td", tag));
            at = endOfTag(tag);
            if (tag + 1 < html.length() && FIRST_LETTERS.indexOf(html.charAt(tag + 1)) >= 0) {
                at = leaveAlone(tag, at);
            }
        }
        return out.append(html, written, html.length()).toString();
    }

    /// @return where the next text begins: behind the tag, or where the element ends that is left alone
    private int leaveAlone(int tag, int inside) {
        var name = name(tag);
        return LEFT_ALONE.contains(name)
                        || isMarkedAlone(tag + 1)
                        || html.startsWith(BEGINNING, inside - BEGINNING.length())
                ? find("</" + name, inside)
                : inside;
    }

    private boolean isMarkedAlone(int at) {
        for (var marked : MARKED_ALONE) {
            if (html.startsWith(marked, at)) {
                return true;
            }
        }
        return false;
    }

    private int find(String what, int from) {
        int at = html.indexOf(what, from);
        return at < 0 ? html.length() : at;
    }

    /// Behind the sign that closes a tag; within quotes it closes nothing.
    private int endOfTag(int tag) {
        int at = tag;
        while (true) {
            int end = html.indexOf('>', at);
            if (end < 0) {
                return html.length();
            }
            int quote = firstQuote(at, end);
            if (quote < 0) {
                return end + 1;
            }
            int closed = html.indexOf(html.charAt(quote), quote + 1);
            if (closed < 0) {
                return html.length();
            }
            at = closed + 1;
        }
    }

    private int firstQuote(int from, int to) {
        int twofold = html.indexOf('"', from, to);
        int single = html.indexOf('\'', from, twofold < 0 ? to : twofold);
        return single < 0 ? twofold : single;
    }

    private String name(int tag) {
        int end = tag + 1;
        while (end < html.length() && Character.isLetter(html.charAt(end))) {
            end++;
        }
        return html.substring(tag + 1, end);
    }

    /// All that is kept whole has one of these signs, and few texts have them.
    private void keep(int from, int to) {
        boolean mayHold = html.indexOf('-', from, to) >= 0
                || html.indexOf('%', from, to) >= 0
                || CENTURIES.stream().anyMatch(it -> html.indexOf(it, from, to) >= 0);
        if (!mayHold) {
            return;
        }
        kept.region(from, to);
        while (kept.find()) {
            if (inCell && kept.start(2) >= 0) {
                continue;
            }
            out.append(html, written, kept.start());
            var day = kept.start(1) >= 0;
            out.append(day ? "<time>" : "<no-br>").append(html, kept.start(), kept.end());
            out.append(day ? "</time>" : "</no-br>");
            written = kept.end();
        }
    }
}
