package org.facetpath.report.html;

import java.util.List;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.Probability;
import org.facetpath.core.assessment.SpineProblem;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.spine.Joint;
import org.facetpath.report.drawing.BodyChart;
import org.facetpath.report.drawing.Frame;
import org.facetpath.report.drawing.PathwayMap;
import org.facetpath.report.drawing.ReliefBars;
import org.facetpath.report.drawing.SpineFigure;
import org.facetpath.report.drawing.WorthScale;
import org.facetpath.report.drawing.timeline.Timeline;
import org.facetpath.report.drawing.timeline.TimelineModel;
import org.facetpath.report.drawing.timeline.TimelineRow;
import org.facetpath.report.wording.Speech;

/// The drawings of a page, each twice where a phone needs another than a desk; the page shows the one that fits.
public final class Drawings {

    private final Assessment assessment;
    private final Speech speech;
    private final Knowledge knowledge;
    private final TimelineModel course;

    Drawings(Assessment assessment, Speech speech, Knowledge knowledge) {
        this.assessment = assessment;
        this.speech = speech;
        this.knowledge = knowledge;
        this.course = TimelineModel.of(assessment, speech);
    }

    /// The whole spine with what is known of every joint.
    public String spine() {
        return new SpineFigure(speech, knowledge.innervation()).draw(assessment, "spine");
    }

    /// The spine of one problem's region, large enough for a phone.
    public String region(SpineProblem problem) {
        return new SpineFigure(speech, knowledge.innervation())
                .drawRegion(assessment, problem, problem.region().code() + "-spine");
    }

    /// The nerves that supply a joint, in words.
    String supply(Joint joint) {
        return new SpineFigure(speech, knowledge.innervation()).supply(joint);
    }

    public String body() {
        return new BodyChart(speech, knowledge.referral()).draw(assessment, "body");
    }

    public String pathway(SpineProblem problem, Frame frame) {
        return PathwayMap.draw(problem, speech, frame, id(problem, "pathway", frame));
    }

    public String relief(SpineProblem problem, Frame frame) {
        return ReliefBars.draw(problem.blocks(), speech, frame, id(problem, "relief", frame));
    }

    public String worth(SpineProblem problem, Probability probability, Frame frame) {
        return WorthScale.draw(probability, speech, frame, id(problem, "worth", frame));
    }

    public boolean hasCourse() {
        return !course.isEmpty();
    }

    public String course(Frame frame) {
        return Timeline.draw(course, speech, frame, "course-" + frame.code());
    }

    /// The course as rows of a table, in the order of their days.
    public List<TimelineRow> rows() {
        return course.rows();
    }

    private static String id(SpineProblem problem, String drawing, Frame frame) {
        return "%s-%s-%s".formatted(problem.region().code(), drawing, frame.code());
    }
}
