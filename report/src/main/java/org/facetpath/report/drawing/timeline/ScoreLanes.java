package org.facetpath.report.drawing.timeline;

import java.util.ArrayList;
import java.util.List;
import org.facetpath.core.assessment.Outcome;
import org.facetpath.core.assessment.SpineProblem;
import org.facetpath.core.time.Span;
import org.facetpath.core.time.When;
import org.facetpath.report.drawing.timeline.Entry.Kind;
import org.facetpath.report.drawing.timeline.Entry.Level;
import org.facetpath.report.drawing.timeline.Entry.Words;

/// Pain, function and movement of one region, each measure on its own scale.
///
/// @param place the region in words where there are several, else empty
record ScoreLanes(Telling telling, String place) {

    List<Lane> read(SpineProblem problem) {
        return problem.outcomes().stream()
                .map(outcome -> lane(problem, outcome))
                .toList();
    }

    private Lane lane(SpineProblem problem, Outcome outcome) {
        var measure = telling.term(outcome.measure().code());
        var entries = new ArrayList<Entry>();
        outcome.series().forEach(point -> entries.add(score(measure, point)));
        var gone = outcome.wornOff();
        if (gone != null) {
            var words = new Words(telling.say("worn-off"), measure, "");
            entries.add(Entry.of(Kind.WORN_OFF, Span.of(When.on(gone)), words, List.of()));
        }
        var note = telling.say("direction." + outcome.measure().code());
        return new Lane(Lane.Kind.SCORES, problem.region().code(), telling.title(measure, place), note, entries);
    }

    private Entry score(String measure, Outcome.Point point) {
        var value = telling.quantity(point.quantity());
        var max = point.max();
        var result = max == null
                ? value
                : telling.say("of", "value", value, "max", telling.phrases().number(max));
        var level = new Level(point.quantity().low(), point.quantity().high(), max);
        return Entry.of(Kind.SCORE, Span.of(point.when()), new Words(measure, result, value), point.evidence())
                .at(level);
    }
}
