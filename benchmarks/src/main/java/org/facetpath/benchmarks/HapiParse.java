package org.facetpath.benchmarks;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.LenientErrorHandler;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;

/// HAPI FHIR parsing the record into its object model, without asking it anything but the check.
final class HapiParse implements Contestant {

    private static final Set<String> PAIN = Set.of("72514-3", "75893-8", "75261-8", "38208-5", "38214-3");

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
            case Observation observation -> new Found(0, painScores(observation), 1);
            case null, default -> new Found(0, 0, 1);
        };
    }

    /// Its own and those of its components.
    private static int painScores(Observation observation) {
        if (observation.getStatus() == Observation.ObservationStatus.ENTEREDINERROR) {
            return 0;
        }
        boolean own = isPain(observation.getCode()) && isNumber(observation.getValue());
        long parts = observation.getComponent().stream()
                .filter(part -> isPain(part.getCode()) && isNumber(part.getValue()))
                .count();
        return Math.toIntExact(parts) + (own ? 1 : 0);
    }

    private static boolean isNumber(Type value) {
        return value instanceof Quantity || value instanceof IntegerType;
    }

    private static boolean isPain(CodeableConcept concept) {
        return concept.getCoding().stream().anyMatch(coding -> PAIN.contains(coding.getCode()));
    }
}
