package org.facetpath.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Collectors;
import org.facetpath.core.explain.Message;
import org.facetpath.report.html.Markup;
import org.facetpath.report.wording.Phrases;
import org.facetpath.report.wording.Speech;
import org.facetpath.server.access.Limits;
import org.facetpath.server.access.SignedIn;
import org.facetpath.server.audit.Event;
import org.facetpath.server.audit.Watch;
import org.facetpath.server.store.RecordStore;
import org.facetpath.server.store.intake.Intake;
import org.facetpath.server.store.intake.Place;
import org.facetpath.server.store.intake.Progress;
import org.facetpath.server.store.intake.SomebodyElseException;
import org.facetpath.server.store.intake.Tally;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `/import`: a file of records dropped onto a page. The script sends the file as it is, shows how far it is, and
/// goes on to what came of it, which has an address of its own: who reads on from there finds it again by going
/// back.
@RestController
final class ImportController {

    private final RecordStore store;
    private final Watch watch;

    ImportController(RecordStore store, Watch watch) {
        this.store = store;
        this.watch = watch;
    }

    @GetMapping(path = "/import", produces = MediaType.TEXT_HTML_VALUE)
    String page(@RequestParam(defaultValue = "") String result, HttpServletRequest request) {
        var out = new Markup();
        out.element("p", Pages.say(request, "import.text"), "class", "lead");
        Pages.form(request, out, "/import");
        out.open("div", "class", "drop", "id", "drop");
        out.open("p").element("label", Pages.say(request, "import.file"), "for", "file");
        out.empty("input", "id", "file", "type", "file", "accept", ".json,.ndjson,.jsonl,.gz")
                .close();
        out.element("p", Pages.say(request, "import.drop"), "class", "hint").close();
        out.open("p")
                .empty(
                        "progress",
                        "id",
                        "progress",
                        "max",
                        "100",
                        "value",
                        "0",
                        "hidden",
                        "",
                        "aria-label",
                        Pages.say(request, "import.progress"));
        out.append("</progress>").close();
        out.close();
        out.element("noscript", Pages.say(request, "import.no-script"));
        out.open(
                "div",
                "id",
                "result",
                "aria-live",
                "polite",
                "data-lost",
                Pages.say(request, "import.lost"),
                "data-not-answered",
                Pages.say(request, "import.not-answered"),
                "data-most",
                String.valueOf(Limits.LARGEST_BODY),
                "data-too-large",
                Pages.say(
                        Pages.speech(request),
                        "server.import.too-large",
                        "most",
                        String.valueOf(Limits.LARGEST_BODY / 1_000_000)));
        if (!result.isEmpty()) {
            out.append(shown(result, request));
        }
        out.close();
        return Pages.page(request, AppFrame.of(request).with("import.js"), "import.title", out);
    }

    /// @param name of the file, which says how it is to be read
    /// @return a part of the page, and where it is shown again
    @PostMapping(path = "/import", consumes = "application/octet-stream", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> take(
            @RequestHeader(name = "X-File-Name", defaultValue = "file.json") String name,
            HttpServletRequest request,
            InputStream body)
            throws IOException {
        var who = SignedIn.required();
        watch.keep(Event.of(Event.Act.TRANSACTION, null, "a file of records by the page"));
        try {
            var shown = name.replaceAll("[^A-Za-z0-9._-]", "_").substring(0, Math.min(80, name.length()));
            var tally = new Intake(store, who.actor(), "import by the page", Progress.NONE).add(body, shown);
            return answer(HttpStatus.OK, tally, request);
        } catch (SomebodyElseException conflict) {
            return answer(HttpStatus.CONFLICT, null, request);
        }
    }

    private static ResponseEntity<String> answer(HttpStatus status, @Nullable Tally tally, HttpServletRequest request) {
        var answer = ResponseEntity.status(status);
        var session = request.getSession(false);
        if (session != null) {
            var key = ImportResults.keep(session, SignedIn.required().name(), tally);
            answer.header(HttpHeaders.CONTENT_LOCATION, "/import?result=" + key);
        }
        return answer.body(told(tally, request));
    }

    /// The keyboard begins at it.
    private static String shown(String key, HttpServletRequest request) {
        var out = new Markup().open("div", "tabindex", "-1", "autofocus", "", "id", "told");
        ImportResults.find(request.getSession(false), SignedIn.required().name(), key)
                .ifPresentOrElse(
                        it -> out.append(told(it.tally(), request)),
                        () -> out.element("p", Pages.say(request, "import.gone"), "class", "quiet"));
        return out.end();
    }

    private static String told(@Nullable Tally tally, HttpServletRequest request) {
        return tally == null
                ? new Markup()
                        .element(
                                "p",
                                Pages.say(request, "import.somebody-else"),
                                "class",
                                "problem-note",
                                "role",
                                "alert")
                        .end()
                : counted(tally, request);
    }

    /// Where in the file, and why.
    private static String told(Tally.Refusal refusal, Speech speech) {
        var why = refusal.why();
        var words = speech.say(new Message("server.import.why." + why.kind().code(), why.about()));
        var told = why.resource().isEmpty() ? words : why.resource() + ": " + words;
        return refusal.where().steps().stream()
                        .map(it -> ", " + speech.say(step(it)))
                        .collect(Collectors.joining())
                + ": "
                + told;
    }

    private static Message step(Place.Step step) {
        return Message.of("server.import.at." + step.unit().code(), "number", String.valueOf(step.number()));
    }

    private static String counted(Tally tally, HttpServletRequest request) {
        var phrases = new Phrases(Pages.speech(request), "…");
        var out = new Markup();
        out.element(
                "p",
                phrases.say(
                        "server.import.done",
                        "created",
                        String.valueOf(tally.created()),
                        "changed",
                        String.valueOf(tally.updated()),
                        "same",
                        String.valueOf(tally.unchanged())),
                "class",
                tally.created() + tally.updated() + tally.unchanged() > 0 ? "done" : "quiet");
        if (tally.refused() > 0) {
            out.element("p", Pages.say(request, "import.refused"), "class", "marked")
                    .open("ul");
            tally.refusals()
                    .forEach(it -> out.element("li", Markup.own(it.where().input()) + told(it, Pages.speech(request))));
            out.close();
        }
        out.open("p").element("a", Pages.say(request, "nav./"), "href", "/").close();
        return out.end();
    }
}
