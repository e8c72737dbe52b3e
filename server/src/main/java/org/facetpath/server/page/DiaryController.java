package org.facetpath.server.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.facetpath.report.html.Markup;
import org.facetpath.report.html.PlainPage;
import org.facetpath.server.ServerOptions;
import org.facetpath.server.audit.Event;
import org.facetpath.server.audit.Watch;
import org.facetpath.server.diary.Calendar;
import org.facetpath.server.diary.Diary;
import org.facetpath.server.diary.DiaryLink;
import org.facetpath.server.diary.DiaryLinks;
import org.facetpath.server.diary.Treatment;
import org.facetpath.server.diary.Treatments;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.WebUtils;

/// `/diary`: the pain diary on a phone. Who may write is known by the device that redeemed a link, not by an
/// account; no page of it has a name.
@RestController
final class DiaryController {

    static final String PATH = "/diary";
    private static final String COOKIE = "diary";

    private final DiaryLinks links;
    private final Diary diary;
    private final Treatments treatments;
    private final Watch watch;
    private final ServerOptions options;
    private final InstantSource clock;

    DiaryController(
            DiaryLinks links,
            Diary diary,
            Treatments treatments,
            Watch watch,
            ServerOptions options,
            InstantSource clock) {
        this.links = links;
        this.diary = diary;
        this.treatments = treatments;
        this.watch = watch;
        this.options = options;
        this.clock = clock;
    }

    /// A device with its link and what the diary is about.
    private record Opened(DiaryLink link, Treatment treatment) {}

    private Optional<Opened> opened(HttpServletRequest request) {
        return device(request)
                .flatMap(link -> treatments
                        .find(link.patient(), link.procedure())
                        .map(treatment -> new Opened(link, treatment)));
    }

    private Optional<DiaryLink> device(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .flatMap(links::ofDevice);
    }

    @GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> page(@RequestParam(defaultValue = "") String change, HttpServletRequest request) {
        var opened = opened(request);
        if (opened.isEmpty()) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).body(closed(request));
        }
        var link = opened.get().link();
        watch.keep(Event.of(Event.Act.READ, link.patient(), "diary of Procedure/" + link.procedure()), link.actor());
        var asked = Optional.of(change)
                .filter(id -> !id.isEmpty() && DiaryFields.isId(id))
                .flatMap(id -> diary.find(link, id))
                .filter(entry -> diary.isOwn(link, entry.id()))
                .map(DiaryFields::of)
                .orElseGet(DiaryFields::empty);
        return ResponseEntity.ok(page(opened.get(), asked, request));
    }

    /// What a form without a script sends.
    @PostMapping(path = PATH + "/entries", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> write(@RequestParam Map<String, String> form, HttpServletRequest request) {
        var opened = opened(request);
        if (opened.isEmpty()) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).body(closed(request));
        }
        var fields = DiaryFields.sent(form);
        var link = opened.get().link();
        var treatment = opened.get().treatment();
        var read = new DiaryReading(options.zone(), clock.instant(), treatment).read(fields, link.writer());
        if (read.entry().isEmpty()) {
            return ResponseEntity.unprocessableContent()
                    .body(page(opened.get(), fields.withProblem(read.problem()), request));
        }
        var entry = read.entry().get();
        var fate = fields.isChange() ? diary.keep(entry, link, treatment) : diary.keepOnce(entry, link, treatment);
        return fate == Diary.Fate.KEPT
                ? to(PATH + "?kept=yes")
                : ResponseEntity.status(HttpStatus.CONFLICT)
                        .body(page(opened.get(), fields.withProblem("refused"), request));
    }

    /// What a device sends that was without a network: the same entry again is no other one.
    @PutMapping(path = PATH + "/entries/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, String>> sync(
            @PathVariable String id, @RequestBody Map<String, Object> body, HttpServletRequest request) {
        var opened = opened(request);
        if (opened.isEmpty()) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).body(Map.of("problem", "closed"));
        }
        var link = opened.get().link();
        var treatment = opened.get().treatment();
        var fields = DiaryFields.synced(id, body);
        var read = new DiaryReading(options.zone(), clock.instant(), treatment).read(fields, link.writer());
        if (read.entry().isEmpty()) {
            return ResponseEntity.unprocessableContent().body(Map.of("problem", read.problem()));
        }
        return switch (diary.keep(read.entry().get(), link, treatment)) {
            case KEPT -> ResponseEntity.ok(Map.of("kept", id));
            case REFUSED -> ResponseEntity.status(HttpStatus.CONFLICT).body(Map.of("problem", "refused"));
        };
    }

    @GetMapping(path = PATH + "/links/{token}", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> link(@PathVariable String token, HttpServletRequest request) {
        var link = links.find(token).filter(it -> it.isOpen(clock.instant()));
        if (link.isEmpty()) {
            return ResponseEntity.status(HttpStatus.NOT_FOUND).body(closed(request));
        }
        var speech = Pages.speech(request);
        var out = new Markup();
        out.element("p", speech.say("diary.open-text." + link.get().writer().code()), "class", "lead");
        out.element("p", speech.say("diary.open-private"));
        out.open("form", "method", "post", "action", PATH + "/devices");
        out.empty("input", "type", "hidden", "name", "token", "value", token);
        out.open("p")
                .element("button", speech.say("diary.open"), "type", "submit")
                .close()
                .close();
        return ResponseEntity.ok(plain(request, "diary.title", out));
    }

    /// Redeems a link on this device; a device that has it already only goes on.
    @PostMapping(PATH + "/devices")
    ResponseEntity<String> redeem(
            @RequestParam(defaultValue = "") String token, HttpServletRequest request, HttpServletResponse response) {
        var link = links.find(token);
        if (link.isPresent()
                && device(request).filter(it -> it.id().equals(link.get().id())).isPresent()) {
            return to(PATH);
        }
        var device = links.redeem(token);
        if (link.isEmpty() || device.isEmpty()) {
            return ResponseEntity.status(HttpStatus.NOT_FOUND)
                    .contentType(MediaType.TEXT_HTML)
                    .body(closed(request));
        }
        watch.keep(
                Event.of(Event.Act.SIGN_IN, link.get().patient(), "diary link"),
                link.get().actor());
        var cookie = new Cookie(COOKIE, device.get());
        cookie.setPath(PATH);
        cookie.setHttpOnly(true);
        cookie.setSecure(options.secureCookies() || request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(
                (int) Duration.between(clock.instant(), link.get().expires()).toSeconds());
        response.addCookie(cookie);
        return to(PATH);
    }

    @GetMapping(PATH + "/reminders.ics")
    ResponseEntity<String> reminders(HttpServletRequest request) {
        var opened = opened(request);
        if (opened.isEmpty()) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        var now = clock.instant();
        var due = DiaryPage.schedule(opened.get().link(), opened.get().treatment())
                .after(now);
        var words = Pages.speech(request).say("diary.reminder");
        return ResponseEntity.ok()
                .header("Content-Type", "text/calendar; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"pain-diary.ics\"")
                .body(Calendar.of(opened.get().link().id(), words, due, now));
    }

    private String page(Opened opened, DiaryFields fields, HttpServletRequest request) {
        var speech = Pages.speech(request);
        var page = new DiaryPage(speech, opened.link(), opened.treatment(), clock.instant(), options.zone());
        var main = page.write(diary.list(opened.link()), fields, id -> diary.isOwn(opened.link(), id));
        return PlainPage.in(DiaryApp.frame(request).plain(), speech, speech.say("diary.title"), main, "");
    }

    private static String closed(HttpServletRequest request) {
        var speech = Pages.speech(request);
        var out = new Markup();
        out.element("p", speech.say("diary.closed"), "class", "lead", "data-diary-closed", "");
        out.element("p", speech.say("diary.closed-text"));
        // Who meets a closed diary may need help all the same.
        DiaryPage.help(speech, out);
        return plain(request, "diary.title", out);
    }

    private static String plain(HttpServletRequest request, String title, Markup out) {
        var speech = Pages.speech(request);
        return PlainPage.in(DiaryApp.frame(request).plain(), speech, speech.say(title), out.end(), "");
    }

    private static ResponseEntity<String> to(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", path)
                .build();
    }
}
