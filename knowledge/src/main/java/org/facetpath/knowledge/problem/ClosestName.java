package org.facetpath.knowledge.problem;

import java.util.Collection;

/// The known name that a misspelt one most resembles.
public final class ClosestName {

    private static final int LONGEST = 200;

    private ClosestName() {}

    /// The closest by edits (insert, delete, replace), the first of equals in the order of the alphabet; `nothing`
    /// when no name is known.
    public static String to(String wanted, Collection<String> known) {
        var best = "nothing";
        int fewest = Integer.MAX_VALUE;
        for (var name : known) {
            int edits = edits(wanted, name);
            if (edits < fewest || (edits == fewest && name.compareTo(best) < 0)) {
                fewest = edits;
                best = name;
            }
        }
        return best;
    }

    private static int edits(String written, String to) {
        // No name is that long; what is written may be a whole file.
        var from = written.substring(0, Math.min(written.length(), LONGEST));
        var previous = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            var current = new int[to.length() + 1];
            current[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[to.length()];
    }
}
