package org.facetpath.server.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.model.api.ResourceMetadataKeyEnum;
import ca.uhn.fhir.model.valueset.BundleEntryTransactionMethodEnum;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import ca.uhn.fhir.rest.server.exceptions.PreconditionFailedException;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facetpath.server.access.Access;
import org.facetpath.server.access.SignedIn;
import org.facetpath.server.account.Role;
import org.facetpath.server.audit.Event;
import org.facetpath.server.audit.Watch;
import org.facetpath.server.store.Change;
import org.facetpath.server.store.Outcome;
import org.facetpath.server.store.Page;
import org.facetpath.server.store.RecordQuery;
import org.facetpath.server.store.RecordStore;
import org.facetpath.server.store.ResourceKey;
import org.facetpath.server.store.Version;
import org.facetpath.server.store.content.ContentReader;
import org.hl7.fhir.instance.model.api.IAnyResource;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Provenance;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/// What the FHIR interface does with the store: each step asks first whether it may, and leaves a trace.
public final class Records {

    private static final String REASON = "FHIR interface";

    /// More matches than this are not given out at once; a search by patient or time has fewer.
    private static final int MOST = 10_000;

    private final RecordStore store;
    private final Access access;
    private final Watch watch;
    private final FhirContext fhir;

    public Records(RecordStore store, Access access, Watch watch, FhirContext fhir) {
        this.store = store;
        this.access = access;
        this.watch = watch;
        this.fhir = fhir;
    }

    IBaseResource read(ResourceKey key) {
        var position = WriteProvenance.position(key);
        return position.isPresent() ? provenance(key, position.getAsLong()) : asStored(key);
    }

    private IBaseResource asStored(ResourceKey key) {
        return shown(existing(store.read(key), key, Event.Act.READ));
    }

    /// The resource in a list, or an empty list when there is none.
    ///
    /// @param patient whom it must be about; null for anybody
    List<IBaseResource> find(ResourceKey key, @Nullable String patient) {
        try {
            var found = read(key);
            boolean asked = patient == null || current(key).contains(patient);
            return asked ? List.of(found) : List.of();
        } catch (ResourceNotFoundException | ResourceGoneException none) {
            return List.of();
        }
    }

    IBaseResource read(ResourceKey key, int number) {
        return shown(existing(store.read(key, number), key, Event.Act.VERSION_READ));
    }

    /// Newest first. Versions whose content was destroyed are left out, since they have nothing to show.
    ///
    /// @param at a time at which a version must have been current
    /// @param since the time at which it must have been written, or later; null for any
    Matches history(ResourceKey key, AskedTime at, @Nullable Instant since) {
        var found = new ArrayList<Version>();
        Instant next = null;
        for (var version : versions(key)) {
            boolean shows = version.content() != null || version.act() == Version.Act.DELETED;
            if (shows
                    && at.overlaps(version.at(), next)
                    && (since == null || !version.at().isBefore(since))) {
                found.add(version);
            }
            next = version.at();
        }
        return new Matches(found, this::inHistory);
    }

    private Stream<IBaseResource> inHistory(long position) {
        return store.log(position - 1, 1).stream()
                .filter(it -> it.content() != null || it.act() == Version.Act.DELETED)
                .map(this::inHistory);
    }

    private IBaseResource inHistory(Version version) {
        if (version.content() != null) {
            var written = (IAnyResource) shown(version);
            ResourceMetadataKeyEnum.ENTRY_TRANSACTION_METHOD.put(written, BundleEntryTransactionMethodEnum.PUT);
            return written;
        }
        var gone =
                (IAnyResource) fhir.getResourceDefinition(version.key().type()).newInstance();
        gone.setId("%s/_history/%d".formatted(version.key(), version.number()));
        ResourceMetadataKeyEnum.DELETED_AT.put(gone, new InstantType(Date.from(version.at())));
        ResourceMetadataKeyEnum.ENTRY_TRANSACTION_METHOD.put(gone, BundleEntryTransactionMethodEnum.DELETE);
        return gone;
    }

    private List<Version> versions(ResourceKey key) {
        var versions = store.history(key);
        if (versions.isEmpty()) {
            throw notFound(key, Event.Act.HISTORY);
        }
        var patients = versions.stream().flatMap(it -> patients(it).stream()).collect(Collectors.toSet());
        admitToExisting(Event.Act.HISTORY, key, patients);
        return versions;
    }

    /// Where a resource comes from, newest first: each write of it, and what was brought about it and its patient
    /// by others. Nothing for one that is not there or not for the one who asks, who is not told which; the trail
    /// is. It counts as reading its history, which it tells.
    List<IBaseResource> provenance(ResourceKey key) {
        if (key.type().equals("AuditEvent")) {
            return List.of();
        }
        try {
            var versions = versions(key);
            var written = versions.stream().map(it -> (IBaseResource) WriteProvenance.of(it));
            return Stream.concat(written, brought(key, versions)).toList();
        } catch (ResourceNotFoundException none) {
            return List.of();
        }
    }

    private Stream<IBaseResource> brought(ResourceKey key, List<Version> versions) {
        var who = SignedIn.required();
        return versions.stream()
                .flatMap(it -> patients(it).stream())
                .distinct()
                .flatMap(it -> store.all(RecordQuery.of("Provenance").withPatient(it)))
                .filter(it -> isVisible(it, who))
                .map(this::shown)
                .filter(it -> ((Provenance) it)
                        .getTarget().stream()
                                .map(target -> target.getReferenceElement().toUnqualifiedVersionless())
                                .anyMatch(target -> target.getValue().equals(key.toString())));
    }

    private IBaseResource provenance(ResourceKey key, long position) {
        var row = store.log(position - 1, 1).stream()
                .filter(it -> it.position() == position && !it.key().type().equals("AuditEvent"))
                .findFirst()
                .orElseThrow(() -> absent(key));
        versions(row.key());
        return WriteProvenance.of(row);
    }

    /// These versions, to be read page by page.
    Matches matches(List<Version> found) {
        return new Matches(found, this::at);
    }

    private Stream<IBaseResource> at(long position) {
        return store.log(position - 1, 1).stream()
                .filter(version -> version.content() != null)
                .map(this::shown);
    }

    /// All matches that the one who asks may see.
    Matches search(RecordQuery query, String asked) {
        var patient = query.patient();
        var event = Event.of(Event.Act.SEARCH, patient, asked);
        if (patient != null) {
            watch.admit(event, patient);
        } else {
            watch.keep(event);
        }
        var who = SignedIn.here().orElseThrow(() -> new ForbiddenOperationException("Sign in first."));
        return matches(
                all(query).stream().filter(version -> isVisible(version, who)).toList());
    }

    private List<Version> all(RecordQuery query) {
        var found = new ArrayList<Version>();
        Page<Version> page;
        var next = query;
        do {
            page = store.search(next);
            found.addAll(page.items());
            next = next.withPage(RecordQuery.LARGEST, page.next());
        } while (page.next() != null && found.size() < MOST);
        if (page.next() != null) {
            throw new PreconditionFailedException(
                    "More than %d resources match; ask for fewer, such as those of one patient or time."
                            .formatted(MOST));
        }
        return found;
    }

    private boolean isVisible(Version version, SignedIn who) {
        var patients = patients(version);
        return patients.isEmpty() ? !isOnlyPatient(who) : patients.stream().allMatch(it -> access.maySee(who, it));
    }

    private static boolean isOnlyPatient(SignedIn who) {
        return who.roles().equals(Set.of(Role.PATIENT));
    }

    /// Does all changes or none. The trail has one event for each patient that is touched.
    List<Outcome> write(List<? extends Change> changes, Event.Act act) {
        var patients = new LinkedHashSet<String>();
        changes.forEach(change -> patients.addAll(touched(change)));
        var object = changes.size() == 1 ? key(changes.getFirst()).toString() : null;
        admit(act, object, patients);
        var who = SignedIn.here().orElseThrow(() -> new ForbiddenOperationException("Sign in first."));
        return store.write(changes, who.actor(), REASON);
    }

    /// Both whom a resource was about and whom it will be about.
    private Set<String> touched(Change change) {
        return switch (change) {
            case Change.Write write -> touched(write.key(), write.content());
            case Change.WriteIfAbsent write -> touched(write.key(), write.content());
            case Change.Delete delete -> current(delete.key());
            case Change.Erase _, Change.Move _, Change.Merge _, Change.Unmerge _ ->
                throw new ForbiddenOperationException("This is not done at the FHIR interface.");
        };
    }

    private Set<String> touched(ResourceKey key, String content) {
        if (key.type().equals("AuditEvent")) {
            throw new ForbiddenOperationException("Audit events are written by the server only.");
        }
        if (WriteProvenance.position(key).isPresent()) {
            throw new ForbiddenOperationException("A Provenance of this name is told from the log by the server only.");
        }
        var patients = new LinkedHashSet<>(current(key));
        patients.addAll(ContentReader.read(content).patients());
        return patients;
    }

    private Set<String> current(ResourceKey key) {
        return store.read(key).map(Records::patients).orElse(Set.of());
    }

    private static ResourceKey key(Change change) {
        return switch (change) {
            case Change.Write write -> write.key();
            case Change.WriteIfAbsent write -> write.key();
            case Change.Delete delete -> delete.key();
            case Change.Erase erase -> erase.key();
            case Change.Move move -> move.key();
            case Change.Merge merge -> ResourceKey.patient(merge.merged());
            case Change.Unmerge unmerge -> ResourceKey.patient(unmerge.merged());
        };
    }

    private Version existing(Optional<Version> found, ResourceKey key, Event.Act act) {
        var version = found.orElseThrow(() -> notFound(key, act));
        if (version.content() == null) {
            refuseStranger(key, act);
            throw isOnlyPatient(SignedIn.required()) ? absent(key) : new ResourceGoneException(key + " was deleted");
        }
        admitToExisting(act, key, patients(version));
        return version;
    }

    /// Who may not see a patient is not told which resources there are about them. The trail has the refusal.
    private void admitToExisting(Event.Act act, ResourceKey key, Collection<String> patients) {
        try {
            admit(act, key.toString(), patients);
        } catch (AccessDeniedException theirs) {
            if (key.type().equals("Patient")) {
                throw theirs;
            }
            throw absent(key);
        }
    }

    private ResourceNotFoundException notFound(ResourceKey key, Event.Act act) {
        refuseStranger(key, act);
        return absent(key);
    }

    /// In the same words for what is not there and for what is somebody else's.
    private static ResourceNotFoundException absent(ResourceKey key) {
        return new ResourceNotFoundException(key + " is not here, or not in that version.");
    }

    /// Who may not see a patient is not told whether there is, or was, such a patient.
    private void refuseStranger(ResourceKey key, Event.Act act) {
        var who = SignedIn.required();
        if (key.type().equals("Patient") && !access.maySee(who, key.id())) {
            watch.admit(Event.of(act, key.id(), key.toString()), key.id());
        }
    }

    private void admit(Event.Act act, @Nullable String object, Collection<String> patients) {
        if (patients.isEmpty()) {
            watch.keep(Event.of(act, null, object));
        }
        for (var patient : patients) {
            if (isNew(patient)) {
                // Whoever brings a new patient may write their record in the same request.
                watch.keep(Event.of(act, patient, object));
            } else {
                watch.admit(Event.of(act, patient, object), patient);
            }
        }
    }

    private boolean isNew(String patient) {
        return store.read(ResourceKey.patient(patient)).isEmpty()
                && SignedIn.here().filter(it -> it.is(Role.CLINICIAN)).isPresent();
    }

    private static Set<String> patients(Version version) {
        var content = version.content();
        return content == null ? Set.of() : ContentReader.read(content).patients();
    }

    /// The resource with its version and time, which are not part of what is kept.
    IBaseResource shown(Version version) {
        var resource = (IAnyResource) parser().parseResource(version.content());
        resource.setId("%s/_history/%d".formatted(version.key(), version.number()));
        resource.getMeta().setVersionId(String.valueOf(version.number()));
        resource.getMeta().setLastUpdated(Date.from(version.at()));
        return resource;
    }

    private IParser parser() {
        return fhir.newJsonParser();
    }
}
