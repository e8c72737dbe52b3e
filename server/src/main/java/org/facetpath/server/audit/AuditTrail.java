package org.facetpath.server.audit;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.facetpath.server.audit.AuditEventWriter.Way;
import org.facetpath.server.store.Actor;
import org.facetpath.server.store.Beside;
import org.facetpath.server.store.Change;
import org.facetpath.server.store.RecordStore;
import org.facetpath.server.store.ResourceKey;
import org.jspecify.annotations.Nullable;

/// Writes an AuditEvent for each access and decision into the log of the records, whose chain keeps it from being
/// changed. It is on the disk before the answer is sent: nobody sees a record without a trace.
///
/// The shapes are those of [IHE BALP](https://profiles.ihe.net/ITI/BALP/): the kind of interaction; the user, the
/// client and the server as agents, each with its address; the server as source; the patient and the object as
/// entities. They were read against the sources of its profiles, and are not validated by them: no package of them is
/// at hand.
public final class AuditTrail {

    private final RecordStore store;
    private final InstantSource clock;
    private final Supplier<String> here;

    /// The trail of what is done on the machine itself, over no network.
    public AuditTrail(RecordStore store, InstantSource clock) {
        this(store, clock, () -> "");
    }

    /// @param here at which address the server was reached; empty when that is not known
    public AuditTrail(RecordStore store, InstantSource clock, Supplier<String> here) {
        this.store = store;
        this.clock = clock;
        this.here = here;
    }

    /// Keeps an event.
    ///
    /// @param address where the request came from
    /// @param beside what is written with it
    public void keep(Event event, Actor who, String address, Beside beside) {
        store.write(List.of(entry(event, who, address)), who, event.act().code(), beside);
    }

    /// An event as it is written, for a write that it tells of.
    ///
    /// @param address where the request came from; null for what is done on the machine itself
    Change entry(Event event, Actor who, @Nullable String address) {
        var key = new ResourceKey("AuditEvent", UUID.randomUUID().toString());
        var way = address == null ? null : new Way(address, here.get());
        return new Change.Write(key, AuditEventWriter.write(key.id(), clock.instant(), event, who, way));
    }
}
