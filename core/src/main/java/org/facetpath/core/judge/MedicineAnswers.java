package org.facetpath.core.judge;

import static org.facetpath.core.logic.Verdict.MET;
import static org.facetpath.core.logic.Verdict.NOT_DOCUMENTED;
import static org.facetpath.core.logic.Verdict.NOT_MET;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.facetpath.core.chart.Medication;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.time.Span;
import org.jspecify.annotations.Nullable;

/// Answers criteria about medicines. What was only planned was never taken.
final class MedicineAnswers {

    private final Situation situation;
    private final KnownFacts facts;

    MedicineAnswers(Situation situation, KnownFacts facts) {
        this.situation = situation;
        this.facts = facts;
    }

    Answer taken(Criterion.MedicineTaken wanted) {
        var window = Window.within(wanted.withinDays(), situation.asOf());
        var recorded = facts.medications().stream()
                .filter(medication -> medication.status() != Medication.Status.PLANNED)
                .filter(medication -> !Collections.disjoint(medication.classes(), wanted.anyOf()))
                .toList();
        if (recorded.isEmpty()) {
            return Answer.silent();
        }
        var use = Verdict.any(recorded.stream()
                .map(medication -> used(medication.span(), wanted.current(), window))
                .toList());
        var inside = recorded.stream()
                .filter(medication -> window.touches(medication.span()) != NOT_MET)
                .toList();
        var verdict = use.and(longEnough(inside, wanted.atLeastDays()));
        var shown = inside.isEmpty() ? recorded : inside;
        var evidence = shown.stream()
                .flatMap(medication -> medication.evidence().stream())
                .distinct()
                .toList();
        var names = shown.stream().map(Medication::name).distinct().collect(Collectors.joining(", "));
        return Answer.of(verdict, new Message(key(verdict), Map.of("names", names)), evidence);
    }

    private static String key(Verdict verdict) {
        return switch (verdict) {
            case MET -> "found.medicine";
            case NOT_MET -> "found.medicine-short-or-ended";
            case NOT_DOCUMENTED -> "found.medicine-open";
        };
    }

    // A medicine that ended is not current; use that ended before the window says nothing about the time inside it.
    private Verdict used(Span span, boolean current, Window window) {
        var inside = window.touches(span) == MET ? MET : NOT_DOCUMENTED;
        return current ? isCurrent(span).and(inside) : inside;
    }

    private Verdict isCurrent(Span span) {
        var begun = span.start().isUnknown() ? MET : span.start().notAfter(situation.asOf());
        var end = span.end();
        if (end != null) {
            return begun.and(end.onOrAfter(situation.asOf()));
        }
        return span.ongoing() ? begun : begun.and(NOT_DOCUMENTED);
    }

    private Verdict longEnough(List<Medication> inside, @Nullable Integer days) {
        if (days == null) {
            return MET;
        }
        var spans = new ArrayList<Span>(inside.size());
        inside.forEach(medication -> spans.add(medication.span()));
        if (Stretches.certain(spans, situation.asOf(), 1).days() >= days) {
            return MET;
        }
        return Stretches.possible(spans, situation.asOf(), 1).days() < days ? NOT_MET : NOT_DOCUMENTED;
    }
}
