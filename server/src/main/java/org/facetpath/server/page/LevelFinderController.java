package org.facetpath.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.facetpath.core.assessment.SpineProblem.PainArea;
import org.facetpath.core.knowledge.ReferralArea;
import org.facetpath.core.pathway.CandidateJoints;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Side;
import org.facetpath.report.drawing.BodyChart;
import org.facetpath.report.drawing.SpineFigure;
import org.facetpath.report.html.Markup;
import org.facetpath.report.wording.Phrases;
import org.facetpath.report.wording.Speech;
import org.facetpath.server.assess.Assessor;
import org.facetpath.server.entry.Fields;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `/level-finder`: which joints published patterns put forward for where it hurts, and the nerves to block
/// for them. Every pattern of an area that is ticked is shown, wherever its joints lie: nothing but the ticks
/// is known, so there is no record for the engine to judge.
@RestController
final class LevelFinderController {

    private final Assessor assessor;
    private final EntryWords words;

    LevelFinderController(Assessor assessor) {
        this.assessor = assessor;
        this.words = EntryWords.of(assessor.knowledge());
    }

    @GetMapping(path = "/level-finder", produces = MediaType.TEXT_HTML_VALUE)
    String page(@RequestParam MultiValueMap<String, String> typed, HttpServletRequest request) {
        var fields = new Fields(typed);
        var areas = fields.all("areas").stream()
                .filter(words.areas()::contains)
                .distinct()
                .toList();
        var out = new Markup();
        out.element("p", Pages.say(request, "levels.text"), "class", "lead");
        var ticked = areas.stream().map(LevelFinderController::ticked).toList();
        out.open("div", "class", ticked.isEmpty() ? "levels" : "levels with-answer");
        drawing(out, ticked, request);
        // What was found is what one wants to see, on a phone without passing the list again.
        out.open("form", "method", "get", "action", "/level-finder#found-title");
        new AreaTable(out, new FieldPen(request, out, fields), Pages.speech(request)).write(words.bareAreas());
        Pages.button(request, out, "levels.find");
        out.close();
        if (!ticked.isEmpty()) {
            found(out, ticked, request);
        }
        out.close();
        return Pages.page(request, AppFrame.of(request).with("pain-drawing.js").with("areas.js"), "levels.title", out);
    }

    /// An area and its side, as ticked.
    private static PainArea ticked(String area) {
        for (var side : List.of(Side.LEFT, Side.RIGHT)) {
            var end = "-" + side.code();
            if (area.endsWith(end)) {
                return new PainArea(area.substring(0, area.length() - end.length()), side, List.of());
            }
        }
        return new PainArea(area, Side.NOT_DOCUMENTED, List.of());
    }

    private void found(Markup out, List<PainArea> ticked, HttpServletRequest request) {
        var speech = Pages.speech(request);
        out.open("section", "aria-labelledby", "found-title", "role", "region");
        out.element("h2", Pages.say(request, "levels.found"), "id", "found-title");
        var referral = assessor.knowledge().referral();
        var candidates = CandidateJoints.of(ticked.stream().map(PainArea::area).toList(), referral);
        if (candidates.patterns().isEmpty()) {
            out.element("p", Pages.say(request, "levels.none"));
        } else {
            out.element("p", Pages.say(request, "levels.ambiguous"), "class", "marked");
        }
        out.open("ul", "class", "rows");
        candidates.patterns().forEach(it -> pattern(out, it, speech));
        out.close();
        nerves(out, candidates.joints(), speech);
        out.close();
    }

    private void drawing(Markup out, List<PainArea> ticked, HttpServletRequest request) {
        var chart = new BodyChart(Pages.speech(request), assessor.knowledge().referral());
        out.open("figure", "class", "pain-drawing");
        out.append(ticked.isEmpty() ? chart.drawReferral("levels") : chart.drawTicked(ticked, "levels"));
        out.open("figcaption").element("p", Pages.say(request, "levels.small"), "class", "hint");
        var marked = Pages.say(request, "levels.pressed");
        var taken = Pages.say(request, "levels.released");
        out.open("p", "class", "pressed", "role", "status", "data-marked", marked, "data-taken", taken);
        out.close().close().close();
    }

    private static void pattern(Markup out, ReferralArea pattern, Speech speech) {
        var reference = pattern.reference();
        out.open("li")
                .open("p")
                .element("strong", new Phrases(speech, "…").capitalised(speech.term(pattern.area())) + ": ");
        out.words(String.join(", ", pattern.joints().stream().map(Joint::code).toList()))
                .close();
        if (pattern.joints().size() == 1) {
            out.element("p", Pages.say(speech, "server.levels.single"));
        }
        out.open("p", "class", "hint").words(reference.source() + " ");
        out.element("span", speech.term(reference.status().code()), "class", "badge")
                .close()
                .close();
    }

    private void nerves(Markup out, List<Joint> joints, Speech speech) {
        var figure = new SpineFigure(speech, assessor.knowledge().innervation());
        if (joints.isEmpty()) {
            return;
        }
        out.element("h3", speech.say("server.levels.nerves")).open("ul");
        joints.forEach(joint -> out.element("li", "%s. %s".formatted(joint.code(), figure.supply(joint))));
        out.close();
    }
}
