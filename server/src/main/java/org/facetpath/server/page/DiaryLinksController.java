package org.facetpath.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Optional;
import org.facetpath.server.ServerOptions;
import org.facetpath.server.access.PublicAddress;
import org.facetpath.server.access.SignedIn;
import org.facetpath.server.audit.Event;
import org.facetpath.server.diary.DiaryLinks;
import org.facetpath.server.diary.Treatments;
import org.facetpath.server.diary.Writer;
import org.facetpath.server.store.ResourceKey;
import org.facetpath.server.worklist.PatientNames;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// `/patients/{id}/diary-links`: where a clinician hands out the diary of a block or ablation, to the patient and to a
/// carer, and takes it back.
@RestController
final class DiaryLinksController {

    private final DiaryLinks links;
    private final Treatments treatments;
    private final PatientDoor door;
    private final PatientNames names;
    private final ServerOptions options;
    private final InstantSource clock;
    private final Optional<PublicAddress> here;

    DiaryLinksController(
            DiaryLinks links,
            Treatments treatments,
            PatientDoor door,
            PatientNames names,
            ServerOptions options,
            InstantSource clock,
            Optional<PublicAddress> here) {
        this.links = links;
        this.treatments = treatments;
        this.door = door;
        this.names = names;
        this.options = options;
        this.clock = clock;
        this.here = here;
    }

    @GetMapping(path = "/patients/{id}/diary-links", produces = MediaType.TEXT_HTML_VALUE)
    String list(@PathVariable String id, HttpServletRequest request) {
        door.admit(Event.Act.READ, id, "diary links");
        door.record(id);
        return shown(page(id, request), id);
    }

    /// The link is shown with this answer and never again: only its hash is kept.
    @PostMapping(path = "/patients/{id}/diary-links", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> make(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String procedure,
            @RequestParam(defaultValue = "") String writer,
            @RequestParam(defaultValue = "") String once,
            HttpServletRequest request) {
        door.admit(Event.Act.CREATE, id, "diary link of Procedure/" + (ResourceKey.isId(procedure) ? procedure : "?"));
        door.record(id);
        var who = SignedIn.required();
        var chosen = Writer.find(writer);
        var treatment = treatments.find(id, procedure);
        if (chosen.isEmpty() || treatment.isEmpty() || !DiaryFields.isId(once)) {
            var page = page(id, request).note("links-wrong");
            return ResponseEntity.unprocessableContent().body(shown(page, id));
        }
        var token = links.make(new DiaryLinks.Wanted(
                once,
                id,
                treatment.get().procedure(),
                chosen.get(),
                who.name(),
                DiaryLinks.lasts(treatment.get().kind())));
        var page = page(id, request);
        token.ifPresentOrElse(it -> page.made(address(it, request), chosen.get()), () -> page.note("links-twice"));
        return ResponseEntity.ok(shown(page, id));
    }

    @PostMapping("/patients/{id}/diary-links/{link}/revoke")
    ResponseEntity<Void> revoke(@PathVariable String id, @PathVariable String link) {
        door.admit(Event.Act.DELETE, id, "diary link");
        if (!links.revoke(id, link)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", DiaryLinksPage.path(id))
                .build();
    }

    private DiaryLinksPage page(String id, HttpServletRequest request) {
        return new DiaryLinksPage(request, id, options.zone(), clock.instant());
    }

    private String shown(DiaryLinksPage page, String id) {
        return page.write(names.of(id), treatments.list(id), links.list(id));
    }

    /// As browsers see this server.
    private String address(String token, HttpServletRequest request) {
        var asked = request.getRequestURL();
        var base = here.map(it -> it.address().toString())
                .orElseGet(() -> asked.substring(
                        0, asked.length() - request.getRequestURI().length()));
        return base + DiaryController.PATH + "/links/" + token;
    }
}
