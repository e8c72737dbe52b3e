package org.facetpath.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.knowledge.Policy;
import org.facetpath.core.knowledge.Reference;
import org.facetpath.report.wording.CriterionWords;
import org.facetpath.report.wording.Phrases;
import org.facetpath.report.wording.PolicyDays;
import org.facetpath.report.wording.Speech;

/// Says a policy in words a person can read and compare: its steps, what each asks, and what that rests on.
final class PolicyWords {

    private final Speech speech;

    PolicyWords(Speech speech) {
        this.speech = speech;
    }

    /// The version's name in words, and the days on which it holds.
    String version(Policy policy) {
        return "%s, %s".formatted(speech.revision(policy.revision()), days(policy));
    }

    /// The days on which a version holds, with what is uncertain of them.
    String days(Policy policy) {
        return new PolicyDays(speech).all(policy);
    }

    /// One line of a list: days and name of the version, then its title.
    String row(Policy policy) {
        var days = new PolicyDays(speech);
        var uncertain = days.uncertain(policy);
        return "%-30s %-22s %s%s"
                .formatted(
                        days.bare(policy),
                        speech.revision(policy.revision()),
                        policy.title(),
                        uncertain.isEmpty() ? "" : " (%s)".formatted(uncertain));
    }

    /// What each criterion of a step asks, by its name, in file order.
    Map<String, String> step(Policy policy, String step) {
        var asked = new LinkedHashMap<String, String>();
        for (var criterion : policy.steps().getOrDefault(step, List.of())) {
            asked.put(criterion.id().name(), asked(criterion));
        }
        return asked;
    }

    String name(String criterion) {
        return speech.criterion(criterion);
    }

    String term(String code) {
        return speech.term(code);
    }

    /// The criterion's parts and limits in one line.
    String asked(Criterion criterion) {
        return new CriterionWords(speech).asked(criterion);
    }

    /// A source with how well it is confirmed, the day it was read, and its address.
    String cited(Reference reference) {
        var read = reference.read();
        var standing = standing(reference);
        var phrases = new Phrases(speech, "…");
        var cited = read == null
                ? phrases.say("report.source-unread", "source", reference.source(), "standing", standing)
                : phrases.say(
                        "report.source", "source", reference.source(), "standing", standing, "day", read.toString());
        return reference.address() == null ? cited : "%s, %s".formatted(cited, reference.address());
    }

    /// How well a source is confirmed.
    String standing(Reference reference) {
        return speech.term(reference.status().code());
    }
}
