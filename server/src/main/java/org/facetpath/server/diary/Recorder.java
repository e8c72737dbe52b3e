package org.facetpath.server.diary;

import java.util.Optional;
import java.util.stream.Collectors;
import org.facetpath.fhir.observation.Performer;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;

/// Who made an entry: ratings of a procedure come from its diary and from the clinic's forms.
public enum Recorder {
    PATIENT("patient"),
    CARER("carer"),
    CLINIC("clinic"),
    /// The record does not say, or names several.
    NOT_SAID("not-said");

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
        return Optional.ofNullable(type)
                .flatMap(Performer::findByType)
                .map(by -> switch (by) {
                    case PATIENT -> PATIENT;
                    case CARER -> CARER;
                    case CLINIC -> CLINIC;
                })
                .orElse(NOT_SAID);
    }
}
