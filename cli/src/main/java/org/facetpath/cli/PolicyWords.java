package org.facetpath.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.knowledge.Policy;
import org.facetpath.core.knowledge.Reference;
import org.facetpath.report.wording.CriterionWords;
import org.facetpath.report.wording.Speech;

/// Says a policy in words a person can read and compare: its steps, what each asks, and what that rests on.
final class PolicyWords {

    private final Speech speech;

    PolicyWords(Speech speech) {
        this.speech = speech;
    }

    /// The days a version holds, with what is uncertain of them.
    static String days(Policy policy) {
        var to = policy.to() == null ? "" : policy.to().toString();
        var open = policy.terms().surelyFrom() != null || policy.terms().surelyTo() != null;
        return "%s..%s%s".formatted(policy.from(), to, open ? " ?" : "");
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

    static String cited(Reference reference) {
        var read = reference.read() == null ? "not read" : "read " + reference.read();
        var address = reference.address() == null ? "" : ", " + reference.address();
        return "%s (%s, %s%s)".formatted(reference.source(), reference.status().code(), read, address);
    }
}
