package org.facetpath.report.drawing.timeline;

import java.util.ArrayList;
import java.util.List;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.SpineProblem;
import org.facetpath.core.time.Span;
import org.facetpath.report.drawing.timeline.Entry.Kind;
import org.facetpath.report.drawing.timeline.Entry.Words;

/// Since when each region has hurt, and the day of death where one is recorded.
record EpisodeLane(Telling telling) {

    Lane read(Assessment assessment) {
        var entries = new ArrayList<Entry>();
        assessment.problems().forEach(problem -> entries.add(episode(problem)));
        var death = assessment.patient().deceased();
        if (death != null) {
            entries.add(Entry.of(Kind.DEATH, Span.of(death), new Words(telling.say("died"), "", ""), List.of()));
        }
        return new Lane(Lane.Kind.BARS, "", telling.say("lane.episode"), "", entries);
    }

    private Entry episode(SpineProblem problem) {
        var span = problem.episode();
        var end = span.end();
        var result =
                end == null ? "" : telling.say("ended", "date", telling.dates().when(end));
        var words = new Words(
                telling.phrases().capitalised(telling.place(problem)),
                result,
                telling.say("since", "date", telling.dates().when(span.start())));
        return Entry.of(Kind.EPISODE, span, words, List.of());
    }
}
