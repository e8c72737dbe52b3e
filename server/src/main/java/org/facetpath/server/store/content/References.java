package org.facetpath.server.store.content;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// The references in content known to be JSON, found and turned by their text alone, so that all else stays as it came.
///
/// The text `"reference"` before a colon can only be a name: within a text its quotes would be escaped.
public final class References {

    private static final String NAME = "\"reference\"";

    /// What the references of this content name, as written, in order.
    public static List<String> list(String content) {
        List<String> targets = new ArrayList<>();
        turn(content, target -> {
            targets.add(target);
            return target;
        });
        return targets;
    }

    /// The same content with other targets of its references. Targets with an escape in them are left as they
    /// are.
    public static String turn(String content, UnaryOperator<String> turned) {
        StringBuilder text = null;
        int kept = 0;
        for (int at = content.indexOf(NAME); at >= 0; at = content.indexOf(NAME, at + NAME.length())) {
            int open = behindColon(content, at + NAME.length());
            int close = open < 0 ? -1 : content.indexOf('"', open + 1);
            if (close < 0) {
                continue;
            }
            var target = content.substring(open + 1, close);
            if (target.indexOf('\\') >= 0) {
                continue;
            }
            var other = turned.apply(target);
            if (!other.equals(target)) {
                text = text == null ? new StringBuilder(content.length() + 64) : text;
                text.append(content, kept, open + 1).append(other);
                kept = close;
            }
        }
        return text == null
                ? content
                : text.append(content, kept, content.length()).toString();
    }

    /// The index of the quote that opens the text behind a colon; -1 when there is no such text.
    private static int behindColon(String content, int from) {
        int at = behindBlanks(content, from);
        if (at >= content.length() || content.charAt(at) != ':') {
            return -1;
        }
        at = behindBlanks(content, at + 1);
        return at < content.length() && content.charAt(at) == '"' ? at : -1;
    }

    private static int behindBlanks(String content, int from) {
        int at = from;
        while (at < content.length() && " \t\r\n".indexOf(content.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private References() {}
}
