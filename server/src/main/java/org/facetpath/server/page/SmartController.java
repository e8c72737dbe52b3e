package org.facetpath.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.facetpath.report.html.HtmlReport;
import org.facetpath.report.html.Markup;
import org.facetpath.server.access.PublicAddress;
import org.facetpath.server.assess.Assessor;
import org.facetpath.server.audit.Event;
import org.facetpath.server.audit.Watch;
import org.facetpath.server.smart.Launch;
import org.facetpath.server.smart.LaunchFailed;
import org.facetpath.server.smart.Launches;
import org.facetpath.server.store.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// The doors for record systems (SMART App Launch): a launch from one or by oneself, the way back, and our public keys.
@RestController
final class SmartController {

    private static final String UNDER_WAY = "facetpath.launches";
    private static final String SYSTEM = "facetpath.launch.system";
    private static final int MOST_UNDER_WAY = 5;
    private static final Pattern BODY = Pattern.compile("<body[^>]*>");

    private final Optional<Launches> launches;
    private final Optional<PublicAddress> here;
    private final Assessor assessor;
    private final Watch watch;

    SmartController(Optional<Launches> launches, Optional<PublicAddress> here, Assessor assessor, Watch watch) {
        this.launches = launches;
        this.here = here;
        this.assessor = assessor;
        this.watch = watch;
    }

    /// The record systems, each with a link to begin at.
    @GetMapping(path = "/smart", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> systems(HttpServletRequest request) {
        var out = new Markup();
        out.element("p", Pages.say(request, launches.isPresent() ? "smart-text" : "smart-none"));
        out.open("ul");
        launches.map(Launches::systems)
                .orElse(List.of())
                .forEach(system -> out.open("li")
                        .element("a", Markup.own(system), "href", "/smart/launch?iss=" + system)
                        .close());
        out.close();
        return ResponseEntity.status(launches.isPresent() ? 200 : 404).body(Pages.page(request, "smart", out));
    }

    /// @param launch the context, when a record system launches; else the user chooses the patient there
    @GetMapping("/smart/launch")
    ResponseEntity<String> launch(
            @RequestParam(defaultValue = "") String iss,
            @RequestParam(required = false) @Nullable String launch,
            HttpServletRequest request,
            HttpSession session) {
        var away = launches().begin(iss, launch, back());
        keep(session, away.launch());
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", away.to().toString())
                .build();
    }

    @GetMapping(path = "/smart/callback", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> back(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpSession session) {
        var launch = take(session, state);
        request.setAttribute(SYSTEM, launch.iss());
        if (code.isEmpty()) {
            throw new LaunchFailed(LaunchFailed.Reason.REFUSED, "it gave no code");
        }
        var seen = launches().finish(launch, code);
        watch.keep(
                Event.of(Event.Act.ASSESS, null, null)
                        .with("SMART launch at %s, patient %s there, knowledge %s"
                                .formatted(
                                        launch.iss(),
                                        seen.patient(),
                                        assessor.knowledge().version())),
                new Actor("smart/" + seen.who()));
        var report = new HtmlReport(Pages.speech(request), assessor.knowledge())
                .render(seen.assessment(), AppFrame.of(request).backTo("/smart").staff());
        return ResponseEntity.ok(noticed(report, seen.notGiven(), request));
    }

    @GetMapping(path = "/smart/jwks.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> keys() {
        return ResponseEntity.of(launches.flatMap(Launches::publishedKeys));
    }

    /// What somebody sees when a launch ends without an answer.
    @ExceptionHandler
    ResponseEntity<String> failed(LaunchFailed failed, HttpServletRequest request) {
        var at = request.getAttribute(SYSTEM) instanceof String system ? " at " + system : "";
        watch.keepSome(
                Event.of(Event.Act.ASSESS, null, null)
                        .with("SMART launch%s: %s".formatted(at, failed.getMessage()))
                        .refused(),
                new Actor("smart/somebody"));
        var key = failed.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        var out = new Markup();
        out.element("p", Pages.say(request, "smart-problem." + key), "role", "alert", "class", "marked");
        out.element("p", Pages.say(request, "smart-nothing-shown"));
        return ResponseEntity.status(failed.reason().status())
                .contentType(MediaType.TEXT_HTML)
                .body(Pages.page(request, "smart", out));
    }

    private Launches launches() {
        return launches.orElseThrow(
                () -> new LaunchFailed(LaunchFailed.Reason.NOT_ALLOWED, "no record system is named here"));
    }

    private String back() {
        return here.map(it -> it.address().toString())
                        .orElseGet(() -> ServletUriComponentsBuilder.fromCurrentContextPath()
                                .toUriString())
                + "/smart/callback";
    }

    /// Some launches may be under way in several windows of one browser.
    private static void keep(HttpSession session, Launch launch) {
        var all = new ArrayList<>(underWay(session));
        all.add(launch);
        session.setAttribute(
                UNDER_WAY, new ArrayList<>(all.subList(Math.max(0, all.size() - MOST_UNDER_WAY), all.size())));
    }

    /// Each launch comes back once.
    private static Launch take(HttpSession session, String state) {
        var all = new ArrayList<>(underWay(session));
        var found = all.stream()
                .filter(launch -> launch.state().equals(state))
                .findFirst()
                .orElseThrow(
                        () -> new LaunchFailed(LaunchFailed.Reason.NOT_BEGUN, "nobody in this browser has begun it"));
        all.remove(found);
        session.setAttribute(UNDER_WAY, all);
        return found;
    }

    private static List<Launch> underWay(HttpSession session) {
        return session.getAttribute(UNDER_WAY) instanceof List<?> launches
                ? launches.stream()
                        .filter(Launch.class::isInstance)
                        .map(Launch.class::cast)
                        .toList()
                : List.of();
    }

    private static String noticed(String report, List<String> notGiven, HttpServletRequest request) {
        var out = new Markup();
        out.element("p", Pages.say(request, "smart-not-stored"), "role", "note");
        if (!notGiven.isEmpty()) {
            out.element(
                    "p",
                    Pages.say(request, "smart-not-given") + " " + String.join(", ", notGiven) + ".",
                    "role",
                    "note",
                    "class",
                    "marked");
        }
        var notice = out.end();
        return BODY.matcher(report).replaceFirst(found -> Matcher.quoteReplacement(found.group() + notice));
    }
}
