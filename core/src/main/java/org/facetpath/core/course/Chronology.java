package org.facetpath.core.course;

import java.util.Comparator;
import org.facetpath.core.time.When;

/// An order of moments that never depends on the order of the record: by the last day each can have been, then the
/// first, then the time. It lists; whether one thing certainly came before another is for [When#before] to say.
final class Chronology {

    static final Comparator<When> OLDEST_FIRST = Comparator.comparing(When::latest)
            .thenComparing(When::earliest)
            .thenComparing(When::instant, Comparator.nullsLast(Comparator.naturalOrder()));

    private Chronology() {}
}
