package org.facetpath.core.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.facetpath.core.chart.Diagnosis;
import org.facetpath.core.chart.Fact;
import org.facetpath.core.chart.Proposal;
import org.facetpath.core.chart.Score;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.time.Span;
import org.facetpath.core.time.When;
import org.jspecify.annotations.Nullable;

/// When the pain of one region began and whether it is over, from everything said about it.
///
/// It begins with the onset of the active condition, where that is known; else with the first recorded pain after six
/// known pain-free months; else on or before the first recorded pain. Only statements make a time pain-free: a
/// condition that ended, or scores of 0. Silence never does.
final class PainStory {

    private static final int PAIN_FREE_MONTHS = 6;

    private final List<Diagnosis> diagnoses;
    private final List<When> pain = new ArrayList<>();
    private final List<When> painFree = new ArrayList<>();
    private final List<Score> scores;

    /// @param facts of the region, all telling of pain or of its end
    PainStory(List<Fact> facts, Aftermath aftermath) {
        this.diagnoses = diagnoses(facts);
        this.scores = facts.stream()
                .filter(Score.class::isInstance)
                .map(Score.class::cast)
                .filter(score -> !aftermath.covers(score))
                .toList();
        for (var fact : facts) {
            if (!(fact instanceof Score) && !(fact instanceof Proposal)) {
                pain.add(fact.when());
            }
        }
        for (var score : scores) {
            switch (PainFacts.isPain(score)) {
                case MET -> pain.add(score.when());
                case NOT_MET -> painFree.add(score.when());
                case NOT_DOCUMENTED -> {}
            }
        }
        pain.removeIf(When::isUnknown);
        pain.sort(Chronology.OLDEST_FIRST);
    }

    /// Diagnoses of the pain itself where there are any, else those that stand for it.
    private static List<Diagnosis> diagnoses(List<Fact> facts) {
        var all = facts.stream()
                .filter(Diagnosis.class::isInstance)
                .map(Diagnosis.class::cast)
                .toList();
        var pain = all.stream().filter(PainFacts::isPain).toList();
        return pain.isEmpty() ? all : pain;
    }

    Span span() {
        var start = start();
        if (resolved() == Verdict.MET) {
            return end(start).map(end -> Span.between(start, end)).orElseGet(() -> Span.from(start));
        }
        return Span.ongoingSince(start);
    }

    // ---- the beginning ----

    private When start() {
        var active = onsets(diagnoses.stream().filter(PainStory::isActive));
        if (active != null && isDated(active)) {
            return active;
        }
        var again = firstPainAfterPainFreeMonths();
        if (again != null) {
            return again;
        }
        var any = active != null ? active : onsets(diagnoses.stream());
        if (any != null && isDated(any)) {
            return any;
        }
        var first = pain.isEmpty() ? null : pain.getFirst().latest();
        return first == null ? When.unknown() : When.onOrBefore(first);
    }

    /// The earliest of these onsets; a known one before those that are only bounds.
    private static @Nullable When onsets(Stream<Diagnosis> diagnoses) {
        return diagnoses
                .map(Diagnosis::onset)
                .filter(onset -> !onset.isUnknown())
                .min(Comparator.comparingInt((When onset) -> isDated(onset) ? 0 : 1)
                        .thenComparing(Chronology.OLDEST_FIRST))
                .orElse(null);
    }

    private static boolean isDated(When onset) {
        return !onset.earliest().equals(LocalDate.MIN);
    }

    /// Not ended and not known to be inactive.
    private static boolean isActive(Diagnosis diagnosis) {
        return diagnosis.activity() != Diagnosis.Activity.INACTIVE && diagnosis.abated() == null;
    }

    /// The first pain on record after the latest known pain-free stretch of six months; null when there is none.
    private @Nullable When firstPainAfterPainFreeMonths() {
        if (painFree.isEmpty() && ends(diagnoses).findAny().isEmpty()) {
            return null;
        }
        return pain.stream()
                .filter(moment -> painFreeBefore(moment.earliest()))
                .max(Comparator.comparing(When::earliest).thenComparing(Chronology.OLDEST_FIRST))
                .orElse(null);
    }

    /// Whether six months right before this day, with no pain on record since, are known to have been free of pain.
    private boolean painFreeBefore(LocalDate day) {
        if (day.equals(LocalDate.MIN)) {
            return false;
        }
        var lastPain = pain.stream()
                .map(When::latest)
                .filter(latest -> latest.isBefore(day))
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
        return endedBefore(day, lastPain) || scoredFreeBefore(day, lastPain);
    }

    /// A condition that ended leaves pain-free months behind it, until the next pain is recorded.
    private boolean endedBefore(LocalDate day, LocalDate lastPain) {
        boolean stillGoingOn = diagnoses.stream()
                .anyMatch(it -> isActive(it) && it.onset().latest().isBefore(day));
        return !stillGoingOn
                && ends(diagnoses)
                        .map(When::latest)
                        .filter(end -> !end.isBefore(lastPain) && !end.equals(LocalDate.MAX))
                        .anyMatch(end -> !end.plusMonths(PAIN_FREE_MONTHS).isAfter(day));
    }

    /// Scores of 0 are pain-free from the first to the last of them.
    private boolean scoredFreeBefore(LocalDate day, LocalDate lastPain) {
        var zeros = painFree.stream()
                .filter(When::isDay)
                .map(When::earliest)
                .filter(zero -> zero.isAfter(lastPain) && zero.isBefore(day))
                .sorted()
                .toList();
        return !zeros.isEmpty()
                && !zeros.getFirst().plusMonths(PAIN_FREE_MONTHS).isAfter(zeros.getLast());
    }

    private static Stream<When> ends(List<Diagnosis> diagnoses) {
        return diagnoses.stream().map(Diagnosis::abated).flatMap(Stream::ofNullable);
    }

    // ---- the end ----

    /// Met when the latest score is 0, or every condition ended and no pain was recorded later; not met when pain
    /// is the last thing said or a condition goes on; else not documented.
    Verdict resolved() {
        var latest = latestScores();
        if (!latest.isEmpty() && latest.stream().allMatch(it -> PainFacts.isPain(it) == Verdict.NOT_MET)) {
            return laterPain(latest.getFirst().when()) ? Verdict.NOT_MET : Verdict.MET;
        }
        if (diagnoses.stream().anyMatch(it -> isActive(it) && it.activity() == Diagnosis.Activity.ACTIVE)) {
            return Verdict.NOT_MET;
        }
        boolean allEnded = !diagnoses.isEmpty() && diagnoses.stream().noneMatch(PainStory::isActive);
        if (allEnded) {
            return lastEnd()
                    .map(end -> laterPain(end) ? Verdict.NOT_MET : Verdict.MET)
                    .orElseGet(this::endedUndated);
        }
        return latest.stream().anyMatch(it -> PainFacts.isPain(it) == Verdict.MET)
                ? Verdict.NOT_MET
                : Verdict.NOT_DOCUMENTED;
    }

    /// A condition that is inactive without a date ended at some time: over, unless pain has been scored.
    private Verdict endedUndated() {
        return scores.isEmpty() ? Verdict.MET : Verdict.NOT_DOCUMENTED;
    }

    /// Whether pain was certainly recorded after this moment, other than the condition that then ended.
    private boolean laterPain(When moment) {
        return pain.stream().anyMatch(it -> moment.before(it) == Verdict.MET);
    }

    /// The last scores: more than one when the record gives them no order.
    private List<Score> latestScores() {
        var dated = scores.stream().filter(it -> !it.when().isUnknown()).toList();
        var last = dated.stream()
                .map(it -> it.when().earliest())
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
        var candidates =
                dated.stream().filter(it -> !it.when().latest().isBefore(last)).toList();
        return candidates.stream()
                .filter(it -> candidates.stream().noneMatch(other -> it.when().before(other.when()) == Verdict.MET))
                .toList();
    }

    private Optional<When> lastEnd() {
        return ends(diagnoses).filter(end -> !end.isUnknown()).max(Chronology.OLDEST_FIRST);
    }

    /// The day the conditions are said to have ended, else the first score of 0; in both cases only when no pain was
    /// recorded later.
    private Optional<When> end(When start) {
        boolean allEnded = diagnoses.stream().noneMatch(PainStory::isActive);
        var stated = allEnded ? lastEnd().filter(end -> !laterPain(end)) : Optional.<When>empty();
        return stated.or(this::firstZeroSincePain).filter(end -> !end.latest().isBefore(start.earliest()));
    }

    private Optional<When> firstZeroSincePain() {
        return painFree.stream()
                .filter(zero -> !zero.isUnknown() && !laterPain(zero))
                .min(Chronology.OLDEST_FIRST);
    }
}
