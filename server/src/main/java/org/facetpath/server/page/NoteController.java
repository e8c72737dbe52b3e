package org.facetpath.server.page;

import jakarta.servlet.http.HttpServletRequest;
import org.facetpath.core.assessment.Options;
import org.facetpath.report.html.Markup;
import org.facetpath.report.text.TextOptions;
import org.facetpath.report.text.TextReport;
import org.facetpath.server.assess.Assessor;
import org.facetpath.server.audit.Event;
import org.facetpath.server.audit.Watch;
import org.facetpath.server.store.RecordStore;
import org.facetpath.server.store.ResourceKey;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// `/patients/{id}/note`: the assessment as plain text, to copy into a note.
@RestController
final class NoteController {

    private final RecordStore store;
    private final Assessor assessor;
    private final Watch watch;

    NoteController(RecordStore store, Assessor assessor, Watch watch) {
        this.store = store;
        this.assessor = assessor;
        this.watch = watch;
    }

    @GetMapping(path = "/patients/{id}/note", produces = MediaType.TEXT_HTML_VALUE)
    String note(@PathVariable String id, HttpServletRequest request) {
        if (!ResourceKey.isId(id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var version = "knowledge " + assessor.knowledge().version();
        watch.admit(Event.of(Event.Act.ASSESS, id, "Patient/" + id).with(version), id);
        var assessment = store.record(id)
                .map(it -> assessor.assess(it, assessor.day(null), Options.defaults()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var text = new TextReport(Pages.speech(request)).render(assessment, TextOptions.plain());
        var out = new Markup();
        out.open("p", "class", "no-print").element("a", Pages.say(request, "note.back"), "href", "/patients/" + id);
        out.close();
        CopiedText.write(request, out, text, "note-text");
        return Pages.page(request, AppFrame.of(request).styled("desk.css"), "note", out);
    }
}
