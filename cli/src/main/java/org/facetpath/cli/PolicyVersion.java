package org.facetpath.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.TreeSet;
import org.facetpath.core.coverage.PolicyChoice;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.knowledge.Policy;
import org.facetpath.core.time.When;

/// A version of a policy as a person names it: `cms-l38773`, or `cms-l38773@2022-01-01` for the one of that day.
final class PolicyVersion {

    private PolicyVersion() {}

    /// @throws WrongUsage when there is no such policy, or the day is none
    static Policy find(Knowledge knowledge, String named) {
        var parts = named.split("@", 2);
        var policy = new PolicyChoice(knowledge)
                .version(parts[0], When.on(parts.length == 1 ? LocalDate.of(9999, 12, 31) : day(parts[1])));
        if (policy == null) {
            var known = new TreeSet<String>();
            knowledge.policies().all().forEach(it -> known.add(it.id()));
            throw new WrongUsage("unknown policy '%s'; there are: %s".formatted(parts[0], String.join(", ", known)));
        }
        return policy;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            throw new WrongUsage("'%s' is not a day such as 2026-11-01".formatted(text));
        }
    }
}
