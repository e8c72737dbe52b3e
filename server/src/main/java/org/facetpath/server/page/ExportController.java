package org.facetpath.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import org.facetpath.report.html.Markup;
import org.facetpath.server.audit.Event;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// `/patients/{id}/export`: all that is stored about a patient as one FHIR file, to take along. The trail keeps that it
/// was taken.
@RestController
final class ExportController {

    private final PatientDoor door;

    ExportController(PatientDoor door) {
        this.door = door;
    }

    @GetMapping("/patients/{id}/export")
    ResponseEntity<Resource> export(@PathVariable String id) {
        door.admit(Event.Act.EXPORT, id, "whole record");
        InputStream bundle = door.record(id).bundle();
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
