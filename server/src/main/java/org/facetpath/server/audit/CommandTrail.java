package org.facetpath.server.audit;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.facetpath.server.store.Actor;
import org.facetpath.server.store.Beside;
import org.facetpath.server.store.Change;
import org.facetpath.server.store.Outcome;
import org.facetpath.server.store.RecordStore;

/// The trail of what is done with commands on the machine itself, where nobody signs in: whom the system calls so did
/// it.
public final class CommandTrail {

    private final RecordStore store;
    private final AuditTrail trail;
    private final Actor who;

    /// @param user the name of the one who runs the command, as the operating system has it
    public CommandTrail(RecordStore store, String user) {
        this.store = store;
        this.trail = new AuditTrail(store, InstantSource.system());
        this.who = new Actor("system-user/" + user);
    }

    /// Keeps what was done.
    public void keep(Event event) {
        store.write(List.of(trail.entry(event, who, null)), who, event.act().code(), Beside.NOTHING);
    }

    /// Does changes and keeps what they were, both or neither.
    ///
    /// @param events what is told of them, besides the reason
    /// @param beside what is written with them
    /// @return an outcome for each change, as the store has it
    public List<Outcome> write(List<? extends Change> changes, String reason, List<Event> events, Beside beside) {
        var all = new ArrayList<Change>(changes);
        events.forEach(event -> all.add(
                trail.entry(event.with(event.detail() == null ? reason : reason + "; " + event.detail()), who, null)));
        var outcomes = store.write(all, who, reason, beside);
        return outcomes.subList(0, outcomes.size() - events.size());
    }
}
