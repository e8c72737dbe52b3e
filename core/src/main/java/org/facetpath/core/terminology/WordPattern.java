package org.facetpath.core.terminology;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Words that name a code set where codes are missing. Already lower case.
record WordPattern(List<String> parts, CodeSet set, Set<CodeSetId> closure) {

    WordPattern(String words, CodeSet set, Set<CodeSetId> closure) {
        this(parts(words), set, closure);
    }

    private static List<String> parts(String words) {
        if (!words.contains("...")) {
            return List.of(words.strip());
        }
        var parts = new ArrayList<String>();
        int from = 0;
        for (int gap = words.indexOf("..."); gap >= 0; gap = words.indexOf("...", from)) {
            parts.add(words.substring(from, gap).strip());
            from = gap + 3;
        }
        parts.add(words.substring(from).strip());
        return List.copyOf(parts);
    }

    boolean occursIn(String lowerText) {
        int from = 0;
        for (var part : parts) {
            int end = find(lowerText, part, from);
            if (end < 0) {
                return false;
            }
            from = end;
        }
        for (var word : set.notWords()) {
            if (find(lowerText, word, 0) >= 0) {
                return false;
            }
        }
        return true;
    }

    /// The index behind the first whole-word occurrence at or after `from`, or -1.
    private static int find(String text, String words, int from) {
        boolean open = words.endsWith("*");
        var wanted = open ? words.substring(0, words.length() - 1) : words;
        for (int at = text.indexOf(wanted, from); at >= 0; at = text.indexOf(wanted, at + 1)) {
            int end = at + wanted.length();
            boolean startsWord = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            boolean endsWord = open || end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
            if (startsWord && endsWord) {
                return end;
            }
        }
        return -1;
    }
}
