package org.facetpath.server.page;

import ca.uhn.fhir.context.FhirContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.SpineProblem;
import org.facetpath.core.assessment.SpineProblem.SuggestedJoints;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.terminology.CodeSystems;
import org.facetpath.report.drawing.BodyChart;
import org.facetpath.report.drawing.SpineFigure;
import org.facetpath.report.html.Markup;
import org.facetpath.report.wording.Phrases;
import org.facetpath.report.wording.Speech;
import org.facetpath.server.assess.Assessor;
import org.facetpath.server.entry.Entry;
import org.facetpath.server.entry.Fields;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Patient;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `/level-finder`: which joints published patterns put forward for where it hurts, and the nerves to block for them.
/// It asks the one engine about a record that holds nothing else and is not kept.
@RestController
final class LevelFinderController {

    private static final String NOBODY = "level-finder";

    private final Assessor assessor;
    private final FhirContext fhir;
    private final EntryWords words;

    LevelFinderController(Assessor assessor, FhirContext fhir) {
        this.assessor = assessor;
        this.fhir = fhir;
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
        out.open("div", "class", "two").open("div");
        out.open("form", "method", "get", "action", "/level-finder");
        new AreaTable(out, new FieldPen(request, out, fields), Pages.speech(request)).write(words.bareAreas());
        Pages.button(request, out, "levels.find");
        out.close().close().open("div");
        if (!areas.isEmpty()) {
            found(out, assess(areas), request);
        } else {
            var chart =
                    new BodyChart(Pages.speech(request), assessor.knowledge().referral());
            drawing(out, chart.drawReferral("levels"));
        }
        out.close().close();
        return Pages.page(request, AppFrame.of(request).with("pain-drawing.js"), "levels.title", out);
    }

    private Assessment assess(List<String> areas) {
        var bundle = new Bundle().setType(Bundle.BundleType.COLLECTION);
        var entry = new Entry("0", NOBODY, null, fhir);
        var patient = new Patient();
        patient.setId(NOBODY);
        bundle.addEntry().setResource(patient);
        for (var area : areas) {
            var pain = entry.observation(Entry.finding("localized-tenderness"), Entry.on(assessor.day(null)))
                    .setValue(new BooleanType(true))
                    .setBodySite(new CodeableConcept(new Coding(CodeSystems.PAIN_AREA, area, null)));
            bundle.addEntry().setResource(pain);
        }
        return assessor.assess(fhir.newJsonParser().encodeResourceToString(bundle), NOBODY);
    }

    private void found(Markup out, Assessment assessment, HttpServletRequest request) {
        var speech = Pages.speech(request);
        out.open("section", "aria-labelledby", "found-title", "role", "region");
        out.element("h2", Pages.say(request, "levels.found"), "id", "found-title");
        var suggested = assessment.problems().stream()
                .map(SpineProblem::suggestedJoints)
                .flatMap(List::stream)
                .toList();
        if (suggested.isEmpty()) {
            out.element("p", Pages.say(request, "levels.none"));
        } else {
            out.element("p", Pages.say(request, "levels.ambiguous"), "class", "marked");
        }
        out.open("ul", "class", "rows");
        suggested.forEach(it -> pattern(out, it, speech));
        out.close();
        nerves(out, suggested, speech);
        out.close();
        var chart = new BodyChart(speech, assessor.knowledge().referral());
        drawing(out, chart.drawTicked(assessment, "levels"));
    }

    private static void drawing(Markup out, String drawn) {
        out.open("figure", "class", "pain-drawing").append(drawn).close();
    }

    private static void pattern(Markup out, SuggestedJoints pattern, Speech speech) {
        var reference = pattern.reference();
        out.open("li")
                .open("p")
                .element("strong", new Phrases(speech, "…").capitalised(speech.term(pattern.area())) + ": ");
        out.words(String.join(", ", pattern.joints().stream().map(Joint::code).toList()))
                .close();
        out.open("p", "class", "hint").words(reference.source() + " ");
        out.element("span", speech.term(reference.status().code()), "class", "badge")
                .close()
                .close();
    }

    private void nerves(Markup out, List<SuggestedJoints> suggested, Speech speech) {
        var figure = new SpineFigure(speech, assessor.knowledge().innervation());
        var joints = suggested.stream()
                .flatMap(it -> it.joints().stream())
                .distinct()
                .sorted()
                .toList();
        if (joints.isEmpty()) {
            return;
        }
        out.element("h3", speech.say("server.levels.nerves")).open("ul");
        joints.forEach(joint -> out.element("li", "%s. %s".formatted(joint.code(), figure.supply(joint))));
        out.close();
    }
}
