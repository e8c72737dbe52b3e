package org.facetpath.server.page;

import jakarta.servlet.http.HttpServletRequest;
import org.facetpath.server.access.Access;
import org.facetpath.server.access.SignedIn;
import org.facetpath.server.assess.Assessor;
import org.facetpath.server.audit.Event;
import org.facetpath.server.audit.Watch;
import org.facetpath.server.desk.DeskFilter;
import org.facetpath.server.desk.Requests;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `/desk`: the requests to payers of all patients one may see.
@RestController
final class DeskController {

    private final Requests requests;
    private final Assessor assessor;
    private final Access access;
    private final Watch watch;

    DeskController(Requests requests, Assessor assessor, Access access, Watch watch) {
        this.requests = requests;
        this.assessor = assessor;
        this.access = access;
        this.watch = watch;
    }

    @GetMapping(path = "/desk", produces = MediaType.TEXT_HTML_VALUE)
    String desk(
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String payer,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "sort", defaultValue = "deadline") String order,
            HttpServletRequest request) {
        var me = SignedIn.required();
        watch.keep(Event.of(Event.Act.SEARCH, null, "ServiceRequest, the requests of the desk"));
        var all = requests.list(patient -> access.maySee(me, patient));
        var filter = new DeskFilter(status, payer, who, words, order);
        return new DeskPage(request, assessor.knowledge(), filter).write(all);
    }
}
