package org.facetpath.fhir;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.facetpath.core.terminology.Terminology;

/// Reads several inputs as one population; a patient's resources may be spread over all of them.
public final class ReadingSession {

    ReadingSession(Terminology terminology, ZoneId zone) {}

    /// Reads one input. It is not closed.
    public void add(InputStream bytes, String name) {}

    /// Reads a file, or every file of a folder.
    public void add(Path path) {}

    /// The charts of all that was added.
    public Reading finish() {
        return new Reading(List.of(), List.of(), List.of(), List.of());
    }
}
