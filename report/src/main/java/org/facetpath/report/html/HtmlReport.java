package org.facetpath.report.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.report.wording.Speech;

/// Lays an assessment out as one page for a clinician: danger and the answer first, then where the patient stands, what
/// comes next, the drawings, and what each statement rests on, down to the line of the record.
public final class HtmlReport {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);

    private final Speech speech;
    private final Knowledge knowledge;

    public HtmlReport(Speech speech, Knowledge knowledge) {
        this.speech = speech;
        this.knowledge = knowledge;
    }

    /// The whole page, one file.
    public String render(Assessment assessment) {
        return render(assessment, Surroundings.file());
    }

    /// The whole page as a server shows it.
    public String render(Assessment assessment, Surroundings around) {
        var out = new StringOutput(128 * 1024);
        var page = new ClinicianPage(assessment, speech, knowledge);
        var title = around.name().isEmpty()
                ? page.say("report.title", "patient", assessment.patient().id())
                : around.name();
        write("clinician.jte", Map.of("page", page, "shell", Shell.of(speech, title, around)), out);
        return Unbroken.in(out.toString());
    }

    private static void write(String template, Map<String, Object> parameters, TemplateOutput out) {
        TEMPLATES.render(template, parameters, new SafeOutput(out));
    }
}
