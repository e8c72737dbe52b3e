package org.facetpath.report.packet;

import java.util.Optional;
import java.util.stream.Collectors;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.RaisedRedFlag;
import org.facetpath.core.knowledge.Likelihood;
import org.facetpath.report.wording.Speech;

/// Why no packet is written: what comes before any paperwork.
public final class Hindrance {

    /// In a sentence; empty when nothing stands in the way.
    public static Optional<String> find(Assessment assessment, Speech speech) {
        var flags = assessment.redFlags().stream()
                .filter(flag -> flag.urgency().stopsPathway())
                .map(flag -> told(flag, speech))
                .collect(Collectors.joining("; "));
        if (!flags.isEmpty()) {
            return Optional.of("a red flag is open and comes first: %s".formatted(flags));
        }
        if (assessment.patient().deceased() != null) {
            return Optional.of("the record says that the patient died");
        }
        var problems = assessment.problems();
        if (!problems.isEmpty() && problems.stream().allMatch(it -> it.likelihood() == Likelihood.NOT_ASSESSABLE)) {
            return Optional.of("the patient is too young for the rules here, so nothing was judged");
        }
        return Optional.empty();
    }

    private static String told(RaisedRedFlag flag, Speech speech) {
        return "%s (%s, %s)"
                .formatted(
                        speech.term(flag.id()),
                        flag.id(),
                        speech.say("report.urgency." + flag.urgency().code()));
    }

    private Hindrance() {}
}
