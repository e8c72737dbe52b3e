package org.facetpath.report.json;

import java.io.IOException;
import org.facetpath.core.assessment.BlockResult;
import org.facetpath.core.assessment.MedicineCourse;
import org.facetpath.core.assessment.Outcome;
import org.facetpath.core.assessment.SideResult;
import org.facetpath.core.assessment.SpineProblem.HistoryEntry;
import org.facetpath.core.spine.NerveSite;
import org.facetpath.core.spine.Side;

/// What was done and how it went: blocks, history, outcomes, medicines.
final class CourseFields {

    private final JsonPen pen;

    CourseFields(JsonPen pen) {
        this.pen = pen;
    }

    void block(BlockResult block) throws IOException {
        pen.texts("procedures", block.procedures());
        pen.date("date", block.when());
        pen.joints(
                "joints",
                block.sites().stream().map(it -> it.joint()).distinct().toList());
        pen.text("side", sideOf(block).code());
        pen.sites(block.sites());
        pen.texts("nerves", block.nerves().stream().map(CourseFields::code).toList());
        pen.text("kind", block.kind().code());
        pen.text("intent", block.intent().code());
        pen.text("agent", block.agent());
        pen.number("reliefPercent", block.reliefPercent());
        pen.number("reliefHours", block.reliefHours());
        pen.text("verdict", block.verdict().code());
        pen.texts("reasons", block.reasons().stream().map(pen.speech()::say).toList());
        pen.list("sides", block.sides(), this::side);
        pen.evidence(block.evidence());
    }

    private void side(SideResult side) throws IOException {
        pen.text("side", side.side().code());
        pen.number("reliefPercent", side.reliefPercent());
        pen.number("reliefHours", side.reliefHours());
        pen.text("verdict", side.verdict().code());
        pen.texts("reasons", side.reasons().stream().map(pen.speech()::say).toList());
        pen.evidence(side.evidence());
    }

    /// The side of the joints, or of the nerves where they cover no joint.
    private static Side sideOf(BlockResult block) {
        return block.nerves().stream().map(NerveSite::side).reduce(JsonPen.sideOf(block.sites()), Side::with);
    }

    /// The nerve's code with its side as a suffix, such as `L4-left`.
    private static String code(NerveSite nerve) {
        var code = nerve.nerve().code();
        return nerve.side() == Side.NOT_DOCUMENTED
                ? code
                : code + "-" + nerve.side().code();
    }

    void history(HistoryEntry entry) throws IOException {
        var result = entry.result();
        pen.text("kind", entry.kind());
        pen.date("from", entry.span().start());
        pen.date("to", entry.span().end());
        pen.sites(entry.sites());
        pen.text("result", result == null ? null : pen.speech().say(result));
        pen.number("reliefPercent", entry.reliefPercent());
        pen.number("reliefMonths", entry.reliefMonths());
        pen.evidence(entry.evidence());
    }

    void outcome(Outcome outcome) throws IOException {
        pen.text("measure", outcome.measure().code());
        pen.text("scale", outcome.scale());
        pen.list("series", outcome.series(), point -> {
            pen.date("date", point.when());
            pen.number("value", point.value());
        });
        pen.number("baseline", outcome.baseline());
        pen.number("latest", outcome.latest());
        pen.number("changePercent", outcome.changePercent());
        pen.text("meaningful", outcome.meaningful().code());
        pen.date("wornOff", outcome.wornOff());
        pen.evidence(outcome.evidence());
        pen.reference(outcome.reference());
    }

    void medicine(MedicineCourse course) throws IOException {
        pen.text("class", course.medicine().name());
        pen.date("since", course.since());
        pen.date("until", course.until());
        pen.number("days", course.days());
        pen.text("longTerm", course.longTerm().code());
        pen.number("dailyMme", course.dailyMme());
        pen.text("mmeVersion", course.mmeVersion());
        pen.list("series", course.series(), point -> {
            pen.date("date", point.from());
            pen.number("dailyMme", point.dailyMme());
        });
        pen.evidence(course.evidence());
        pen.reference(course.reference());
    }
}
