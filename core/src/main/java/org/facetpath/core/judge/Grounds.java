package org.facetpath.core.judge;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.explain.Explanation;
import org.facetpath.core.logic.Verdict;

/// What a verdict rests on, picked from its explanation.
public final class Grounds {

    /// The message of what was absent when it was last looked at, which is too long ago to say so of today.
    static final String ABSENT_EARLIER = "found.absent-earlier";

    /// Messages whose evidence is no sign of anything: what was absent, and a birth date too coarse to tell the
    /// age.
    private static final Set<String> NO_SIGN = Set.of(ABSENT_EARLIER, PersonAnswers.AGE_UNKNOWN);

    private Grounds() {}

    /// The evidence of the parts that decided the verdict, each line once, in order. Parts that said something else
    /// ("no fever" beside a raised marker) are left out.
    public static List<Evidence> of(Explanation explanation) {
        var lines = new LinkedHashSet<Evidence>();
        collect(explanation, lines);
        return List.copyOf(lines);
    }

    /// The evidence of what is not documented although the record says something of it: suspicions, and features
    /// from before the window. A settled part needs no further question, and what was absent long ago raises no
    /// doubt.
    public static List<Evidence> open(Explanation explanation) {
        var lines = new LinkedHashSet<Evidence>();
        collectOpen(explanation, lines);
        return List.copyOf(lines);
    }

    private static void collect(Explanation explanation, SequencedSet<Evidence> lines) {
        lines.addAll(explanation.evidence());
        var parts = explanation.parts();
        for (var part : parts) {
            // The single part of "not", "documented" and "silence means no" decides whatever it says.
            if (parts.size() == 1 || part.verdict() == explanation.verdict()) {
                collect(part, lines);
            }
        }
    }

    private static void collectOpen(Explanation explanation, SequencedSet<Evidence> lines) {
        if (explanation.verdict() != Verdict.NOT_DOCUMENTED) {
            return;
        }
        if (!NO_SIGN.contains(explanation.message().key())) {
            lines.addAll(explanation.evidence());
        }
        explanation.parts().forEach(part -> collectOpen(part, lines));
    }
}
