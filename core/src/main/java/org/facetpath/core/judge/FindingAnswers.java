package org.facetpath.core.judge;

import static org.facetpath.core.logic.Verdict.MET;
import static org.facetpath.core.logic.Verdict.NOT_DOCUMENTED;
import static org.facetpath.core.logic.Verdict.NOT_MET;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
            var here = recorded.stream()
                    .filter(finding -> facts.isHere(finding, region))
                    .toList();
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
            return Window.possiblyLatest(records, FindingAnswers::lastKnown).stream()
                    .allMatch(finding -> finding.presence() == Presence.ABSENT);
        }
    }

    private static Answer described(Verdict verdict, List<Seen> all) {
        var deciding = all.stream()
                .filter(seen -> seen.verdict() == verdict && !seen.records().isEmpty())
                .sorted((one, other) -> one.finding().compareTo(other.finding()))
                .toList();
        if (deciding.isEmpty()) {
            return Answer.silent();
        }
        var names = deciding.stream().map(seen -> seen.finding().name()).collect(Collectors.joining(","));
        var telling = verdict == NOT_DOCUMENTED && deciding.stream().anyMatch(seen -> !seen.wasAbsent())
                ? deciding.stream().filter(seen -> !seen.wasAbsent()).toList()
                : deciding;
        var shown = telling.stream()
                .flatMap(seen -> seen.records().stream())
                .filter(finding -> shows(finding, verdict))
                .toList();
        var evidence = shown.stream()
                .flatMap(finding -> finding.evidence().stream())
                .distinct()
                .toList();
        boolean wasAbsent = telling.stream().allMatch(Seen::wasAbsent);
        return Answer.of(verdict, Message.of(key(verdict, shown, wasAbsent), "findings", names), evidence);
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
        var inside =
                recorded.stream().filter(it -> holds(it, window) != NOT_MET).toList();
        if (inside.isEmpty()) {
            return recorded.stream().anyMatch(it -> hasEnded(it, window)) ? NOT_MET : NOT_DOCUMENTED;
        }
        var latest = Window.possiblyLatest(inside, FindingAnswers::lastKnown);
        boolean certain = latest.stream().anyMatch(it -> holds(it, window) == MET);
        if (!certain) {
            return NOT_DOCUMENTED;
        }
        var verdicts =
                latest.stream().map(it -> isPresent(it, window)).distinct().toList();
        return verdicts.size() == 1 ? verdicts.getFirst() : NOT_DOCUMENTED;
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
