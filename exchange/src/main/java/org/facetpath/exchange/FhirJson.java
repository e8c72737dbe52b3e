package org.facetpath.exchange;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import org.hl7.fhir.instance.model.api.IBaseResource;

/// FHIR R4 as JSON. Its model takes a moment to load, so nothing but FHIR output touches this class.
public final class FhirJson {

    private static final FhirContext R4 = FhirContext.forR4Cached();

    static IParser parser() {
        var parser = R4.newJsonParser();
        // The ids and addresses given are those meant.
        parser.setOverrideResourceIdWithBundleEntryFullUrl(false);
        return parser;
    }

    /// Indented, ended by a line feed.
    public static String pretty(IBaseResource resource) {
        return parser().setPrettyPrint(true).encodeResourceToString(resource) + "\n";
    }

    private FhirJson() {}
}
