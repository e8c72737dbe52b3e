package org.facetpath.core.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.facetpath.core.assessment.PathToYes.Lapse;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.explain.Explanation;
import org.facetpath.core.judge.Evaluator;
import org.facetpath.core.judge.KnownFacts;
import org.facetpath.core.judge.Situation;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.knowledge.Policy;
import org.facetpath.core.logic.Verdict;

/// What counts today and would not on the day to which a path leads: facts grow too old, and a text may no longer
/// be in force. Found by judging again as of that day, with the record as it stands and the path's blocks done.
final class Lapses {

    private final Situation situation;
    private final Policy policy;
    private final KnownFacts facts;
    private final UnaryOperator<Situation> rejudged;

    /// @param rejudged a situation of a later day with the other causes and the likelihood as they are on that day
    Lapses(Situation situation, Policy policy, KnownFacts facts, UnaryOperator<Situation> rejudged) {
        this.situation = situation;
        this.policy = policy;
        this.facts = facts;
        this.rejudged = rejudged;
    }

    /// Empty where nobody has to wait.
    List<Lapse> by(
            LocalDate day, List<Act> acts, Explanation inForce, List<Criterion> criteria, List<Explanation> explained) {
        if (!day.isAfter(situation.asOf())) {
            return List.of();
        }
        boolean judged = criteria.stream().anyMatch(Lapses::asksWhatIsJudged);
        var later = new Later(day, acts, judged ? rejudged.apply(situation.on(day)) : situation.on(day));
        later.text(inForce);
        for (int i = 0; i < criteria.size(); i++) {
            later.find(criteria.get(i), explained.get(i));
        }
        return later.found;
    }

    /// The day to which a path leads.
    private final class Later {
        private final LocalDate day;
        private final CountedParts counted;
        private final Evaluator asRecorded;
        private final Evaluator afterActs;
        private final List<Lapse> found = new ArrayList<>();

        private Later(LocalDate day, List<Act> acts, Situation then) {
            this.day = day;
            this.counted = new CountedParts(acts);
            var blocks = BlockActs.done(acts, situation.service());
            this.asRecorded = new Evaluator(then, facts);
            this.afterActs = blocks.isEmpty() ? asRecorded : new Evaluator(then.afterBlocks(blocks), facts);
        }

        private void text(Explanation inForce) {
            if (policy.kind() != Policy.Kind.PAYER || inForce.verdict() != Verdict.MET) {
                return;
            }
            var then = textOn(day);
            if (then != Verdict.MET) {
                var last = lastDay(it -> textOn(it) == Verdict.MET);
                found.add(new Lapse(InForce.ID.name(), then, last, List.of()));
            }
        }

        private Verdict textOn(LocalDate date) {
            return InForce.explain(policy, situation.on(date).serviceWhen(), true)
                    .verdict();
        }

        // What is not met yet may hold parts that are, and that its path counts on.
        private void find(Criterion criterion, Explanation today) {
            if (today.verdict() == Verdict.MET) {
                met(criterion, today);
                return;
            }
            var parts = criterion.parts();
            if (parts.size() != today.parts().size()) {
                return;
            }
            for (int i = 0; i < parts.size(); i++) {
                if (counted.counts(parts.get(i), criterion)) {
                    find(parts.get(i), today.parts().get(i));
                }
            }
        }

        // What the blocks of the path change is the path's own matter; what they renew is not too old.
        private void met(Criterion criterion, Explanation today) {
            var then = asRecorded.explain(criterion);
            if (then.verdict() == Verdict.MET) {
                return;
            }
            var after = afterActs.explain(criterion).verdict();
            if (after == Verdict.MET) {
                return;
            }
            var evidence = changed(today, then).distinct().toList();
            found.add(new Lapse(
                    criterion.id().name(),
                    after,
                    asksWhatIsJudged(criterion) ? null : lastDay(date -> isMet(criterion, date)),
                    evidence.isEmpty() ? today.allEvidence() : evidence));
        }

        private boolean isMet(Criterion criterion, LocalDate date) {
            return new Evaluator(situation.on(date), facts).explain(criterion).verdict() == Verdict.MET;
        }

        // It holds today and not on the day of the path: the two are moved together until they are neighbours.
        private LocalDate lastDay(Predicate<LocalDate> holds) {
            long last = situation.asOf().toEpochDay();
            long first = day.toEpochDay();
            while (first - last > 1) {
                long between = (first + last) / 2;
                if (holds.test(LocalDate.ofEpochDay(between))) {
                    last = between;
                } else {
                    first = between;
                }
            }
            return LocalDate.ofEpochDay(last);
        }
    }

    /// The evidence of the questions that come out otherwise.
    private static Stream<Evidence> changed(Explanation today, Explanation then) {
        if (today.verdict() == then.verdict()) {
            return Stream.empty();
        }
        if (today.parts().isEmpty()) {
            return today.evidence().stream();
        }
        var evidence = new LinkedHashSet<Evidence>();
        int shared = Math.min(today.parts().size(), then.parts().size());
        for (int i = 0; i < shared; i++) {
            changed(today.parts().get(i), then.parts().get(i)).forEach(evidence::add);
        }
        return evidence.stream();
    }

    /// Whether it asks what is judged from many facts, each with its own time.
    private static boolean asksWhatIsJudged(Criterion criterion) {
        return switch (criterion) {
            case Criterion.OtherCauseFound _, Criterion.LikelihoodAtLeast _, Criterion.GuidelineStepOpen _ -> true;
            default -> criterion.parts().stream().anyMatch(Lapses::asksWhatIsJudged);
        };
    }
}
