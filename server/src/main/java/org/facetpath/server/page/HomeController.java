package org.facetpath.server.page;

import jakarta.servlet.http.HttpServletRequest;
import org.facetpath.server.access.SignedIn;
import org.facetpath.server.account.Role;
import org.facetpath.server.audit.Event;
import org.facetpath.server.audit.Watch;
import org.facetpath.server.worklist.Worklist;
import org.facetpath.server.worklist.WorklistChoice;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `/`: where somebody begins. Staff see whom to look after, a patient their own page.
@RestController
final class HomeController {

    private final Worklist worklist;
    private final Watch watch;

    HomeController(Worklist worklist, Watch watch) {
        this.worklist = worklist;
        this.watch = watch;
    }

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> home(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String sort,
            HttpServletRequest request) {
        var who = SignedIn.required();
        var own = who.patient();
        if (own != null && !who.is(Role.CLINICIAN)) {
            return to("/patients/" + own + "/explained");
        }
        if (who.is(Role.ADMIN) && !who.is(Role.CLINICIAN) && !who.is(Role.AUTHORISATION)) {
            return to("/admin/accounts");
        }
        watch.keep(Event.of(Event.Act.SEARCH, null, "Patient, the worklist"));
        var choice = WorklistChoice.of(q, group, sort);
        return ResponseEntity.ok(new WorklistPage(request, choice).write(worklist.of(who)));
    }

    private static ResponseEntity<String> to(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", path)
                .build();
    }
}
