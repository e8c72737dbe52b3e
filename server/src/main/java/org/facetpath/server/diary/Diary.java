package org.facetpath.server.diary;

import ca.uhn.fhir.context.FhirContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.facetpath.server.ServerOptions;
import org.facetpath.server.audit.Event;
import org.facetpath.server.audit.Watch;
import org.facetpath.server.store.Change;
import org.facetpath.server.store.RecordQuery;
import org.facetpath.server.store.RecordStore;
import org.facetpath.server.store.ResourceKey;
import org.facetpath.server.store.Version;
import org.hl7.fhir.r4.model.Observation;
import org.springframework.stereotype.Component;

/// Entries of diaries: written as versions of Observations, so that an edit keeps what was there.
@Component
public final class Diary {

    private static final String REASON = "diary";

    private final RecordStore store;
    private final FhirContext fhir;
    private final Watch watch;
    private final ServerOptions options;

    Diary(RecordStore store, FhirContext fhir, Watch watch, ServerOptions options) {
        this.store = store;
        this.fhir = fhir;
        this.watch = watch;
        this.options = options;
    }

    /// What became of an entry that was sent.
    public enum Fate {
        KEPT,
        /// It belongs to somebody else's diary or another writer.
        REFUSED
    }

    /// The ratings of the procedure, the diary's and the clinic's, oldest first; those taken back are left out.
    public List<DiaryEntry> list(DiaryLink link) {
        return store.all(RecordQuery.of("Observation")
                        .withPatient(link.patient())
                        .withPage(RecordQuery.LARGEST, null))
                .map(this::parsed)
                .flatMap(it -> DiaryObservation.read(it, link, options.zone()).stream())
                .filter(entry -> !entry.removed())
                .sorted(Comparator.comparing(entry -> entry.at().toInstant()))
                .toList();
    }

    /// Whether this link may change an entry: it wrote it.
    public boolean isOwn(DiaryLink link, String id) {
        return store.history(key(id)).stream()
                .reduce((_, first) -> first)
                .filter(first -> first.by().equals(link.actor()))
                .isPresent();
    }

    /// Writes an entry, or a new version of it. The same again changes nothing.
    public Fate keep(DiaryEntry entry, DiaryLink link, Treatment treatment) {
        var key = key(entry.id());
        boolean again = store.read(key).isPresent();
        if (again && !isOwn(link, entry.id())) {
            return Fate.REFUSED;
        }
        if (again && find(link, entry.id()).filter(entry::equals).isPresent()) {
            return Fate.KEPT;
        }
        var observation = DiaryObservation.write(entry, link, treatment.region(), again);
        var content = fhir.newJsonParser().encodeResourceToString(observation);
        watch.keep(Event.of(again ? Event.Act.UPDATE : Event.Act.CREATE, link.patient(), key.toString()), link.actor());
        store.write(List.of(new Change.Write(key, content)), link.actor(), REASON);
        return Fate.KEPT;
    }

    /// Writes what a form sent. The page gave it its id: the same form twice is one entry; other words under
    /// the same id, as after going back to the page, are another.
    public Fate keepOnce(DiaryEntry entry, DiaryLink link, Treatment treatment) {
        var before = find(link, entry.id());
        if (before.isPresent()) {
            return before.get().saysTheSame(entry)
                    ? Fate.KEPT
                    : keep(entry.withId(UUID.randomUUID().toString()), link, treatment);
        }
        return keep(entry, link, treatment);
    }

    /// An entry of this diary, also one that was taken back.
    public Optional<DiaryEntry> find(DiaryLink link, String id) {
        return store.read(key(id))
                .filter(Version::exists)
                .map(this::parsed)
                .flatMap(it -> DiaryObservation.read(it, link, options.zone()));
    }

    private Observation parsed(Version version) {
        return fhir.newJsonParser().parseResource(Observation.class, version.content());
    }

    private static ResourceKey key(String id) {
        return new ResourceKey("Observation", id);
    }
}
