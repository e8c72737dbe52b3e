package org.facetpath.server.page;

import ca.uhn.fhir.context.FhirContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.facetpath.server.ServerOptions;
import org.facetpath.server.access.SignedIn;
import org.facetpath.server.assess.Assessor;
import org.facetpath.server.audit.Event;
import org.facetpath.server.entry.Entry;
import org.facetpath.server.entry.FacetSessionForm;
import org.facetpath.server.entry.Fields;
import org.facetpath.server.entry.Visit;
import org.facetpath.server.store.Change;
import org.facetpath.server.store.RecordStore;
import org.facetpath.server.store.StaleVersionException;
import org.facetpath.server.worklist.PatientNames;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// `/patients/{id}/visit`, `/block`, `/ablation`: what a clinician saw or did, written into the record. A form that is
/// sent twice is written once; one that is wrong comes back as it was typed.
@RestController
final class EntryController {

    private static final String VISIT = "/patients/{id}/visit";
    private static final String BLOCK = "/patients/{id}/block";
    private static final String ABLATION = "/patients/{id}/ablation";

    private final RecordStore store;
    private final Assessor assessor;
    private final PatientDoor door;
    private final FhirContext fhir;
    private final ServerOptions options;
    private final PatientNames names;
    private final EntryWords words;

    EntryController(
            RecordStore store,
            Assessor assessor,
            PatientDoor door,
            FhirContext fhir,
            ServerOptions options,
            PatientNames names) {
        this.store = store;
        this.assessor = assessor;
        this.door = door;
        this.fhir = fhir;
        this.options = options;
        this.names = names;
        this.words = EntryWords.of(assessor.knowledge());
    }

    @GetMapping(
            path = {VISIT, BLOCK, ABLATION},
            produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> form(
            @PathVariable String id, @RequestParam(defaultValue = "") String form, HttpServletRequest request) {
        if (!Entry.isId(form)) {
            return FormAddress.fresh(request);
        }
        var name = form(request);
        admit(id, Event.Act.READ, name);
        return ResponseEntity.ok(written(request, id, name, Fields.none(), form));
    }

    @PostMapping(
            path = {VISIT, BLOCK, ABLATION},
            produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> take(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> typed, HttpServletRequest request) {
        var form = form(request);
        return take(
                request,
                id,
                form,
                typed,
                switch (form) {
                    case "visit" ->
                        (fields, entry) ->
                                new Visit(words.forms()).write(fields, words.areas(), assessor.day(null), entry);
                    case "block" -> session(FacetSessionForm.BLOCKS);
                    default -> session(FacetSessionForm.ABLATIONS);
                });
    }

    /// The last part of the address.
    private static String form(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private BiConsumer<Fields, Entry> session(List<String> kinds) {
        return (fields, entry) -> new FacetSessionForm(fields, kinds, entry)
                .write(List.copyOf(words.areas()), words.agents(), assessor.day(null), options.zone());
    }

    private ResponseEntity<String> take(
            HttpServletRequest request,
            String id,
            String form,
            MultiValueMap<String, String> typed,
            BiConsumer<Fields, Entry> write) {
        var fields = new Fields(typed);
        var formId = fields.text("form");
        if (!Entry.isId(formId)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        admit(id, Event.Act.CREATE, form);
        var who = SignedIn.required();
        var entry = new Entry(formId, id, who.practitioner(), fhir);
        write.accept(fields, entry);
        if (!fields.areRight()) {
            return ResponseEntity.unprocessableContent().body(written(request, id, form, fields, formId));
        }
        try {
            store.write(entry.changes(), who.actor(), form + " by the form");
        } catch (StaleVersionException twice) {
            // The same form came before. What it wrote stays; other words are not dropped in silence.
            if (!isWritten(entry)) {
                fields.wrong("form", "sent-before");
                var again = UUID.randomUUID().toString();
                return ResponseEntity.status(HttpStatus.CONFLICT).body(written(request, id, form, fields, again));
            }
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", "/patients/%s?saved=%s".formatted(id, form))
                .build();
    }

    private boolean isWritten(Entry entry) {
        return entry.changes().stream()
                .map(Change.Write.class::cast)
                .allMatch(change -> store.read(change.key())
                        .filter(it -> change.content().equals(it.content()))
                        .isPresent());
    }

    private String written(HttpServletRequest request, String id, String form, Fields fields, String formId) {
        var page = new EntryPage(request, words, fields, assessor.knowledge(), assessor.day(null));
        return page.write(id, names.of(id), form, formId);
    }

    private void admit(String id, Event.Act act, String form) {
        door.admit(act, id, "form " + form);
        door.record(id);
    }
}
