package org.facetpath.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import org.facetpath.report.html.Markup;
import org.facetpath.server.audit.Event;
import org.facetpath.server.audit.Watch;
import org.facetpath.server.store.PatientRecord;
import org.facetpath.server.store.RecordStore;
import org.facetpath.server.store.ResourceKey;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// `/patients/{id}/export`: all that is stored about a patient as one FHIR file, to take along. The trail keeps that it
/// was taken.
@RestController
final class ExportController {

    private final RecordStore store;
    private final Watch watch;

    ExportController(RecordStore store, Watch watch) {
        this.store = store;
        this.watch = watch;
    }

    @GetMapping("/patients/{id}/export")
    ResponseEntity<Resource> export(@PathVariable String id) {
        if (!ResourceKey.isId(id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        watch.admit(
                Event.of(Event.Act.EXPORT, id, ResourceKey.patient(id).toString())
                        .with("whole record"),
                id);
        InputStream bundle = store.record(id)
                .map(PatientRecord::bundle)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .header("Content-Type", "application/fhir+json")
                .header("Content-Disposition", "attachment; filename=\"record.fhir.json\"")
                .body(new InputStreamResource(bundle));
    }

    /// The way to it, for the patient's page.
    static Markup take(String id, HttpServletRequest request) {
        var speech = Pages.speech(request);
        var out = new Markup();
        out.open("section", "aria-labelledby", "take");
        out.element("h2", speech.say("my-way.take"), "id", "take");
        out.element("p", speech.say("my-way.take-text"));
        out.open("p")
                .element(
                        "a",
                        speech.say("my-way.take-link"),
                        "href",
                        "/patients/" + id + "/export",
                        "class",
                        "button second-button",
                        "download",
                        "")
                .close()
                .close();
        return out;
    }
}
