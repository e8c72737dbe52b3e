package org.facetpath.report.wording;

import java.time.LocalDate;
import org.facetpath.core.knowledge.Policy;
import org.jspecify.annotations.Nullable;

/// The days on which a version of a policy holds: the same words in papers and on a terminal.
public final class PolicyDays {

    private final Phrases phrases;

    public PolicyDays(Speech speech) {
        this.phrases = new Phrases(speech, "…");
    }

    /// First and last day, with what is uncertain of them.
    public String all(Policy policy) {
        return isUncertain(policy) ? phrases.say("policy.days-uncertain", "days", bare(policy)) : bare(policy);
    }

    /// First and last day.
    public String bare(Policy policy) {
        return between(policy.from(), policy.to());
    }

    /// First and last day, of which one may not be known; empty where neither is.
    public String between(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null) {
            return to == null ? "" : phrases.say("policy.days-to", "to", to.toString());
        }
        return to == null
                ? phrases.say("policy.days-from", "from", from.toString())
                : phrases.say("policy.days", "from", from.toString(), "to", to.toString());
    }

    /// That the days are not certain, for a line that has no room for more; empty where they are.
    public String uncertain(Policy policy) {
        return isUncertain(policy) ? phrases.say("policy.uncertain") : "";
    }

    private static boolean isUncertain(Policy policy) {
        return policy.terms().surelyFrom() != null || policy.terms().surelyTo() != null;
    }
}
