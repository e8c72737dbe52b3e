package org.facetpath.core.chart;

import java.util.List;
import java.util.Optional;
import org.facetpath.core.time.When;
import org.jspecify.annotations.Nullable;

/// The person. `birth` is null when the record has no birth date, and an interval when it is partial. `death` is null
/// while the record does not say that the patient died; an unknown moment when it only says that.
///
/// @param id the logical id of the Patient resource
/// @param linkedIds ids of records joined to this one by `Patient.link`
/// @param sex the administrative gender as written, or null
/// @param state the address's state as written, or null
public record Patient(
        String id,
        List<String> linkedIds,
        @Nullable When birth,
        @Nullable String sex,
        @Nullable When death,
        @Nullable String state,
        @Nullable String language,
        List<Evidence> evidence) {

    public Patient {
        linkedIds = List.copyOf(linkedIds);
        evidence = List.copyOf(evidence);
    }

    /// The line of the record that names the home state.
    public Optional<Evidence> findHome() {
        return evidence.stream()
                .filter(line -> line.element().endsWith(".state"))
                .findFirst();
    }
}
