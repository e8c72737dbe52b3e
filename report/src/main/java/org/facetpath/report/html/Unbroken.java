package org.facetpath.report.html;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Keeps dates, joints and percentages of a finished page on one line: `2026-03-14` and `L5-S1` would else be broken
/// at their hyphens where a column is narrow. They are put into elements that the style does not break; the letters
/// stay as they are, so what is copied from the page is what the record says.
public final class Unbroken {

    private static final Pattern KEPT = Pattern.compile("(?<![\\w/.-])(?:((?:19|20)\\d{2}-\\d{2}(?:-\\d{2})?)"
            + "|[CTL]\\d{1,2}-[CTLS]\\d{1,2}|\\d+(?:\\.\\d+…?)? %)(?![\\w/-])");

    /// What holds letters only, has no lines to break or is drawn.
    private static final Set<String> LEFT_ALONE =
            Set.of("script", "style", "title", "textarea", "select", "pre", "svg", "time");

    /// What the style keeps on one line as it is, and raw lines of a record, which are the longest part of a page.
    private static final List<String> MARKED_ALONE =
            List.of("td class=\"number\"", "section class=\"record\"", "li><code>");

    /// What begins a line has room on it.
    private static final String BEGINNING = "<p><strong>";

    /// Joints and percentages have an element of our own, since they are of no kind that HTML knows and stand in a page
    /// by the hundred.
    ///
    /// @param html a page or a part of one, as our pens write it
    public static String in(String html) {
        var out = new StringBuilder(html.length() + html.length() / 16);
        int at = 0;
        while (at < html.length()) {
            int tag = find(html, "<", at);
            keep(html.substring(at, tag), out);
            at = endOfTag(html, tag);
            var name = name(html, tag);
            int inside = at;
            boolean alone = LEFT_ALONE.contains(name)
                    || MARKED_ALONE.stream().anyMatch(it -> html.startsWith(it, tag + 1))
                    || html.startsWith(BEGINNING, at - BEGINNING.length());
            at = alone ? find(html, "</" + name, inside) : inside;
            out.append(html, tag, at);
        }
        return out.toString();
    }

    private static int find(String html, String what, int from) {
        int at = html.indexOf(what, from);
        return at < 0 ? html.length() : at;
    }

    /// Behind the sign that closes a tag; within quotes it closes nothing.
    private static int endOfTag(String html, int tag) {
        char quote = 0;
        for (int i = tag; i < html.length(); i++) {
            char letter = html.charAt(i);
            if (quote != 0) {
                quote = letter == quote ? 0 : quote;
            } else if (letter == '"' || letter == '\'') {
                quote = letter;
            } else if (letter == '>') {
                return i + 1;
            }
        }
        return html.length();
    }

    private static String name(String html, int tag) {
        int end = tag + 1;
        while (end < html.length() && Character.isLetter(html.charAt(end))) {
            end++;
        }
        return tag + 1 < end ? html.substring(tag + 1, end) : "";
    }

    private static void keep(String text, StringBuilder out) {
        var found = KEPT.matcher(text);
        int at = 0;
        while (found.find()) {
            out.append(text, at, found.start());
            var day = found.group(1) != null;
            out.append(day ? "<time>" : "<no-br>").append(found.group()).append(day ? "</time>" : "</no-br>");
            at = found.end();
        }
        out.append(text, at, text.length());
    }

    private Unbroken() {}
}
