package org.facetpath.exchange.cds.card;

import java.util.List;
import org.facetpath.exchange.part.CleanText;

/// Writes GitHub Markdown. Whatever is put in is text and nothing else: words of a record can make no link, no picture,
/// no heading and no HTML.
public final class Markdown {

    /// Marks that mean something within a line, to GitHub's Markdown too.
    private static final String MARKS = "\\`*_[]<>|~&@#!$^";

    private final StringBuilder out = new StringBuilder();

    /// Text that is shown as it is.
    public static String text(String words) {
        var clean = CleanText.of(words);
        var safe = new StringBuilder(clean.length() + 16);
        for (int at = 0; at < clean.length(); at++) {
            char letter = clean.charAt(at);
            boolean addresses = (letter == '/' && at > 0 && clean.charAt(at - 1) == '/') || isAfterWww(clean, at);
            if (MARKS.indexOf(letter) >= 0 || addresses || isMarkAtStart(letter, clean, at)) {
                safe.append('\\');
            }
            safe.append(letter);
        }
        return safe.toString();
    }

    /// GitHub makes links of what begins so.
    private static boolean isAfterWww(String text, int at) {
        return text.charAt(at) == '.' && at >= 3 && text.substring(at - 3, at).equalsIgnoreCase("www");
    }

    /// What makes a list or a heading where a line begins with it.
    private static boolean isMarkAtStart(char letter, String text, int at) {
        return switch (letter) {
            case '-', '+', '=', ':' -> at == 0 || text.substring(0, at).isBlank();
            case '.', ')' -> at > 0 && at < 10 && text.substring(0, at).chars().allMatch(Character::isDigit);
            default -> false;
        };
    }

    /// A sentence or several, on a line of their own.
    public Markdown paragraph(String words) {
        if (!words.isBlank()) {
            out.append(text(words)).append("\n\n");
        }
        return this;
    }

    public Markdown heading(String words) {
        out.append("**").append(text(words)).append("**\n\n");
        return this;
    }

    /// A list under its heading; nothing when it is empty.
    public Markdown list(String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            heading(heading);
            lines.forEach(line -> out.append("- ").append(text(line)).append('\n'));
            out.append('\n');
        }
        return this;
    }

    /// What was written.
    public String written() {
        return out.toString().strip();
    }
}
