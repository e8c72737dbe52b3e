package org.facetpath.server.page;

import jakarta.servlet.http.HttpServletRequest;
import org.facetpath.report.html.Markup;
import org.facetpath.report.text.TextOptions;
import org.facetpath.report.text.TextReport;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// `/patients/{id}/note`: the assessment as plain text, to copy into a note.
@RestController
final class NoteController {

    private final PatientDoor door;

    NoteController(PatientDoor door) {
        this.door = door;
    }

    @GetMapping(path = "/patients/{id}/note", produces = MediaType.TEXT_HTML_VALUE)
    String note(@PathVariable String id, HttpServletRequest request) {
        var text = new TextReport(Pages.speech(request)).render(door.assess(id, null), TextOptions.note());
        var out = new Markup();
        out.open("p", "class", "no-print").element("a", Pages.say(request, "note.back"), "href", "/patients/" + id);
        out.close();
        CopiedText.write(request, out, text, "note-text");
        return Pages.page(request, AppFrame.of(request).styled("desk.css"), "note", out);
    }
}
