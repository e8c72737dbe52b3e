package org.facetpath.server.page;

import jakarta.servlet.http.HttpServletRequest;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.RaisedRedFlag;
import org.facetpath.report.html.Markup;
import org.facetpath.report.wording.Phrases;

/// The red flags of a patient above what somebody is about to do.
final class Flags {

    private Flags() {}

    /// Whether one of them comes before everything else.
    static boolean holdBack(Assessment assessment) {
        return assessment.redFlags().stream().anyMatch(it -> it.urgency().stopsPathway());
    }

    /// Nothing where none is raised.
    static void write(HttpServletRequest request, Markup out, Assessment assessment) {
        if (assessment.redFlags().isEmpty()) {
            return;
        }
        out.open("section", "class", "danger", "aria-labelledby", "danger");
        out.element("h2", Pages.speech(request).say("report.red-flags"), "id", "danger");
        assessment.redFlags().forEach(flag -> write(request, out, flag));
        out.close();
    }

    private static void write(HttpServletRequest request, Markup out, RaisedRedFlag flag) {
        var speech = Pages.speech(request);
        var urgency = flag.urgency().code();
        out.open("div", "class", "flag " + urgency);
        var title = new Phrases(speech, "…").capitalised(speech.term(flag.id()));
        out.element("h3", "%s: %s".formatted(title, speech.say("report.urgency." + urgency)));
        out.element("p", speech.say(flag.message()));
        out.close();
    }
}
