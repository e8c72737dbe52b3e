package org.facetpath.report.learn;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.facetpath.core.knowledge.Reference;
import org.facetpath.knowledge.education.Block;
import org.facetpath.knowledge.education.Education;
import org.facetpath.knowledge.education.EducationText;
import org.facetpath.report.html.Markup;
import org.facetpath.report.html.PlainPage;
import org.facetpath.report.html.SourceList;
import org.facetpath.report.html.Surroundings;
import org.facetpath.report.wording.Speech;

/// Education texts as a book of pages: its chapters in a list, and each with the way on and back.
public final class LearnBook {

    private final Speech speech;
    private final Education education;
    private final Figures figures;
    private final String address;

    /// @param address of the list; those of the chapters are below it
    public LearnBook(Speech speech, Education education, Figures figures, String address) {
        this.speech = speech;
        this.education = education;
        this.figures = figures;
        this.address = address;
    }

    /// The list of chapters, each with how it begins.
    public String contents(Surroundings around) {
        var out = new Markup();
        out.element("p", speech.say("learn.intro"), "class", "lead");
        figures.find("spine", "cover")
                .ifPresent(drawing ->
                        out.open("figure", "class", "cover").append(drawing).close());
        out.open("nav", "class", "chapters", "aria-label", speech.say("learn.contents"))
                .open("ol");
        education.texts().forEach(text -> chapter(out, text));
        out.close().close();
        return PlainPage.in(around, speech, speech.say("learn.title"), out.end(), "");
    }

    private void chapter(Markup out, EducationText text) {
        out.open("li").element("a", text.title(), "href", address(text));
        text.blocks().stream()
                .filter(Block.Paragraph.class::isInstance)
                .map(Block.Paragraph.class::cast)
                .findFirst()
                .ifPresent(first -> out.element("p", Block.plain(first.words())));
        out.close();
    }

    /// One chapter; empty when there is none of this topic.
    public Optional<String> chapter(String topic, Surroundings around) {
        return education.find(topic).map(text -> page(text, around));
    }

    private String page(EducationText text, Surroundings around) {
        var out = new Markup();
        out.open("p", "class", "way-back")
                .element("a", speech.say("learn.all"), "href", address)
                .close();
        new EducationMarkup(out, figures, text, Setting.under(address + "/")).write();
        way(out, text);
        out.element("p", String.join(" ", new AboutText(speech).lines(text)), "class", "about");
        sources(out, text);
        return PlainPage.in(around, speech, text.title(), out.end(), "");
    }

    /// To the chapters before and after this one.
    private void way(Markup out, EducationText text) {
        int here = education.texts().indexOf(text);
        out.open("nav", "class", "way", "aria-label", speech.say("learn.way")).open("ul");
        if (here > 0) {
            step(out, "learn.previous", education.texts().get(here - 1));
        }
        if (here < education.texts().size() - 1) {
            step(out, "learn.next", education.texts().get(here + 1));
        }
        out.close().close();
    }

    private void step(Markup out, String key, EducationText to) {
        out.open("li").open("a", "href", address(to));
        out.element("span", speech.say(key), "class", "hint").append(" ").element("span", to.title());
        out.close().close();
    }

    private void sources(Markup out, EducationText text) {
        var sources = new TreeMap<String, Reference>();
        text.sources().forEach(source -> sources.put(source.id(), source));
        out.open("section", "class", "rests-on", "aria-labelledby", "sources");
        out.element("h2", speech.say("learn.sources"), "id", "sources");
        new SourceList(out, speech).write(List.copyOf(sources.values()));
        out.close();
    }

    private String address(EducationText text) {
        return address + "/" + text.topic();
    }
}
