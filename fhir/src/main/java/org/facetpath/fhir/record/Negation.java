package org.facetpath.fhir.record;

import java.util.List;
import java.util.Locale;

/// Which words of a text are affirmed and which are denied: "no sedation given", "spondylosis without myelopathy",
/// "family history of cancer", "fracture ruled out".
public final class Negation {

    /// What denies the rest of its clause.
    private static final List<String> BEFORE = List.of(
            "no",
            "not",
            "without",
            "w/o",
            "denies",
            "denied",
            "negative for",
            "absence of",
            "free of",
            "never",
            "neither",
            "family history",
            "fh",
            "screening for",
            "screen for",
            "at risk of",
            "at risk for",
            "risk of",
            "fear of",
            "exclude",
            "excluded");

    /// What denies its whole clause.
    private static final List<String> ANYWHERE = List.of(
            "ruled out", "absent", "declined", "was not", "were not", "not given", "not used", "mother", "father");

    /// A text split into what it affirms and what it denies, both in lower case.
    public record Split(String affirmed, String denied) {}

    /// The text split at its clauses.
    public static Split split(String text) {
        var affirmed = new StringBuilder();
        var denied = new StringBuilder();
        var lower = text.toLowerCase(Locale.ROOT);
        int from = 0;
        for (int at = 0; at <= lower.length(); at++) {
            boolean ends = at == lower.length() || endsClause(lower, at);
            if (ends) {
                clause(lower.substring(from, at), affirmed, denied);
                from = at;
            }
        }
        return new Split(affirmed.toString(), denied.toString());
    }

    private static boolean endsClause(String text, int at) {
        char character = text.charAt(at);
        if (character == '.') {
            return at + 1 == text.length() || text.charAt(at + 1) == ' ' || text.charAt(at + 1) == '\n';
        }
        return character == ';'
                || character == ','
                || character == '\n'
                || character == ':'
                || character == '('
                || character == ')'
                || text.startsWith(" but ", at)
                || text.startsWith(" however ", at);
    }

    private static void clause(String clause, StringBuilder affirmed, StringBuilder denied) {
        int cut = clause.length();
        for (var word : BEFORE) {
            int found = find(clause, word);
            cut = found >= 0 ? Math.min(cut, found) : cut;
        }
        for (var word : ANYWHERE) {
            cut = find(clause, word) >= 0 ? 0 : cut;
        }
        affirmed.append(clause, 0, cut).append(' ');
        denied.append(clause, cut, clause.length()).append(' ');
    }

    /// The index of the first whole occurrence of these words, or -1.
    public static int find(String text, String words) {
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            int end = at + words.length();
            boolean starts = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
            if (starts && ends) {
                return at;
            }
        }
        return -1;
    }

    private Negation() {}
}
