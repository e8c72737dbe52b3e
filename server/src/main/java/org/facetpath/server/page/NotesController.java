package org.facetpath.server.page;

import ca.uhn.fhir.context.FhirContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.facetpath.report.html.Markup;
import org.facetpath.server.audit.Event;
import org.facetpath.server.entry.VisitNote;
import org.facetpath.server.worklist.PatientNames;
import org.hl7.fhir.r4.model.DocumentReference;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// `/patients/{id}/notes`: the notes of a record that hold plain words, the latest first.
@RestController
final class NotesController {

    private static final String KIND = "DocumentReference";

    private final PatientDoor door;
    private final PatientNames names;
    private final FhirContext fhir;

    NotesController(PatientDoor door, PatientNames names, FhirContext fhir) {
        this.door = door;
        this.names = names;
        this.fhir = fhir;
    }

    @GetMapping(path = "/patients/{id}/notes", produces = MediaType.TEXT_HTML_VALUE)
    String notes(@PathVariable String id, HttpServletRequest request) {
        door.admit(Event.Act.READ, id, "notes");
        var documents = door.record(id).versions().stream()
                .filter(version -> version.key().type().equals(KIND))
                .toList();
        var notes = documents.stream()
                .map(version -> fhir.newJsonParser().parseResource(DocumentReference.class, version.content()))
                .flatMap(document -> VisitNote.read(document).stream())
                .sorted(Comparator.comparing(VisitNote::day).reversed())
                .toList();
        var out = new Markup();
        out.open("p").element("a", Markup.own(names.of(id)), "href", "/patients/" + id);
        out.close();
        out.element("p", Pages.say(request, "notes.text"), "class", "lead");
        write(request, out, notes);
        int others = documents.size() - notes.size();
        if (others > 0) {
            out.element("p", Pages.say(Pages.speech(request), "server.notes.others", "count", String.valueOf(others)));
        }
        return Pages.page(request, AppFrame.of(request).styled("desk.css"), "notes.title", out);
    }

    private static void write(HttpServletRequest request, Markup out, List<VisitNote> notes) {
        if (notes.isEmpty()) {
            out.element("p", Pages.say(request, "notes.none"), "class", "panel");
        }
        for (var note : notes) {
            out.open("section", "class", "panel");
            out.element(
                    "h2",
                    note.day().isEmpty()
                            ? Pages.say(request, "notes.undated")
                            : Pages.say(Pages.speech(request), "server.notes.day", "day", note.day()));
            out.open("pre", "class", "typed").append(Pages.lines(note.text())).close();
            out.close();
        }
    }
}
