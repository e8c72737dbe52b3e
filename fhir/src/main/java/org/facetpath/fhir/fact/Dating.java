package org.facetpath.fhir.fact;

import java.time.LocalDate;
import org.facetpath.core.time.When;
import org.facetpath.fhir.record.Part;
import org.facetpath.fhir.record.Resource;
import org.facetpath.fhir.record.Shelf;
import org.facetpath.fhir.record.Times;
import org.jspecify.annotations.Nullable;

/// Finds when something was. Where its own date is missing, another serves and the note says which.
public final class Dating {

    private final Shelf shelf;
    private final Times times;

    public Dating(Shelf shelf, Times times) {
        this.shelf = shelf;
        this.times = times;
    }

    public Times times() {
        return times;
    }

    /// By `name[x]`: a date, an instant, a period or a timing; null when there is none that can be used.
    public @Nullable Dated own(Part root, String name) {
        for (var type : new String[] {"DateTime", "Instant", "Date"}) {
            var part = root.get(name + type);
            var when = times.moment(part);
            if (when != null) {
                return Dated.by(when, part);
            }
        }
        var period = root.get(name + "Period");
        if (period.isPresent()) {
            var dated = within(period);
            if (dated != null) {
                return dated;
            }
        }
        var events = root.get(name + "Timing").list("event");
        if (!events.isEmpty()) {
            var when = times.moment(events.getFirst());
            return when == null ? null : Dated.by(when, events.getFirst());
        }
        var bounds = root.get(name + "Timing").get("repeat").get("boundsPeriod");
        return bounds.isPresent() ? within(bounds) : null;
    }

    /// A moment in the period: its start when it ended the same day, else some day of it.
    public @Nullable Dated within(Part period) {
        var span = times.span(period);
        if (span == null) {
            return null;
        }
        var start = span.start();
        var end = span.end();
        if (end == null || start.earliest().equals(end.latest())) {
            return Dated.by(start, shownOf(period));
        }
        return Dated.by(new When(start.earliest(), end.latest(), null), shownOf(period));
    }

    private static Part shownOf(Part period) {
        var start = period.get("start");
        return start.isPresent() ? start : period.get("end");
    }

    /// The start of `name[x]`, where a thing lasted for a while.
    public @Nullable Dated start(Part root, String name) {
        var period = root.get(name + "Period");
        var start = times.moment(period.get("start"));
        return start == null ? own(root, name) : Dated.by(start, period.get("start"));
    }

    /// By an element that tells when it was issued, recorded or asserted.
    public @Nullable Dated by(Part part, String note) {
        var when = times.moment(part);
        return when == null ? null : Dated.by(when, part).noting(note);
    }

    /// By an element that tells when it was written down: it began on that day or before.
    public @Nullable Dated notAfter(Part part, String note) {
        var when = times.moment(part);
        return when == null ? null : Dated.by(bound(when), part).noting(note);
    }

    /// Any day up to this moment.
    public static When bound(When recorded) {
        return new When(LocalDate.MIN, recorded.latest(), null);
    }

    /// By the period of the encounter it belongs to.
    public @Nullable Dated byEncounter(Part reference) {
        var encounter = encounter(reference);
        if (encounter == null) {
            return null;
        }
        var period = encounter.root().get("period");
        var dated = period.isPresent() ? within(period) : null;
        return dated == null ? null : dated.noting("note.dated-by-encounter");
    }

    /// The encounter this leads to; null when it is not here.
    public @Nullable Resource encounter(Part reference) {
        var found = reference.isPresent() ? shelf.find(reference) : null;
        return found != null && found.type().equals("Encounter") ? found : null;
    }

    /// When an observation or report was: its own date, else when it was issued, else the encounter.
    public Dated effective(Part root) {
        var own = own(root, "effective");
        if (own != null) {
            return own;
        }
        var issued = by(root.get("issued"), "note.dated-by-issued");
        return issued != null ? issued : orUnknown(byEncounter(root.get("encounter")));
    }

    public static Dated orUnknown(@Nullable Dated dated) {
        return dated == null ? Dated.unknown() : dated;
    }
}
