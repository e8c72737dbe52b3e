package org.facetpath.report.json;

import java.io.IOException;
import org.facetpath.core.assessment.CoverageAnswer;
import org.facetpath.core.chart.ProcedureCode;
import org.facetpath.core.explain.Explanation;

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
        pen.text("pathToYes", null);
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
