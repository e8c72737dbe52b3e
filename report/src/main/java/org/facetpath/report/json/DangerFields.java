package org.facetpath.report.json;

import java.io.IOException;
import org.facetpath.core.assessment.Assessment;

/// The raised red flags and the review of all of them.
final class DangerFields {

    static void write(Assessment assessment, JsonPen pen) throws IOException {
        pen.list("redFlags", assessment.redFlags(), flag -> {
            pen.text("id", flag.id());
            pen.text("urgency", flag.urgency().code());
            pen.message(flag.message());
            pen.evidence(flag.evidence());
            pen.reference(flag.reference());
        });
        pen.list("redFlagReview", assessment.redFlagReview(), review -> {
            pen.text("id", review.id());
            pen.text("verdict", review.verdict().code());
            pen.texts("open", review.open());
        });
    }

    private DangerFields() {}
}
