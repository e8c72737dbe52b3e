package org.facetpath.report.html;

import java.util.ArrayDeque;
import java.util.Deque;
import org.facetpath.report.wording.SafeText;

/// A pen for HTML. Every text and attribute is escaped, so no word of a record becomes markup.
///
/// Words that are the record's own (a date, a number, a name) can be marked within a sentence by [#own]; they
/// are set apart as `<bdi data-record>`, which keeps their direction from turning the sentence, and lets
/// readability be measured on our words only. A number to call is marked by [#call].
public final class Markup {

    private static final char OWN = '\uE000';
    private static final char CALL = '\uE001';
    private static final char END = '\uE002';

    private final StringBuilder out = new StringBuilder(16_384);
    private final Deque<String> open = new ArrayDeque<>();
    private final boolean marks;

    public Markup() {
        this(true);
    }

    private Markup(boolean marks) {
        this.marks = marks;
    }

    /// A pen to which the signs of marks mean nothing, for pages that set none.
    public static Markup withoutMarks() {
        return new Markup(false);
    }

    /// Marks the record's own words, to be put into a sentence.
    public static String own(String words) {
        return OWN + unmarked(words) + END;
    }

    /// Marks a telephone number, to be put into a sentence.
    public static String call(String number) {
        return CALL + unmarked(number) + END;
    }

    /// The words alone, for a place that takes no markup.
    static String bare(String words) {
        var bare = new StringBuilder(words.length());
        words.chars().filter(it -> it != OWN && it != CALL && it != END).forEach(it -> bare.append((char) it));
        return bare.toString();
    }

    private static String unmarked(String words) {
        return words.replace(OWN, ' ').replace(CALL, ' ').replace(END, ' ');
    }

    /// Opens an element; [#close] closes it.
    public Markup open(String name, String... namesAndValues) {
        out.append('<').append(name);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            out.append(' ').append(namesAndValues[i]).append("=\"");
            new SafeText(namesAndValues[i + 1]).escapeInto(out);
            out.append('"');
        }
        out.append('>');
        open.push(name);
        return this;
    }

    /// Opens a frame for a table, which scrolls within it where the page is narrower; the keyboard reaches it.
    ///
    /// @param label what the table tells, for who hears the page
    public Markup openTableFrame(String label) {
        return open("div", "class", "table", "tabindex", "0", "role", "region", "aria-label", label);
    }

    /// An element that has no content and is not closed, such as `input`.
    public Markup empty(String name, String... namesAndValues) {
        open(name, namesAndValues);
        open.pop();
        return this;
    }

    public Markup close() {
        out.append("</").append(open.pop()).append(">\n");
        return this;
    }

    /// An element around words that may hold marks.
    public Markup element(String name, String words, String... namesAndValues) {
        return open(name, namesAndValues).words(words).closeInline();
    }

    private Markup closeInline() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /// Words that may hold marks.
    public Markup words(String words) {
        if (!marks) {
            return plain(words);
        }
        int at = 0;
        while (at < words.length()) {
            int mark = nextMark(words, at);
            new SafeText(words.substring(at, mark)).escapeInto(out);
            if (mark == words.length()) {
                break;
            }
            int end = words.indexOf(END, mark) < 0 ? words.length() : words.indexOf(END, mark);
            marked(words.charAt(mark), words.substring(mark + 1, end));
            at = end + 1;
        }
        return this;
    }

    private static int nextMark(String words, int from) {
        for (int i = from; i < words.length(); i++) {
            if (words.charAt(i) == OWN || words.charAt(i) == CALL) {
                return i;
            }
        }
        return words.length();
    }

    private void marked(char mark, String words) {
        if (mark == OWN) {
            open("bdi", "data-record", "").plain(words).closeInline();
        } else if (words.matches("[0-9]+")) {
            open("a", "class", "call", "href", "tel:" + words).plain(words).closeInline();
        } else {
            open("strong").plain(words).closeInline();
        }
    }

    private Markup plain(String words) {
        new SafeText(words).escapeInto(out);
        return this;
    }

    /// Markup made elsewhere by a pen that escapes.
    public Markup append(String markup) {
        out.append(markup);
        return this;
    }

    /// Everything written; closes what is still open.
    public String end() {
        while (!open.isEmpty()) {
            close();
        }
        return out.toString();
    }
}
