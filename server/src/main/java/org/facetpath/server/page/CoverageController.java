package org.facetpath.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.facetpath.core.assessment.CoverageAnswer;
import org.facetpath.core.assessment.Options;
import org.facetpath.server.assess.Assessor;
import org.facetpath.server.audit.Event;
import org.facetpath.server.worklist.PatientNames;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `/patients/{id}/coverage`: what the payer's policies and others say of what is proposed for a patient, side by side.
@RestController
final class CoverageController {

    private final PatientDoor door;
    private final Assessor assessor;
    private final PatientNames names;

    CoverageController(PatientDoor door, Assessor assessor, PatientNames names) {
        this.door = door;
        this.assessor = assessor;
        this.names = names;
    }

    @GetMapping(path = "/patients/{id}/coverage", produces = MediaType.TEXT_HTML_VALUE)
    String page(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable List<String> policy,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
            HttpServletRequest request) {
        door.admit(Event.Act.ASSESS, id, "policies side by side");
        var asked = known(policy == null ? List.of() : policy);
        var shown = asked.stream().limit(CoveragePage.MOST).toList();
        var page = new CoveragePage(request, assessor.knowledge(), door.assessment(id, asOf), asOf);
        return page.write(names.of(id), asked, named(id, shown, assessor.day(asOf)));
    }

    private List<CoverageAnswer> named(String id, List<String> policies, LocalDate day) {
        return policies.isEmpty()
                ? List.of()
                : assessor.assess(
                                door.record(id),
                                day,
                                new Options(Options.defaults().guideline(), policies))
                        .coverage();
    }

    private List<String> known(List<String> policies) {
        return policies.stream()
                .filter(it -> assessor.knowledge().policies().find(it).isPresent())
                .distinct()
                .toList();
    }
}
