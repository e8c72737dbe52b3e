package org.facetpath.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.Reference;
import org.facetpath.knowledge.education.Block;
import org.facetpath.knowledge.education.Education;
import org.facetpath.knowledge.education.EducationText;
import org.facetpath.knowledge.education.Inline;
import org.facetpath.report.learn.AboutText;
import org.facetpath.report.wording.Speech;

/// Education texts for a terminal. Sources are numbered where they are used and listed at the end; drawings are left to
/// the page.
public final class LearnText {

    private static final String BULLET = "   -";

    private final Speech speech;
    private final TextOptions options;

    public LearnText(Speech speech, TextOptions options) {
        this.speech = speech;
        this.options = options;
    }

    /// The topics with their titles.
    public String list(Education education) {
        var page = new Page(options);
        page.paragraph(Tone.HEADING, speech.say("learn.title"));
        page.paragraph(Tone.PLAIN, speech.say("learn.intro"));
        page.blank();
        for (var text : education.texts()) {
            page.part(text.topic());
            page.line(text.title());
        }
        page.blank();
        page.paragraph(Tone.PLAIN, speech.say("learn.how"));
        return page.text();
    }

    public String render(EducationText text) {
        var page = new Page(options);
        var notes = new Notes(text.sources());
        page.paragraph(Tone.HEADING, text.title());
        text.blocks().forEach(block -> block(page, block, notes));
        page.heading(speech.say("learn.sources"));
        for (var source : text.sources()) {
            page.noted(notes.mark(source.id()), source(source), false);
        }
        page.blank();
        new AboutText(speech).lines(text).forEach(line -> page.paragraph(Tone.QUIET, line));
        return page.text();
    }

    private String source(Reference source) {
        var words = speech.say(new Message(
                "learn.source",
                Map.of(
                        "source",
                        source.source(),
                        "standing",
                        speech.term(source.status().code()))));
        return source.address() == null ? words : words + " " + source.address();
    }

    private static void block(Page page, Block block, Notes notes) {
        switch (block) {
            case Block.Heading(var _, var _, var words) -> page.heading(words);
            case Block.Paragraph(var words) -> {
                page.paragraph(Tone.PLAIN, plain(words, notes));
                page.blank();
            }
            case Block.Bullets(var _, var items) -> {
                items.forEach(item -> page.noted(BULLET, plain(item, notes), false));
                page.blank();
            }
            case Block.Table(var head, var rows) -> {
                rows.forEach(row -> page.noted(BULLET, row(head, row, notes), false));
                page.blank();
            }
            case Block.Figure _ -> {}
        }
    }

    /// `neck: people out of 100: about 55`, which reads well at any width.
    private static String row(List<List<Inline>> head, List<List<Inline>> row, Notes notes) {
        var cells = new ArrayList<String>();
        for (int i = 1; i < row.size(); i++) {
            cells.add("%s: %s".formatted(Block.plain(head.get(i)), plain(row.get(i), notes)));
        }
        return "%s. %s".formatted(plain(row.getFirst(), notes), String.join(", ", cells));
    }

    private static String plain(List<Inline> words, Notes notes) {
        return words.stream()
                .map(word -> switch (word) {
                    case Inline.Words(var text) -> text;
                    case Inline.Strong(var text) -> text;
                    case Inline.SourceLink(var text, var source) -> "%s %s".formatted(text, notes.mark(source));
                    case Inline.TopicLink(var text, var topic) -> "%s (facetpath learn %s)".formatted(text, topic);
                })
                .collect(Collectors.joining());
    }

    /// The marks of the sources, in the order of the text's list.
    private record Notes(List<String> ids) {
        Notes(java.util.Collection<Reference> sources) {
            this(sources.stream().map(Reference::id).toList());
        }

        String mark(String source) {
            return "[%d]".formatted(ids.indexOf(source) + 1);
        }
    }
}
