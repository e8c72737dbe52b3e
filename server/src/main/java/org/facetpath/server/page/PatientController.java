package org.facetpath.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.Set;
import org.facetpath.knowledge.EducationFolder;
import org.facetpath.report.html.HtmlReport;
import org.facetpath.report.html.Markup;
import org.facetpath.report.html.PatientReport;
import org.facetpath.report.json.JsonReport;
import org.facetpath.report.wording.Speech;
import org.facetpath.server.access.BreakGlass;
import org.facetpath.server.access.SignedIn;
import org.facetpath.server.account.Role;
import org.facetpath.server.assess.Assessor;
import org.facetpath.server.audit.Event;
import org.facetpath.server.audit.Watch;
import org.facetpath.server.store.RecordStore;
import org.facetpath.server.worklist.Concern;
import org.facetpath.server.worklist.PatientNames;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// A patient's page for the clinician, the one for the patient, and the assessment as JSON. Each is a function of an
/// assessment and has no logic of its own.
@RestController
final class PatientController {

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 500;
    /// What a form can have written just before this page is shown.
    private static final Set<String> SAVED = Set.of("visit", "block", "ablation", "order");

    private final RecordStore store;
    private final Assessor assessor;
    private final Watch watch;
    private final BreakGlass opened;
    private final PatientNames names;
    private final PatientDoor door;

    PatientController(
            RecordStore store,
            Assessor assessor,
            Watch watch,
            BreakGlass opened,
            PatientNames names,
            PatientDoor door) {
        this.store = store;
        this.assessor = assessor;
        this.watch = watch;
        this.opened = opened;
        this.names = names;
        this.door = door;
    }

    @GetMapping(path = "/patients/{id}", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> page(
            @PathVariable String id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
            @RequestParam(defaultValue = "") String saved,
            HttpServletRequest request) {
        try {
            var report = new HtmlReport(Pages.speech(request), assessor.knowledge());
            var assessment = door.assess(id, asOf);
            var name = names.of(id);
            var bar = new PatientBar(request, id, name, assessor.day(null))
                    .followUp(Concern.isFollowUpDue(assessment))
                    .write(asOf, SAVED.contains(saved) ? saved : "");
            return ResponseEntity.ok(report.render(
                    assessment,
                    AppFrame.of(request)
                            .with("timeline.js")
                            .with("joints.js")
                            .below(bar)
                            .belowCoverage(CoveragePage.way(request, id, asOf))
                            .staff()
                            .named(name)));
        } catch (AccessDeniedException notTheirs) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).body(closed(id, request));
        }
    }

    @GetMapping(path = "/patients/{id}/explained", produces = MediaType.TEXT_HTML_VALUE)
    String explained(@PathVariable String id, HttpServletRequest request) {
        var take = ExportController.take(id, request);
        return report(Pages.speech(request))
                .renderWay(door.assess(id, null), AppFrame.of(request).plain(), take.end());
    }

    @GetMapping(path = "/patients/{id}/assessment", produces = MediaType.APPLICATION_JSON_VALUE)
    String assessment(
            @PathVariable String id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
            HttpServletRequest request)
            throws IOException {
        var json = new StringWriter();
        new JsonReport(Pages.speech(request)).writePretty(door.assess(id, asOf), json);
        return json.toString();
    }

    /// Opens a record outside of one's care team for a limited time. The reason stays in the audit trail.
    @PostMapping(path = "/patients/{id}/break-glass", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> breakGlass(
            @PathVariable String id, @RequestParam String reason, HttpServletRequest request) {
        var key = PatientDoor.key(id);
        if (reason.strip().length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
            return ResponseEntity.unprocessableContent().body(closed(id, request));
        }
        if (store.read(key).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var who = SignedIn.required();
        watch.keep(Event.of(Event.Act.BREAK_GLASS, id, key.toString()).with(reason.strip()));
        opened.open(who.name(), id);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", "/patients/" + id)
                .build();
    }

    private static PatientReport report(Speech speech) {
        return new PatientReport(
                speech,
                EducationFolder.load(speech.language()).orThrow(),
                EducationFolder.emergencyNumbers().orThrow());
    }

    private static String closed(String id, HttpServletRequest request) {
        var out = new Markup();
        out.element("p", Pages.say(request, "not-in-care-team"));
        if (SignedIn.here().filter(it -> it.is(Role.CLINICIAN)).isPresent()) {
            out.element("p", Pages.say(request, "break-glass-text"));
            Pages.form(request, out, "/patients/" + PatientDoor.key(id).id() + "/break-glass");
            Pages.field(request, out, "reason", "text", "off");
            Pages.button(request, out, "open-record");
        }
        var here = "/patients/" + PatientDoor.key(id).id();
        return Pages.page(request, AppFrame.of(request).backTo(here), "record-closed", out);
    }
}
