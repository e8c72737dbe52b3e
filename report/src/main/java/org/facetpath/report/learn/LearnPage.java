package org.facetpath.report.learn;

import java.util.List;
import java.util.TreeMap;
import org.facetpath.core.knowledge.Reference;
import org.facetpath.knowledge.education.Education;
import org.facetpath.knowledge.education.EducationText;
import org.facetpath.report.html.Markup;
import org.facetpath.report.html.PlainPage;
import org.facetpath.report.html.SourceList;
import org.facetpath.report.html.Surroundings;
import org.facetpath.report.wording.Speech;

/// Education texts as one self-contained page: one topic, or all of them with their list.
public final class LearnPage {

    private final Speech speech;
    private final Education education;
    private final Figures figures;

    public LearnPage(Speech speech, Education education, Figures figures) {
        this.speech = speech;
        this.education = education;
        this.figures = figures;
    }

    /// All topics, in their order.
    public String renderAll() {
        return renderAll(Surroundings.plainFile());
    }

    /// All topics, as a server shows them.
    public String renderAll(Surroundings around) {
        var title = speech.say("learn.title");
        var out = new Markup();
        out.element("p", speech.say("learn.intro"), "class", "lead");
        contents(out, education.texts());
        education.texts().forEach(text -> article(out, text));
        sources(out, education.texts());
        return PlainPage.in(around, speech, title, out.end(), "");
    }

    /// One topic.
    public String render(EducationText text) {
        var out = new Markup();
        new EducationMarkup(out, figures, text, Setting.ALONE).write();
        about(out, text);
        sources(out, List.of(text));
        return PlainPage.of(speech, text.title(), out.end());
    }

    private void contents(Markup out, List<EducationText> texts) {
        out.open("nav", "aria-label", speech.say("learn.contents")).open("ol");
        texts.forEach(text -> out.open("li")
                .element("a", text.title(), "href", "#" + text.topic())
                .close());
        out.close().close();
    }

    private void article(Markup out, EducationText text) {
        out.open("article", "id", text.topic());
        out.element("h2", text.title());
        new EducationMarkup(out, figures, text, Setting.TOGETHER).write();
        about(out, text);
        out.close();
    }

    private void about(Markup out, EducationText text) {
        out.open("p", "class", "about");
        out.words(String.join(" ", new AboutText(speech).lines(text)));
        out.close();
    }

    private void sources(Markup out, List<EducationText> texts) {
        var sources = new TreeMap<String, Reference>();
        texts.forEach(text -> text.sources().forEach(source -> sources.put(source.id(), source)));
        out.open("section", "class", "rests-on", "aria-labelledby", "sources");
        out.element("h2", speech.say("learn.sources"), "id", "sources");
        new SourceList(out, speech).write(sources.values());
        out.close();
    }
}
