package org.facetpath.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.facetpath.report.html.Markup;
import org.facetpath.server.assess.Assessor;
import org.facetpath.server.audit.Event;
import org.facetpath.server.desk.DeskFilter;
import org.facetpath.server.desk.Requests;
import org.facetpath.server.worklist.PatientNames;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// `/patients/{id}/requests`: the requests to payers of one patient, the most pressing first.
@RestController
final class PatientRequestsController {

    /// As the desk shows them when nothing is chosen.
    private static final DeskFilter ALL = new DeskFilter("", "", "", "", "");

    private final Requests requests;
    private final Assessor assessor;
    private final PatientNames names;
    private final PatientDoor door;

    PatientRequestsController(Requests requests, Assessor assessor, PatientNames names, PatientDoor door) {
        this.requests = requests;
        this.assessor = assessor;
        this.names = names;
        this.door = door;
    }

    @GetMapping(path = "/patients/{id}/requests", produces = MediaType.TEXT_HTML_VALUE)
    String list(@PathVariable String id, HttpServletRequest request) {
        door.admit(Event.Act.ASSESS, id, "requests to payers");
        door.record(id);
        var out = new Markup();
        out.open("p").element("a", Markup.own(names.of(id)), "href", "/patients/" + id);
        out.close();
        var all = ALL.of(requests.of(id, List.of()));
        if (all.isEmpty()) {
            out.element("p", Pages.say(request, "patient-requests.empty"), "class", "panel");
        }
        out.open("ul", "class", "rows");
        var row = new RequestRow(request, assessor.knowledge(), out);
        all.forEach(it -> row.write(it, RequestRow.what(request, it.answers().getFirst())));
        out.close();
        return Pages.page(request, AppFrame.of(request).styled("desk.css"), "desk", out);
    }
}
