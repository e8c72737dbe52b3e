package org.facetpath.server.store;

import java.util.List;
import java.util.Set;

/// All that is stored about one patient: the Patient, what is about that person, also under ids merged into this one,
/// and what those resources refer to, as far as it is stored. Audit events and provenance are left out.
///
/// @param patient the id that was asked for
/// @param merged the ids of patients merged into it
/// @param position the end of the log that this was read at: the same position, the same record
/// @param versions in the order of the log; all have content
public record PatientRecord(String patient, Set<String> merged, long position, List<Version> versions) {

    public PatientRecord {
        merged = Set.copyOf(merged);
        versions = List.copyOf(versions);
    }

}
