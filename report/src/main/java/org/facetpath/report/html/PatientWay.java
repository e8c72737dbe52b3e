package org.facetpath.report.html;

import java.util.List;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.SpineProblem;
import org.facetpath.report.drawing.Frame;
import org.facetpath.report.drawing.PathwayMap;
import org.facetpath.report.drawing.timeline.Lane;
import org.facetpath.report.drawing.timeline.Timeline;
import org.facetpath.report.drawing.timeline.TimelineModel;

/// Where the patient stands on the steps that published guides name, and how pain and daily life went, as pictures with
/// plain words. Where danger is raised there are none: first someone has to look.
final class PatientWay {

    private final Markup out;
    private final PatientWords words;

    PatientWay(Markup out, PatientWords words) {
        this.out = out;
        this.words = words;
    }

    void write(Assessment assessment) {
        if (!PatientDanger.isRaised(assessment)) {
            out.open("section", "aria-labelledby", "way");
            out.element("h2", words.say("my-way.title"), "id", "way");
            out.element("p", words.say("my-way.text"));
            assessment
                    .problems()
                    .forEach(problem -> problem(problem, assessment.problems().size() > 1));
            out.close();
        }
        curves(assessment);
    }

    private void problem(SpineProblem problem, boolean several) {
        if (several) {
            out.element(
                    "h3", words.capitalised(words.speech().term(problem.region().code())));
        }
        out.open("p");
        out.element("strong", words.say("my-way.stage." + problem.stage().code()));
        out.close();
        out.open("figure", "class", "way-map");
        out.append(PathwayMap.draw(
                problem, words.speech(), Frame.NARROW, problem.region().code() + "-way"));
        out.close();
    }

    /// Scores only: what was done stands in words above.
    private void curves(Assessment assessment) {
        var course = TimelineModel.of(assessment, words.speech());
        var scores = course.lanes().stream()
                .filter(lane -> lane.kind() == Lane.Kind.SCORES)
                .toList();
        if (scores.isEmpty()) {
            return;
        }
        var model = new TimelineModel(course.asOf(), scores, List.of(), course.dates());
        out.open("section", "aria-labelledby", "curves");
        out.element("h2", words.say("my-way.curves"), "id", "curves");
        out.element("p", words.say("my-way.curves-text"));
        out.open("figure", "class", "way-map");
        out.append(Timeline.draw(model, words.speech(), Frame.NARROW, "way-scores"));
        out.close().close();
    }
}
