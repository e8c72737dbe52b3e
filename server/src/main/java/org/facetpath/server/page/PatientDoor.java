package org.facetpath.server.page;

import java.time.LocalDate;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.Options;
import org.facetpath.server.assess.Assessor;
import org.facetpath.server.audit.Event;
import org.facetpath.server.audit.Watch;
import org.facetpath.server.store.PatientRecord;
import org.facetpath.server.store.RecordStore;
import org.facetpath.server.store.ResourceKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/// The door to one patient, for pages: who may not see them is refused, what is not there is not found, and the trail
/// keeps why somebody came.
@Component
final class PatientDoor {

    private final RecordStore store;
    private final Assessor assessor;
    private final Watch watch;

    PatientDoor(RecordStore store, Assessor assessor, Watch watch) {
        this.store = store;
        this.assessor = assessor;
        this.watch = watch;
    }

    /// What a patient's id names.
    static ResourceKey key(String id) {
        try {
            return ResourceKey.patient(id);
        } catch (IllegalArgumentException outside) {
            throw notFound();
        }
    }

    /// @param detail what is done, for the trail
    void admit(Event.Act act, String id, String detail) {
        watch.admit(Event.of(act, id, key(id).toString()).with(detail), id);
    }

    /// What is stored about somebody who was admitted.
    PatientRecord record(String id) {
        return store.record(id).orElseThrow(PatientDoor::notFound);
    }

    /// The assessment of somebody who was admitted.
    ///
    /// @param asOf null for today
    Assessment assessment(String id, @Nullable LocalDate asOf) {
        return assessor.assess(record(id), assessor.day(asOf), Options.defaults());
    }

    /// Admits to the assessment itself; the trail keeps by which knowledge it answers.
    Assessment assess(String id, @Nullable LocalDate asOf) {
        admit(Event.Act.ASSESS, id, "knowledge " + assessor.knowledge().version());
        return assessment(id, asOf);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
