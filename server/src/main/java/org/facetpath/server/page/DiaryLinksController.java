package org.facetpath.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.facetpath.core.explain.Message;
import org.facetpath.report.html.Markup;
import org.facetpath.report.html.PlainPage;
import org.facetpath.server.ServerOptions;
import org.facetpath.server.access.PublicAddress;
import org.facetpath.server.access.SignedIn;
import org.facetpath.server.audit.Event;
import org.facetpath.server.audit.Watch;
import org.facetpath.server.diary.DiaryLink;
import org.facetpath.server.diary.DiaryLinks;
import org.facetpath.server.diary.QrCode;
import org.facetpath.server.diary.Treatment;
import org.facetpath.server.diary.Treatments;
import org.facetpath.server.diary.Writer;
import org.facetpath.server.store.ResourceKey;
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

/// `/patients/{id}/diary-links`: where a clinician hands out the diary of a block, to the patient and to a carer, and
/// takes it back.
@RestController
final class DiaryLinksController {

    private final DiaryLinks links;
    private final Treatments treatments;
    private final Watch watch;
    private final ServerOptions options;
    private final InstantSource clock;
    private final Optional<PublicAddress> here;

    DiaryLinksController(
            DiaryLinks links,
            Treatments treatments,
            Watch watch,
            ServerOptions options,
            InstantSource clock,
            Optional<PublicAddress> here) {
        this.links = links;
        this.treatments = treatments;
        this.watch = watch;
        this.options = options;
        this.clock = clock;
        this.here = here;
    }

    @GetMapping(path = "/patients/{id}/diary-links", produces = MediaType.TEXT_HTML_VALUE)
    String list(@PathVariable String id, HttpServletRequest request) {
        admit(Event.Act.READ, id, "diary links");
        return page(id, new Markup(), request);
    }

    /// The link is shown with this answer and never again: only its hash is kept.
    @PostMapping(path = "/patients/{id}/diary-links", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> make(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String procedure,
            @RequestParam(defaultValue = "") String writer,
            @RequestParam(defaultValue = "") String once,
            HttpServletRequest request) {
        admit(Event.Act.CREATE, id, "diary link of Procedure/" + (ResourceKey.isId(procedure) ? procedure : "?"));
        var who = SignedIn.here().orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
        var chosen = Writer.find(writer);
        var treatment = treatments.find(id, procedure);
        if (chosen.isEmpty() || treatment.isEmpty() || !DiaryFields.isId(once)) {
            return ResponseEntity.unprocessableContent().body(page(id, note("links-wrong", request), request));
        }
        var token = links.make(new DiaryLinks.Wanted(once, id, procedure, chosen.get(), who.name()));
        var shown = token.map(it -> made(it, chosen.get(), request)).orElseGet(() -> note("links-twice", request));
        return ResponseEntity.ok(page(id, shown, request));
    }

    @PostMapping("/patients/{id}/diary-links/{link}/revoke")
    ResponseEntity<Void> revoke(@PathVariable String id, @PathVariable String link) {
        admit(Event.Act.DELETE, id, "diary link");
        if (!links.revoke(id, link)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", "/patients/" + id + "/diary-links")
                .build();
    }

    private void admit(Event.Act act, String id, String what) {
        if (!ResourceKey.isId(id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        watch.admit(Event.of(act, id, what), id);
    }

    private static Markup note(String key, HttpServletRequest request) {
        var out = new Markup();
        out.element("p", say(request, key), "class", "problem-note", "role", "alert");
        return out;
    }

    private Markup made(String token, Writer writer, HttpServletRequest request) {
        var address = base(request) + DiaryController.PATH + "/links/" + token;
        var out = new Markup();
        out.open("section", "class", "panel qr", "aria-labelledby", "made");
        out.element("h2", say(request, "links-made." + writer.code()), "id", "made");
        out.element("p", say(request, "links-once"));
        out.append(QrCode.draw(address, say(request, "links-qr")));
        out.open("p").element("label", say(request, "links-address"), "for", "address");
        out.empty("input", "id", "address", "class", "link-text", "type", "text", "readonly", "", "value", address);
        out.close();
        out.open("p")
                .element(
                        "button",
                        say(request, "links-copy"),
                        "type",
                        "button",
                        "hidden",
                        "",
                        "data-copy",
                        "address",
                        "data-copied",
                        say(request, "links-copied"))
                .close()
                .close();
        return out;
    }

    /// As browsers see this server.
    private String base(HttpServletRequest request) {
        return here.map(it -> it.address().toString())
                .orElseGet(() -> request.getRequestURL()
                        .substring(
                                0,
                                request.getRequestURL().length()
                                        - request.getRequestURI().length()));
    }

    private String page(String id, Markup top, HttpServletRequest request) {
        var out = new Markup().append(top.end());
        out.element("p", say(request, "links-text"), "class", "lead");
        var known = links.list(id).stream().collect(Collectors.groupingBy(DiaryLink::procedure));
        var blocks = treatments.list(id);
        if (blocks.isEmpty()) {
            out.element("p", say(request, "links-no-block"));
        }
        out.open("ul", "class", "rows");
        for (var block : blocks) {
            out.open("li").element("h2", title(block, request));
            for (var link : known.getOrDefault(block.procedure(), java.util.List.of())) {
                link(out, link, request);
            }
            make(out, id, block, request);
            out.close();
        }
        out.close();
        out.open("p")
                .element("a", say(request, "links-back"), "href", "/patients/" + id)
                .close();
        return PlainPage.in(
                AppFrame.of(request).backTo("/patients/" + id + "/diary-links").plain(),
                Pages.speech(request),
                say(request, "links-title"),
                out.end(),
                "");
    }

    private String title(Treatment block, HttpServletRequest request) {
        var speech = Pages.speech(request);
        var where = speech.term(block.region().code()) + ", "
                + block.sides().stream().map(side -> speech.term(side.code())).collect(Collectors.joining(", "));
        var ended = block.ended();
        return ended == null
                ? say(request, "links-block-undated", "where", where)
                : say(request, "links-block", "where", where, "when", day(ended));
    }

    private void link(Markup out, DiaryLink link, HttpServletRequest request) {
        var now = clock.instant();
        var state = link.revoked() != null ? "revoked" : link.isOpen(now) ? "open" : "over";
        out.open("div", "class", "choice");
        out.element(
                "span",
                say(
                        request,
                        "links-state." + state,
                        "writer",
                        say(request, "links-for." + link.writer().code()),
                        "made",
                        day(link.made()),
                        "expires",
                        day(link.expires()),
                        "devices",
                        String.valueOf(link.devices())));
        if (link.isOpen(now)) {
            Pages.form(request, out, "/patients/%s/diary-links/%s/revoke".formatted(link.patient(), link.id()));
            out.element("button", say(request, "links-revoke"), "type", "submit", "class", "danger-button");
            out.close();
        }
        out.close();
    }

    private void make(Markup out, String id, Treatment block, HttpServletRequest request) {
        out.open("div", "class", "choice");
        for (var writer : Writer.values()) {
            Pages.form(request, out, "/patients/" + id + "/diary-links");
            out.empty(
                    "input",
                    "type",
                    "hidden",
                    "name",
                    "once",
                    "value",
                    UUID.randomUUID().toString());
            out.empty("input", "type", "hidden", "name", "procedure", "value", block.procedure());
            out.empty("input", "type", "hidden", "name", "writer", "value", writer.code());
            out.open("p")
                    .element(
                            "button",
                            say(request, "links-make." + writer.code()),
                            "type",
                            "submit",
                            "class",
                            "second-button")
                    .close()
                    .close();
        }
        out.close();
    }

    private String day(Instant time) {
        return time.atZone(options.zone()).toLocalDate().toString();
    }

    private static String say(HttpServletRequest request, String key, String... namesAndValues) {
        var arguments = new java.util.HashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            arguments.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return Pages.speech(request).say(new Message("diary." + key, Map.copyOf(arguments)));
    }
}
