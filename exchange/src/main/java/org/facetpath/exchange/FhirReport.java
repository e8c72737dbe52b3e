package org.facetpath.exchange;

import ca.uhn.fhir.parser.IParser;
import java.io.IOException;
import java.io.Writer;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.exchange.assessment.BundleWriter;
import org.facetpath.report.wording.Speech;
import org.hl7.fhir.r4.model.Bundle;

/// Writes assessments as FHIR R4: a Bundle for each patient, one a line when several follow each other.
///
/// Everything carries the tag `facetpath-output`, so that reading it back adds no fact.
public final class FhirReport {

    private final BundleWriter bundles;
    private final IParser parser;

    public FhirReport(Speech speech) {
        this.bundles = new BundleWriter(speech);
        this.parser = FhirJson.parser();
    }

    /// The Bundle itself, for a caller that sends it on.
    public Bundle bundle(Assessment assessment) {
        return bundles.write(assessment);
    }

    /// One line, ended by a line feed.
    public void writeLine(Assessment assessment, Writer target) throws IOException {
        write(assessment, false, target);
    }

    /// Indented, ended by a line feed.
    public void writePretty(Assessment assessment, Writer target) throws IOException {
        write(assessment, true, target);
    }

    private void write(Assessment assessment, boolean pretty, Writer target) throws IOException {
        target.write(parser.setPrettyPrint(pretty).encodeResourceToString(bundle(assessment)));
        target.write('\n');
    }
}
