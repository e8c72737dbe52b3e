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
import org.facetpath.server.audit.Watch;
import org.facetpath.server.entry.Entry;
import org.facetpath.server.entry.FacetSessionForm;
import org.facetpath.server.entry.Fields;
import org.facetpath.server.entry.Visit;
import org.facetpath.server.store.RecordStore;
import org.facetpath.server.store.ResourceKey;
import org.facetpath.server.store.StaleVersionException;
import org.facetpath.server.store.Version;
import org.facetpath.server.worklist.PatientNames;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
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

    private final RecordStore store;
    private final Assessor assessor;
    private final Watch watch;
    private final FhirContext fhir;
    private final ServerOptions options;
    private final PatientNames names;
    private final EntryWords words;

    EntryController(
            RecordStore store,
            Assessor assessor,
            Watch watch,
            FhirContext fhir,
            ServerOptions options,
            PatientNames names) {
        this.store = store;
        this.assessor = assessor;
        this.watch = watch;
        this.fhir = fhir;
        this.options = options;
        this.names = names;
        this.words = EntryWords.of(assessor.knowledge());
    }

    @GetMapping(path = "/patients/{id}/visit", produces = MediaType.TEXT_HTML_VALUE)
    String visit(@PathVariable String id, HttpServletRequest request) {
        return page(request, id, "visit", Fields.none(), newId());
    }

    @PostMapping(path = "/patients/{id}/visit", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> visit(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> typed, HttpServletRequest request) {
        var visit = new Visit(words.forms());
        return take(
                request,
                id,
                "visit",
                typed,
                (fields, entry) -> visit.write(fields, words.areas(), assessor.day(null), entry));
    }

    @GetMapping(path = "/patients/{id}/block", produces = MediaType.TEXT_HTML_VALUE)
    String block(@PathVariable String id, HttpServletRequest request) {
        return page(request, id, "block", Fields.none(), newId());
    }

    @PostMapping(path = "/patients/{id}/block", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> block(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> typed, HttpServletRequest request) {
        return take(request, id, "block", typed, session(FacetSessionForm.BLOCKS));
    }

    @GetMapping(path = "/patients/{id}/ablation", produces = MediaType.TEXT_HTML_VALUE)
    String ablation(@PathVariable String id, HttpServletRequest request) {
        return page(request, id, "ablation", Fields.none(), newId());
    }

    @PostMapping(path = "/patients/{id}/ablation", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> ablation(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> typed, HttpServletRequest request) {
        return take(request, id, "ablation", typed, session(FacetSessionForm.ABLATIONS));
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
        var who = SignedIn.here().orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
        var entry = new Entry(formId, id, who.practitioner(), fhir);
        write.accept(fields, entry);
        if (!fields.areRight()) {
            return ResponseEntity.unprocessableContent().body(written(request, id, form, fields, formId));
        }
        try {
            store.write(entry.changes(), who.actor(), form + " by the form");
        } catch (StaleVersionException twice) {
            // The same form came before: it is written.
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", "/patients/%s?saved=%s".formatted(id, form))
                .build();
    }

    private String page(HttpServletRequest request, String id, String form, Fields fields, String formId) {
        admit(id, Event.Act.READ, form);
        return written(request, id, form, fields, formId);
    }

    private String written(HttpServletRequest request, String id, String form, Fields fields, String formId) {
        var page = new EntryPage(request, words, fields, assessor.knowledge(), assessor.day(null));
        return page.write(id, names.of(id), form, formId);
    }

    private void admit(String id, Event.Act act, String form) {
        ResourceKey key;
        try {
            key = ResourceKey.patient(id);
        } catch (IllegalArgumentException outside) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        watch.admit(Event.of(act, id, key.toString()).with("form " + form), id);
        if (store.read(key).filter(Version::exists).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }
}
