package org.facetpath.report.drawing;

import java.util.stream.Collectors;
import org.facetpath.core.assessment.SpineProblem;
import org.facetpath.core.knowledge.AdviceStatus;
import org.facetpath.core.knowledge.Stage;
import org.facetpath.report.wording.Phrases;
import org.facetpath.report.wording.Speech;

/// The words on a pathway map.
record MapWords(Speech speech, Phrases phrases) {

    MapWords(Speech speech) {
        this(speech, new Phrases(speech, "…"));
    }

    String say(String key, String... namesAndValues) {
        return phrases.say("map." + key, namesAndValues);
    }

    String station(Stage stage) {
        return speech.say("report.track." + stage.code());
    }

    String exit(Stage stage) {
        return phrases.capitalised(speech.term(stage.code()));
    }

    /// What is due, how strongly it is put forward, and from when.
    String stop(NextStop stop) {
        var action = speech.term(stop.step().action().code());
        var named = stop.more() == 0 ? action : say("more", "step", action, "count", String.valueOf(stop.more()));
        var day = stop.from();
        if (day != null) {
            return say("from", "step", named, "day", day.toString());
        }
        if (stop.step().status() != AdviceStatus.RECOMMENDED) {
            return say("option", "step", named);
        }
        return say(stop.first() ? "next" : "also", "step", named);
    }

    String title(SpineProblem problem) {
        return say(
                "title",
                "where",
                speech.term(problem.region().code()),
                "stage",
                speech.term(problem.stage().code()));
    }

    /// The map in words, for those who do not see it.
    String told(SpineProblem problem) {
        var stations = Station.along(problem).stream()
                .map(station ->
                        say("told", "station", station(station.stage()), "standing", say(station.standingKey())))
                .collect(Collectors.joining("; "));
        var steps = NextStop.find(problem).values().stream().map(this::stop).collect(Collectors.joining("; "));
        return steps.isEmpty() ? stations : say("told-next", "stations", stations, "steps", steps);
    }
}
