package org.facetpath.server.selfcheck;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.knowledge.Forms;
import org.facetpath.server.assess.Assessor;
import org.springframework.stereotype.Component;

/// Judges what somebody answered by the one engine: the answers become a record in memory, which is read and
/// assessed as any other and forgotten with the answer.
@Component
public final class SelfCheck {

    private final Assessor assessor;
    private final FhirContext fhir;
    private final Questions questions;

    SelfCheck(Assessor assessor, FhirContext fhir) {
        this.assessor = assessor;
        this.fhir = fhir;
        this.questions = new Questions(
                assessor.knowledge(), Forms.load(assessor.knowledge()).orThrow());
    }

    public Questions questions() {
        return questions;
    }

    public Assessment assess(Told told) {
        var bundle = new AnsweredRecord(assessor.knowledge(), assessor.day(null)).write(told);
        return assessor.assess(fhir.newJsonParser().encodeResourceToString(bundle), "self-check");
    }

    /// Questions of danger that are still open.
    public List<String> open(Told told) {
        return told.open(questions.warningSigns());
    }
}
