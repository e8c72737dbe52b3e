package org.facetpath.server.diary;

import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;

/// Who made an entry: ratings of a procedure come from its diary and from the clinic's forms.
public enum Recorder {
    PATIENT("patient"),
    CARER("carer"),
    CLINIC("clinic"),
    /// The record does not say, or names several.
    NOT_SAID("not-said");

    private static final Set<String> OF_A_CLINIC =
            Set.of("Practitioner", "PractitionerRole", "Organization", "CareTeam");

    private final String code;

    Recorder(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Recorder of(Writer writer) {
        return switch (writer) {
            case PATIENT -> PATIENT;
            case CARER -> CARER;
        };
    }

    /// As the observation's performer says.
    static Recorder of(Observation observation) {
        var all = observation.getPerformer().stream().map(Recorder::of).collect(Collectors.toSet());
        return all.size() == 1 ? all.iterator().next() : NOT_SAID;
    }

    private static Recorder of(Reference performer) {
        var named = performer.getReferenceElement().getResourceType();
        var type = named == null ? performer.getType() : named;
        if (type == null) {
            return NOT_SAID;
        }
        return switch (type) {
            case "Patient" -> PATIENT;
            case "RelatedPerson" -> CARER;
            default -> OF_A_CLINIC.contains(type) ? CLINIC : NOT_SAID;
        };
    }
}
