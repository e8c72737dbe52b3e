package org.facetpath.fhir.fact;

import org.facetpath.core.chart.CareResponse;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.terminology.Domain;
import org.facetpath.fhir.json.Element;
import org.facetpath.fhir.record.Concepts;
import org.facetpath.fhir.record.Domains;
import org.facetpath.fhir.record.Part;
import org.jspecify.annotations.Nullable;

/// How a course of care went, as a concept or words tell it.
public final class Responses {

    private static final Domains RESPONSE = Domains.of(Domain.CARE_RESPONSE);

    /// The response this value stands for; null when it stands for none.
    public static @Nullable CareResponse of(Concepts concepts, Part value) {
        var given = value.value();
        if (!(given instanceof Element || given instanceof String)) {
            return null;
        }
        var sets = concepts.match(given, RESPONSE).sets();
        // The worse answer stands where a text holds several ("helped at first, then not enough").
        for (var response : new CareResponse[] {
            CareResponse.CONTRAINDICATED, CareResponse.NOT_TOLERATED, CareResponse.NOT_ENOUGH, CareResponse.HELPED
        }) {
            if (sets.contains(new CodeSetId(response.code()))) {
                return response;
            }
        }
        return null;
    }

    private Responses() {}
}
