package org.facetpath.server.page;

import ca.uhn.fhir.context.FhirContext;
import jakarta.servlet.http.HttpServletRequest;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.Options;
import org.facetpath.report.html.Markup;
import org.facetpath.report.wording.Phrases;
import org.facetpath.report.wording.Sentences;
import org.facetpath.server.access.Access;
import org.facetpath.server.access.SignedIn;
import org.facetpath.server.account.Role;
import org.facetpath.server.assess.Assessor;
import org.facetpath.server.audit.Event;
import org.facetpath.server.audit.Watch;
import org.facetpath.server.store.Page;
import org.facetpath.server.store.RecordStore;
import org.facetpath.server.store.Version;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The first page: the patients that one may see, each with the answer in one line, those with a red flag marked.
@RestController
final class HomeController {

    private static final int PATIENTS = 50;

    private final RecordStore store;
    private final Assessor assessor;
    private final Access access;
    private final Watch watch;
    private final FhirContext fhir;

    HomeController(RecordStore store, Assessor assessor, Access access, Watch watch, FhirContext fhir) {
        this.store = store;
        this.assessor = assessor;
        this.access = access;
        this.watch = watch;
        this.fhir = fhir;
    }

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> home(@RequestParam(required = false) @Nullable Long after, HttpServletRequest request) {
        var who = SignedIn.here().orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
        var own = who.patient();
        if (own != null && !who.is(Role.CLINICIAN)) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .header("Location", "/patients/" + own + "/explained")
                    .build();
        }
        var patients = store.patients(PATIENTS, after);
        watch.keep(Event.of(Event.Act.SEARCH, null, "Patient, the list of the first page"));
        return ResponseEntity.ok(list(patients, who, request));
    }

    private String list(Page<Version> patients, SignedIn who, HttpServletRequest request) {
        var out = new Markup();
        out.open("ul", "class", "patients");
        patients.items().stream()
                .filter(version -> access.maySee(who, version.key().id()))
                .forEach(version -> row(out, version, request));
        out.close();
        var next = patients.next();
        if (next != null) {
            out.open("p")
                    .element("a", Pages.say(request, "more-patients"), "href", "/?after=" + next)
                    .close();
        }
        out.open("nav").element("a", Pages.say(request, "account"), "href", "/account");
        if (who.is(Role.ADMIN)) {
            out.append(" ").element("a", Pages.say(request, "accounts"), "href", "/admin/accounts");
            out.append(" ").element("a", Pages.say(request, "audit"), "href", "/admin/audit");
        }
        Pages.form(request, out, "/sign-out");
        Pages.button(request, out, "sign-out");
        return Pages.page(request, "patients", out);
    }

    private void row(Markup out, Version version, HttpServletRequest request) {
        var id = version.key().id();
        out.open("li").element("a", Markup.own(name(version)), "href", "/patients/" + id);
        store.record(id)
                .map(it -> assessor.assess(it, assessor.day(null), Options.defaults()))
                .ifPresent(assessment -> tell(out, assessment, request));
        out.close();
    }

    /// As people call them; the id where the record gives no name.
    private String name(Version version) {
        var patient = fhir.newJsonParser().parseResource(Patient.class, version.content());
        @Nullable String name = patient.getNameFirstRep().getNameAsSingleString();
        return name == null || name.isBlank() ? version.key().id() : name;
    }

    private static void tell(Markup out, Assessment assessment, HttpServletRequest request) {
        var speech = Pages.speech(request);
        var sentences = new Sentences(speech, new Phrases(speech, "…"));
        if (!assessment.redFlags().isEmpty()) {
            out.append(" ").element("strong", Pages.say(request, "red-flag"), "class", "marked");
        }
        for (var problem : assessment.problems()) {
            out.element("p", sentences.title(problem) + ": " + sentences.answer(problem));
        }
    }
}
