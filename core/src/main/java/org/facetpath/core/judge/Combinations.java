package org.facetpath.core.judge;

import static org.facetpath.core.logic.Verdict.MET;
import static org.facetpath.core.logic.Verdict.NOT_DOCUMENTED;
import static org.facetpath.core.logic.Verdict.NOT_MET;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.facetpath.core.explain.Explanation;
import org.facetpath.core.explain.Explanation.Basis;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.logic.Verdict;
import org.jspecify.annotations.Nullable;

/// Answers criteria made of criteria.
///
/// A combination rests on silence when its verdict does: a conjunction that is met needs every part, so one silent
/// part is enough; one that is not met rests on silence only when every part that decided it was silent.
final class Combinations {

    private final Evaluator evaluator;
    private final Situation situation;
    // A step that asked for itself would never end; the loader refuses it, and here it is not documented.
    private final Set<String> openSteps = new HashSet<>();

    Combinations(Evaluator evaluator, Situation situation) {
        this.evaluator = evaluator;
        this.situation = situation;
    }

    Explanation all(Criterion.AllOf wanted) {
        return conjunction(wanted, evaluator.explainAll(wanted.parts()));
    }

    Explanation any(Criterion.AnyOf wanted) {
        var parts = evaluator.explainAll(wanted.parts());
        var verdict = Verdict.any(verdicts(parts));
        return node(wanted, verdict, basis(parts, verdict, verdict == NOT_MET), earliest(parts, 1), parts);
    }

    Explanation atLeast(Criterion.AtLeast wanted) {
        var parts = evaluator.explainAll(wanted.parts());
        var verdict = Verdict.atLeast(wanted.count(), verdicts(parts));
        int met = count(parts, MET);
        return node(wanted, verdict, basis(parts, verdict, true), earliest(parts, wanted.count() - met), parts);
    }

    Explanation not(Criterion.Not wanted) {
        var part = evaluator.explain(wanted.part());
        return new Explanation(
                wanted.id(),
                part.verdict().negated(),
                part.basis(),
                part.message(),
                null,
                List.of(),
                wanted.reference(),
                List.of(part));
    }

    Explanation documented(Criterion.Documented wanted) {
        var part = evaluator.explain(wanted.part());
        boolean answered = part.verdict() != NOT_DOCUMENTED;
        var message = Message.of(answered ? "found.answered" : "found.unanswered");
        return new Explanation(
                wanted.id(),
                Verdict.of(answered),
                Basis.RECORDED,
                message,
                null,
                List.of(),
                wanted.reference(),
                List.of(part));
    }

    Explanation silenceMeansNo(Criterion.SilenceMeansNo wanted) {
        var part = evaluator.explain(wanted.part());
        boolean silent = part.verdict() == NOT_DOCUMENTED;
        return new Explanation(
                wanted.id(),
                silent ? NOT_MET : part.verdict(),
                silent ? Basis.SILENCE : part.basis(),
                silent ? Message.of("found.nothing-recorded") : part.message(),
                part.metFrom(),
                List.of(),
                wanted.reference(),
                List.of(part));
    }

    Explanation step(Criterion.GuidelineStepOpen wanted) {
        var criteria = situation.guideline().steps().get(wanted.step());
        if (criteria == null || !openSteps.add(wanted.step())) {
            return Answer.of(NOT_DOCUMENTED, Message.of("found.no-such-step", "step", wanted.step()), List.of())
                    .explaining(wanted);
        }
        try {
            return conjunction(wanted, evaluator.explainAll(criteria));
        } finally {
            openSteps.remove(wanted.step());
        }
    }

    private static Explanation conjunction(Criterion wanted, List<Explanation> parts) {
        var verdict = Verdict.all(verdicts(parts));
        return node(wanted, verdict, basis(parts, verdict, verdict == MET), latest(parts), parts);
    }

    private static Explanation node(
            Criterion wanted, Verdict verdict, Basis basis, @Nullable LocalDate metFrom, List<Explanation> parts) {
        return new Explanation(
                wanted.id(),
                verdict,
                basis,
                parts(parts),
                verdict == NOT_MET ? metFrom : null,
                List.of(),
                wanted.reference(),
                parts);
    }

    private static Message parts(List<Explanation> parts) {
        if (parts.isEmpty()) {
            return Message.of("found.nothing-asked");
        }
        return new Message(
                "found.parts",
                Map.of(
                        "met",
                        Integer.toString(count(parts, MET)),
                        "open",
                        Integer.toString(count(parts, NOT_DOCUMENTED)),
                        "of",
                        Integer.toString(parts.size())));
    }

    private static int count(List<Explanation> parts, Verdict verdict) {
        int count = 0;
        for (var part : parts) {
            count += part.verdict() == verdict ? 1 : 0;
        }
        return count;
    }

    private static Basis basis(List<Explanation> parts, Verdict verdict, boolean oneIsEnough) {
        boolean anySilent = false;
        boolean allSilent = !parts.isEmpty();
        for (var part : parts) {
            if (part.verdict() == verdict) {
                boolean isSilent = part.basis() == Basis.SILENCE;
                anySilent |= isSilent;
                allSilent &= isSilent;
            }
        }
        boolean silent = oneIsEnough ? anySilent : allSilent;
        return silent && verdict != NOT_DOCUMENTED ? Basis.SILENCE : Basis.RECORDED;
    }

    // All that is not met must come by time alone.
    private static @Nullable LocalDate latest(List<Explanation> parts) {
        LocalDate last = null;
        for (var part : parts) {
            if (part.verdict() != NOT_MET) {
                continue;
            }
            var day = part.metFrom();
            if (day == null) {
                return null;
            }
            last = last == null || day.isAfter(last) ? day : last;
        }
        return last;
    }

    // The day by which so many of the parts that are not met are met by time alone.
    private static @Nullable LocalDate earliest(List<Explanation> parts, int wanted) {
        var days = new ArrayList<LocalDate>();
        for (var part : parts) {
            var day = part.metFrom();
            if (part.verdict() == NOT_MET && day != null) {
                days.add(day);
            }
        }
        days.sort(Comparator.naturalOrder());
        return wanted >= 1 && wanted <= days.size() ? days.get(wanted - 1) : null;
    }

    private static List<Verdict> verdicts(List<Explanation> parts) {
        var verdicts = new ArrayList<Verdict>(parts.size());
        for (var part : parts) {
            verdicts.add(part.verdict());
        }
        return verdicts;
    }
}
