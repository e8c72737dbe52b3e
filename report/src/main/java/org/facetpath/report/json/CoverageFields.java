package org.facetpath.report.json;

import java.io.IOException;
import org.facetpath.core.assessment.CoverageAnswer;
import org.facetpath.core.assessment.PathToYes;
import org.facetpath.core.chart.ProcedureCode;
import org.facetpath.core.explain.Explanation;
import org.facetpath.core.knowledge.Reference;

/// One proposal judged by one policy.
final class CoverageFields {

    private final JsonPen pen;

    CoverageFields(JsonPen pen) {
        this.pen = pen;
    }

    void write(CoverageAnswer answer) throws IOException {
        pen.text("policy", answer.policy());
        pen.text("revision", answer.revision());
        pen.date("effective", answer.effective());
        pen.text("chosenBecause", pen.speech().say(answer.chosenBecause()));
        pen.object("proposal", answer, this::proposal);
        pen.text("verdict", answer.verdict().code());
        pen.list("criteria", answer.criteria(), this::criterion);
        pen.text("judgedAs", answer.judgedAs());
        pen.list("notes", answer.notes(), note -> {
            pen.message(note.message());
            pen.reference(note.reference());
        });
        pen.object("document", answer.document(), this::document);
        pen.object("pathToYes", answer.pathToYes(), this::path);
    }

    private void document(Reference document) throws IOException {
        pen.text("id", document.id());
        pen.text("source", document.source());
        pen.text("status", document.status().code());
        pen.date("read", document.read());
        pen.text("address", document.address());
    }

    private void path(PathToYes path) throws IOException {
        pen.date("earliest", path.earliest());
        pen.list("steps", path.steps(), this::step);
        var whyNot = path.whyNot();
        pen.text("whyNot", whyNot == null ? null : pen.speech().say(whyNot));
        pen.list("lapses", path.lapses(), this::lapse);
    }

    private void lapse(PathToYes.Lapse lapse) throws IOException {
        pen.text("criterion", lapse.criterion());
        pen.text("then", lapse.then().code());
        pen.date("lastDay", lapse.lastDay());
        pen.evidence(lapse.evidence());
    }

    private void step(PathToYes.Step step) throws IOException {
        var provided = step.provided();
        pen.message(step.message());
        pen.text("who", step.who().code());
        pen.date("earliest", step.earliest());
        pen.text("criterion", step.criterion());
        pen.text("provided", provided == null ? null : pen.speech().say(provided));
    }

    private void proposal(CoverageAnswer answer) throws IOException {
        var proposal = answer.proposal();
        var action = proposal.action();
        pen.text("action", action == null ? null : action.code());
        pen.places(answer.sites());
        pen.date("date", proposal.when());
        pen.list("codes", proposal.codes(), this::code);
        pen.text("source", proposal.source());
    }

    private void code(ProcedureCode code) throws IOException {
        pen.text("system", code.system());
        pen.text("code", code.code());
        pen.texts("modifiers", code.modifiers());
        pen.number("units", code.units());
    }

    private void criterion(Explanation criterion) throws IOException {
        pen.text("id", criterion.criterion().name());
        pen.text("verdict", criterion.verdict().code());
        pen.text("basis", criterion.basis().code());
        pen.message(criterion.message());
        pen.date("metFrom", criterion.metFrom());
        pen.evidence(criterion.allEvidence());
        pen.reference(criterion.reference());
    }
}
