package org.facetpath.server.audit;

import java.util.Optional;
import java.util.stream.Stream;
import org.facetpath.server.access.SignedIn;
import org.facetpath.server.account.Role;
import org.facetpath.server.store.RecordStore;
import org.facetpath.server.store.ResourceKey;
import org.facetpath.server.store.Version;
import org.springframework.security.access.AccessDeniedException;

/// Reads the trail, for admins only. Whoever reads it leaves a trace in it.
public final class AuditEvents {

    private final RecordStore store;
    private final Watch watch;

    public AuditEvents(RecordStore store, Watch watch) {
        this.store = store;
        this.watch = watch;
    }

    /// The events that were asked for, newest first; read as far as the stream is.
    ///
    /// @param act how they are read: searched or exported
    /// @param asked the question in words, for the trail
    public Stream<Version> find(AuditQuery query, Event.Act act, String asked) {
        requireAdmin();
        watch.keep(Event.of(act, query.patient(), asked));
        return store.all(query.stored()).filter(query::fits);
    }

    /// One event.
    ///
    /// @throws IllegalArgumentException when no resource can be called so
    public Optional<Version> read(String id) {
        requireAdmin();
        var key = new ResourceKey("AuditEvent", id);
        var found = store.read(key).filter(Version::exists);
        if (found.isPresent()) {
            watch.keep(Event.of(Event.Act.READ, null, key.toString()));
        }
        return found;
    }

    private static void requireAdmin() {
        if (SignedIn.here().filter(who -> who.is(Role.ADMIN)).isEmpty()) {
            throw new AccessDeniedException("the trail is not theirs to read");
        }
    }
}
