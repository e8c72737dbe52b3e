package org.facetpath.fhir;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.facetpath.core.terminology.Terminology;
import org.facetpath.fhir.input.Input;
import org.facetpath.fhir.record.Concepts;

/// Reads FHIR R4 JSON into charts: bytes in, one chart for each patient out.
///
/// It never fails on what it is given: what cannot be read is named in the [Reading]. Safe to share between threads.
public final class ChartReader {

    private final Concepts concepts;
    private final Input input;
    private final ZoneId zone;

    /// @param zone where the day of a time given in UTC is looked up
    public ChartReader(Terminology terminology, ZoneId zone) {
        this.concepts = new Concepts(terminology);
        this.input = new Input(concepts);
        this.zone = zone;
    }

    /// The charts of one input: a resource, a Bundle or NDJSON, plain or gzip.
    public Reading read(InputStream bytes, String name) {
        var session = open();
        session.add(bytes, name);
        return session.finish();
    }

    /// The charts of several files and folders taken together; a patient's resources may be spread over all of
    /// them.
    public Reading readAll(List<Path> inputs) {
        var session = open();
        inputs.forEach(session::add);
        return session.finish();
    }

    /// Begins to read several inputs as one population.
    public ReadingSession open() {
        return new ReadingSession(concepts, input, zone);
    }
}
