package org.facetpath.report.html;

import java.util.List;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.Outcome;
import org.facetpath.core.assessment.SpineProblem;
import org.facetpath.core.assessment.SpineProblem.HistoryEntry;

/// What the record says of the pain: since when, scores, treatments, medicines. It repeats the record and draws no
/// conclusion from it.
final class PatientRecord {

    private final Markup out;
    private final PatientWords words;

    PatientRecord(Markup out, PatientWords words) {
        this.out = out;
        this.words = words;
    }

    void write(Assessment assessment) {
        out.open("section", "aria-labelledby", "record");
        out.element("h2", words.say("patient.record"), "id", "record");
        out.element("p", words.say("patient.record-limits"));
        assessment.problems().forEach(this::problem);
        medicines(assessment);
        out.close();
    }

    private void problem(SpineProblem problem) {
        out.element("h3", words.capitalised(words.speech().term(problem.region().code())));
        var episode = problem.episode();
        var end = episode.end();
        var since = episode.start().isUnknown()
                ? words.say("patient.no-start")
                : words.say("patient.since", "day", words.date(episode.start()));
        out.element("p", end == null ? since : since + " " + words.say("patient.until", "day", words.date(end)));
        scores(problem.outcomes());
        done(problem.history());
    }

    private void scores(List<Outcome> outcomes) {
        out.element("h4", words.say("patient.scores"));
        var known = outcomes.stream().filter(PatientRecord::hasValue).toList();
        if (known.isEmpty()) {
            out.element("p", words.say("patient.no-scores"));
            return;
        }
        out.openTableFrame(words.say("patient.scores"));
        out.open("table").open("thead").open("tr");
        for (var head : List.of("patient.score", "patient.first", "patient.latest")) {
            out.element("th", words.say(head), "scope", "col");
        }
        out.close().close().open("tbody");
        known.forEach(this::score);
        out.close().close().close();
    }

    private static boolean hasValue(Outcome outcome) {
        return outcome.series().stream().anyMatch(point -> point.value() != null);
    }

    /// First and latest as recorded; how much better that is depends on which score one starts from, and is
    /// not said.
    private void score(Outcome outcome) {
        var points =
                outcome.series().stream().filter(point -> point.value() != null).toList();
        out.open("tr");
        out.element("th", words.what("measure", outcome.measure().code()), "scope", "row");
        out.element("td", points.size() > 1 ? point(points.getFirst()) : "–");
        out.element("td", point(points.getLast()));
        out.close();
    }

    private String point(Outcome.Point point) {
        var value = point.value();
        return value == null
                ? ""
                : words.say("patient.score-on", "value", words.number(value), "day", words.date(point.when()));
    }

    private void done(List<HistoryEntry> history) {
        out.element("h4", words.say("patient.done"));
        if (history.isEmpty()) {
            out.element("p", words.say("patient.nothing-done"));
            return;
        }
        out.open("ul");
        history.forEach(entry -> out.element("li", new PatientEntry(words, entry).sentence()));
        out.close();
    }

    private void medicines(Assessment assessment) {
        if (assessment.medicines().isEmpty()) {
            return;
        }
        out.element("h3", words.say("patient.medicines"));
        out.open("ul");
        for (var course : assessment.medicines()) {
            var since = course.since();
            var when = since == null ? words.say("patient.date-unknown") : words.span(since, course.until());
            out.element(
                    "li",
                    words.say(
                            "patient.medicine",
                            "what",
                            words.what("medicine", course.medicine().name()),
                            "when",
                            when));
        }
        out.close();
        out.element("p", words.say("patient.keep-text"));
    }
}
