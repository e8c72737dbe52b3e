package org.facetpath.core.judge;

import static org.facetpath.core.logic.Verdict.MET;
import static org.facetpath.core.logic.Verdict.NOT_DOCUMENTED;
import static org.facetpath.core.logic.Verdict.NOT_MET;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Predicate;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.Finding;
import org.facetpath.core.chart.Finding.Presence;
import org.facetpath.core.chart.Quantity;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.time.When;

/// Answers criteria about symptoms, signs and measured values.
final class FindingAnswers {

    private final Situation situation;
    private final KnownFacts facts;

    FindingAnswers(Situation situation, KnownFacts facts) {
        this.situation = situation;
        this.facts = facts;
    }

    /// One finding that is present is enough; all must be answered absent before it is not met.
    Answer present(Criterion.FindingPresent wanted) {
        var window = Window.within(wanted.withinDays(), situation.asOf());
        var region = wanted.here() ? situation.region() : null;
        var verdict = NOT_MET;
        var all = new ArrayList<Seen>(wanted.anyOf().size());
        for (var id : wanted.anyOf()) {
            var recorded = facts.findings(id);
            if (recorded.isEmpty()) {
                verdict = verdict.or(NOT_DOCUMENTED);
                continue;
            }
            var here = only(recorded, finding -> facts.isHere(finding, region));
            var seen = new Seen(id, latest(here, window), here);
            verdict = verdict.or(seen.verdict());
            all.add(seen);
        }
        return all.isEmpty() ? Answer.silent() : described(verdict, all);
    }

    /// What the record says of one finding.
    private record Seen(CodeSetId finding, Verdict verdict, List<Finding> records) {

        /// Whether it was absent when it was last looked at, whenever that was.
        boolean wasAbsent() {
            for (var finding : Window.possiblyLatest(records, FindingAnswers::lastKnown)) {
                if (finding.presence() != Presence.ABSENT) {
                    return false;
                }
            }
            return true;
        }
    }

    /// By a loop: most of these lists hold one or two, and hundreds are looked through for each patient.
    private static <T> List<T> only(List<T> all, Predicate<T> wanted) {
        var found = new ArrayList<T>(all.size());
        for (var one : all) {
            if (wanted.test(one)) {
                found.add(one);
            }
        }
        return found;
    }

    private static Answer described(Verdict verdict, List<Seen> all) {
        var deciding =
                only(all, seen -> seen.verdict() == verdict && !seen.records().isEmpty());
        if (deciding.isEmpty()) {
            return Answer.silent();
        }
        deciding.sort(Comparator.comparing(Seen::finding));
        var names = new StringJoiner(",");
        deciding.forEach(seen -> names.add(seen.finding().name()));
        var notAbsent = only(deciding, seen -> !seen.wasAbsent());
        var shown = new ArrayList<Finding>();
        for (var seen : verdict == NOT_DOCUMENTED && !notAbsent.isEmpty() ? notAbsent : deciding) {
            shown.addAll(only(seen.records(), finding -> shows(finding, verdict)));
        }
        var evidence = new LinkedHashSet<Evidence>();
        shown.forEach(finding -> evidence.addAll(finding.evidence()));
        var key = key(verdict, shown, notAbsent.isEmpty());
        return Answer.of(verdict, Message.of(key, "findings", names.toString()), List.copyOf(evidence));
    }

    private static boolean shows(Finding finding, Verdict verdict) {
        return switch (verdict) {
            case MET -> finding.presence() == Presence.PRESENT;
            case NOT_MET -> finding.presence() == Presence.ABSENT || finding.until() != null;
            case NOT_DOCUMENTED -> true;
        };
    }

    private static String key(Verdict verdict, List<Finding> shown, boolean wasAbsent) {
        return switch (verdict) {
            case MET -> "found.present";
            case NOT_MET -> "found.absent";
            case NOT_DOCUMENTED -> {
                if (wasAbsent) {
                    yield Grounds.ABSENT_EARLIER;
                }
                boolean suspected = shown.stream().anyMatch(finding -> finding.presence() == Presence.SUSPECTED);
                yield suspected ? "found.suspected" : "found.not-current";
            }
        };
    }

    // The records that may be the latest in the window must agree, and one of them must lie there for certain.
    private Verdict latest(List<Finding> recorded, Window window) {
        var inside = only(recorded, it -> holds(it, window) != NOT_MET);
        if (inside.isEmpty()) {
            return only(recorded, it -> hasEnded(it, window)).isEmpty() ? NOT_DOCUMENTED : NOT_MET;
        }
        var latest = Window.possiblyLatest(inside, FindingAnswers::lastKnown);
        if (only(latest, it -> holds(it, window) == MET).isEmpty()) {
            return NOT_DOCUMENTED;
        }
        var verdict = isPresent(latest.getFirst(), window);
        return only(latest, it -> isPresent(it, window) != verdict).isEmpty() ? verdict : NOT_DOCUMENTED;
    }

    // Without a window the state of today counts; within one it is enough that it was there.
    private Verdict isPresent(Finding finding, Window window) {
        var until = finding.until();
        return switch (finding.presence()) {
            case ABSENT -> NOT_MET;
            case SUSPECTED -> NOT_DOCUMENTED;
            case PRESENT ->
                window.isEver() && until != null
                        ? until.notAfter(situation.asOf()).negated()
                        : MET;
        };
    }

    private static Verdict holds(Finding finding, Window window) {
        var until = finding.until();
        return window.holds(until == null ? finding.when() : until);
    }

    private static boolean hasEnded(Finding finding, Window window) {
        return finding.presence() == Presence.PRESENT && finding.until() != null && holds(finding, window) == NOT_MET;
    }

    private static When lastKnown(Finding finding) {
        var until = finding.until();
        return until == null ? finding.when() : until;
    }

    /// The latest values, one of each test, in a unit that is the one asked for.
    Answer measured(Criterion.Measured wanted) {
        var window = Window.within(wanted.withinDays(), situation.asOf());
        var values = values(wanted.test());
        var inside = values.stream()
                .filter(value -> window.holds(value.when()) != NOT_MET)
                .toList();
        if (inside.isEmpty()) {
            return values.isEmpty()
                    ? Answer.silent()
                    : Answer.of(
                            NOT_DOCUMENTED,
                            Message.of(
                                    values.stream().allMatch(value -> liesOutside(value, wanted))
                                            ? Grounds.ABSENT_EARLIER
                                            : "found.not-current",
                                    "findings",
                                    wanted.test().name()),
                            evidence(values));
        }
        var latest = Window.possiblyLatest(inside, Value::when);
        var verdicts = latest.stream()
                .map(value -> side(value, wanted, window))
                .distinct()
                .toList();
        var verdict = verdicts.size() == 1 ? verdicts.getFirst() : NOT_DOCUMENTED;
        return Answer.of(verdict, message(wanted, latest.getFirst().quantity()), evidence(latest));
    }

    /// A value of a test with the lines it stands on.
    private record Value(Quantity quantity, When when, List<Evidence> evidence) {}

    private List<Value> values(CodeSetId test) {
        var values = new ArrayList<Value>();
        facts.labs(test).forEach(lab -> values.add(new Value(lab.value(), lab.when(), lab.evidence())));
        for (var finding : facts.findings(test)) {
            if (finding.quantity() != null) {
                values.add(new Value(finding.quantity(), finding.when(), finding.evidence()));
            }
        }
        return values;
    }

    /// Whether the value was on the other side than the one asked for, whenever that was.
    private static boolean liesOutside(Value value, Criterion.Measured wanted) {
        return side(value, wanted, new Window(null)) == NOT_MET;
    }

    private static Verdict side(Value value, Criterion.Measured wanted, Window window) {
        if (!wanted.unit().isEmpty() && !Units.same(value.quantity().unit(), wanted.unit())) {
            return NOT_DOCUMENTED;
        }
        if (window.holds(value.when()) != MET) {
            return NOT_DOCUMENTED;
        }
        var reached = wanted.atLeast() == null ? MET : value.quantity().atLeast(wanted.atLeast());
        var under = wanted.below() == null ? MET : value.quantity().below(wanted.below());
        return reached.and(under);
    }

    private static Message message(Criterion.Measured wanted, Quantity quantity) {
        BigDecimal exact = quantity.exact();
        return new Message(
                exact == null ? "found.measured-range" : "found.measured",
                Map.of(
                        "test",
                        wanted.test().name(),
                        "value",
                        exact == null ? "" : exact.toPlainString(),
                        "unit",
                        quantity.unit()));
    }

    private static List<Evidence> evidence(List<Value> values) {
        return values.stream()
                .flatMap(value -> value.evidence().stream())
                .distinct()
                .toList();
    }
}
