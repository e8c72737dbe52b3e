package org.facetpath.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.facetpath.knowledge.EducationFolder;
import org.facetpath.knowledge.education.Education;
import org.facetpath.knowledge.education.EmergencyNumbers;
import org.facetpath.report.html.Markup;
import org.facetpath.report.html.PlainPage;
import org.facetpath.report.html.SelfCheckReport;
import org.facetpath.server.selfcheck.SelfCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `/self-check`: questions about neck and back pain for everybody. It opens no session, and what is answered is in no
/// address, log, trail or store: it lives as long as the request.
@RestController
final class SelfCheckController {

    static final String PATH = "/self-check";
    private static final String AGAIN = "again";

    private final SelfCheck selfCheck;
    private final EmergencyNumbers numbers = EducationFolder.emergencyNumbers().orThrow();
    private final Map<String, Education> read = new ConcurrentHashMap<>();

    SelfCheckController(SelfCheck selfCheck) {
        this.selfCheck = selfCheck;
    }

    @GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
    String ask(HttpServletRequest request) {
        return questions(Filled.empty(), request);
    }

    @PostMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> answer(
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request,
            HttpServletResponse response) {
        var filled = new Filled(fields);
        LanguageController.choose(filled.language(), request, response);
        if (filled.isToBeChanged()) {
            return ResponseEntity.ok(questions(filled, request));
        }
        if (filled.isWrong(selfCheck.questions())) {
            return ResponseEntity.unprocessableContent().body(questions(filled.withProblems(), request));
        }
        return ResponseEntity.ok(answer(filled, request));
    }

    private String answer(Filled filled, HttpServletRequest request) {
        var told = filled.told(selfCheck.questions());
        var asked = new SelfCheckReport.Asked(selfCheck.open(told), told.isForADoctor(), country(filled));
        var speech = Pages.speech(request);
        var education = read.computeIfAbsent(
                speech.language(), language -> EducationFolder.load(language).orThrow());
        var report = new SelfCheckReport(speech, education, numbers, LearnController.PATH);
        return report.render(
                selfCheck.assess(told),
                asked,
                again(filled, request),
                frame(request).languageBy(AGAIN, Filled.TELL_IN).plain());
    }

    private @Nullable String country(Filled filled) {
        return numbers.byCountry().containsKey(filled.one("country")) ? filled.one("country") : null;
    }

    private String questions(Filled filled, HttpServletRequest request) {
        var form = new SelfCheckForm(Pages.speech(request), selfCheck.questions(), numbers);
        return PlainPage.in(
                frame(request).languageBy(SelfCheckForm.ID, Filled.ASK_IN).plain(),
                Pages.speech(request),
                Pages.speech(request).say("self-check.title"),
                form.write(filled),
                "");
    }

    /// Leads back with what was answered, which no address holds.
    private static String again(Filled filled, HttpServletRequest request) {
        var out = new Markup();
        out.open("form", "method", "post", "action", PATH, "class", AGAIN, "id", AGAIN);
        filled.each((name, value) -> out.empty("input", "type", "hidden", "name", name, "value", value));
        out.open("p")
                .element(
                        "button",
                        Pages.speech(request).say("self-check.change"),
                        "class",
                        "second-button",
                        "name",
                        Filled.CHANGE,
                        "value",
                        "yes");
        return out.end();
    }

    private static AppFrame frame(HttpServletRequest request) {
        return AppFrame.of(request).with("self-check.js").with("areas.js");
    }
}
