package org.facetpath.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.facetpath.knowledge.EducationFolder;
import org.facetpath.knowledge.education.Education;
import org.facetpath.report.learn.Figures;
import org.facetpath.report.learn.LearnBook;
import org.facetpath.server.assess.Assessor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// `/learn`: the education texts, for everybody. It asks for no name and keeps nothing.
@RestController
final class LearnController {

    static final String PATH = "/learn";

    private final Assessor assessor;
    private final Map<String, Education> read = new ConcurrentHashMap<>();

    LearnController(Assessor assessor) {
        this.assessor = assessor;
    }

    @GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
    String contents(HttpServletRequest request) {
        return book(request).contents(AppFrame.of(request).plain());
    }

    @GetMapping(path = PATH + "/{topic}", produces = MediaType.TEXT_HTML_VALUE)
    String chapter(@PathVariable String topic, HttpServletRequest request) {
        return book(request)
                .chapter(topic, AppFrame.of(request).plain())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private LearnBook book(HttpServletRequest request) {
        var speech = Pages.speech(request);
        var education = read.computeIfAbsent(
                speech.language(), language -> EducationFolder.load(language).orThrow());
        return new LearnBook(speech, education, Figures.drawn(speech, assessor.knowledge()), PATH);
    }
}
