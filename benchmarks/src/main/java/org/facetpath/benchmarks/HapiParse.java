package org.facetpath.benchmarks;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.LenientErrorHandler;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;

/// HAPI FHIR parsing the record into its object model, without asking it anything but the check.
final class HapiParse implements Contestant {

    private final FhirContext context = FhirContext.forR4();

    @Override
    public String name() {
        return "HAPI FHIR parse";
    }

    @Override
    public Found run(RecordFile record) {
        var parser = context.newJsonParser().setParserErrorHandler(new LenientErrorHandler(false));
        var in = new InputStreamReader(new ByteArrayInputStream(record.bytes()), StandardCharsets.UTF_8);
        var found = Found.nothing();
        for (var entry : parser.parseResource(Bundle.class, in).getEntry()) {
            found = found.plus(count(entry.getResource()));
        }
        return found;
    }

    private static Found count(Resource resource) {
        return switch (resource) {
            case Patient _ -> new Found(1, 0, 1);
            case Observation observation when isPainScore(observation) -> new Found(0, 1, 1);
            case null, default -> new Found(0, 0, 1);
        };
    }

    private static boolean isPainScore(Observation observation) {
        return isPain(observation.getCode())
                && (observation.hasValueQuantity() || observation.hasValueIntegerType())
                && observation.getStatus() != Observation.ObservationStatus.ENTEREDINERROR;
    }

    private static boolean isPain(CodeableConcept concept) {
        return concept.getCoding().stream().anyMatch(coding -> "72514-3".equals(coding.getCode()));
    }
}
