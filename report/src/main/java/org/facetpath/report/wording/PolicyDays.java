package org.facetpath.report.wording;

import org.facetpath.core.knowledge.Policy;

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
        var from = policy.from().toString();
        var to = policy.to();
        return to == null
                ? phrases.say("policy.days-from", "from", from)
                : phrases.say("policy.days", "from", from, "to", to.toString());
    }

    /// That the days are not certain, for a line that has no room for more; empty where they are.
    public String uncertain(Policy policy) {
        return isUncertain(policy) ? phrases.say("policy.uncertain") : "";
    }

    private static boolean isUncertain(Policy policy) {
        return policy.terms().surelyFrom() != null || policy.terms().surelyTo() != null;
    }
}
