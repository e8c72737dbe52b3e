package org.facetpath.report.html;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.facetpath.core.assessment.CoverageAnswer;
import org.facetpath.core.assessment.PathToYes;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.explain.Explanation;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.knowledge.Policy;
import org.facetpath.core.knowledge.Reference;
import org.facetpath.core.logic.Verdict;
import org.facetpath.report.wording.CoverageSentences;
import org.facetpath.report.wording.Phrases;
import org.facetpath.report.wording.Sentences;
import org.facetpath.report.wording.Speech;
import org.jspecify.annotations.Nullable;

/// One answer about coverage as a part of a page: the verdict, what stands between the proposal and yes, who can supply
/// it from when, and every criterion down to the line of the record.
public final class CoverageMarkup {

    private final Markup out;
    private final Speech speech;
    private final Knowledge knowledge;
    private final Phrases phrases;
    private final CoverageSentences sentences;

    public CoverageMarkup(Markup out, Speech speech, Knowledge knowledge) {
        this.out = out;
        this.speech = speech;
        this.knowledge = knowledge;
        this.phrases = new Phrases(speech, "…");
        this.sentences = new CoverageSentences(speech, phrases);
    }

    /// The answers beside each other where there is room.
    public void write(List<CoverageAnswer> answers) {
        write(answers, _ -> {});
    }

    /// @param below writes what stands below an answer, with the same pen
    public void write(List<CoverageAnswer> answers, Consumer<CoverageAnswer> below) {
        out.open("ul", "class", "cards answers");
        answers.forEach(answer -> {
            out.open("li", "class", "answer-card " + answer.verdict().code());
            write(answer);
            below.accept(answer);
            out.close();
        });
        out.close();
    }

    private void write(CoverageAnswer answer) {
        out.open("h3").words(title(answer)).close();
        out.open("p").append(badge(answer.verdict())).close();
        out.element("p", sentences.chosen(answer), "class", "quiet");
        unsettled(answer);
        path(answer.pathToYes());
        notes(answer);
        criteria(answer);
    }

    /// The policy's own title; where there is none, that no policy is known.
    public String title(CoverageAnswer answer) {
        return knowledge
                .policies()
                .version(answer.policy(), answer.effective())
                .map(Policy::title)
                .orElseGet(() -> phrases.say("report.policy-unknown"));
    }

    private String badge(Verdict verdict) {
        return new Markup()
                .open("span", "class", "verdict-badge " + verdict.code())
                .words(phrases.say("report.coverage." + verdict.code()))
                .end();
    }

    /// The criteria that stand between the proposal and yes, those settled against it first.
    public static List<Explanation> open(CoverageAnswer answer) {
        return answer.criteria().stream()
                .filter(it -> it.verdict() != Verdict.MET)
                .sorted(Comparator.comparing(it -> it.verdict() == Verdict.NOT_DOCUMENTED))
                .toList();
    }

    private void unsettled(CoverageAnswer answer) {
        var open = open(answer);
        if (open.isEmpty()) {
            return;
        }
        out.element("h4", phrases.say("coverage.what-is-missing"));
        out.open("ul", "class", "weighed");
        open.forEach(
                it -> verdict(it, phrases.capitalised(sentences.criterion(it))).close());
        out.close();
    }

    private Markup verdict(Explanation node, String words) {
        return out.open("li", "class", "reason " + node.verdict().code())
                .element("span", speech.term(node.verdict().code()), "class", "badge")
                .words(" " + words);
    }

    private void path(@Nullable PathToYes path) {
        if (path == null) {
            return;
        }
        out.element("p", sentences.path(path), "class", "marked");
        if (!path.steps().isEmpty()) {
            out.open("ol", "class", "path");
            path.steps().forEach(step -> out.element("li", sentences.step(step)));
            out.close();
        }
        if (!path.lapses().isEmpty()) {
            out.element("p", sentences.lapses(path), "class", "marked");
            out.open("ul");
            path.lapses().forEach(lapse -> out.element("li", sentences.lapse(lapse)));
            out.close();
        }
    }

    private void notes(CoverageAnswer answer) {
        if (answer.notes().isEmpty()) {
            return;
        }
        out.open("details", "class", "more");
        out.element("summary", phrases.say("packet.notes.remarks"));
        out.open("ul");
        for (var note : answer.notes()) {
            out.open("li").words(sentences.note(note));
            source(note.reference());
            out.close();
        }
        out.close().close();
    }

    private void criteria(CoverageAnswer answer) {
        if (answer.criteria().isEmpty()) {
            return;
        }
        out.open("details", "class", "more");
        var count = Integer.toString(answer.criteria().size());
        out.element("summary", phrases.say("page.criteria", "count", count));
        out.open("ul", "class", "tree");
        answer.criteria().forEach(this::node);
        out.close();
        source(answer.document());
        out.close();
    }

    /// A criterion with its reason, the lines of the record and the policy's statement, and its parts.
    public void node(Explanation node) {
        node(node, null);
    }

    /// @param told the statement that was told already; parts of a criterion mostly rest on the same
    private void node(Explanation node, @Nullable Reference told) {
        verdict(node, Sentences.joined(name(node), speech.say(node.message())));
        lines(node.evidence());
        if (!Objects.equals(node.reference(), told)) {
            source(node.reference());
        }
        if (!node.parts().isEmpty()) {
            out.open("ul");
            node.parts().forEach(part -> node(part, node.reference()));
            out.close();
        }
        out.close();
    }

    /// What it asks; the inside of a rule may have no words of its own.
    private String name(Explanation node) {
        var id = node.criterion().name();
        var name = speech.criterion(id);
        return name.equals(id) ? "" : phrases.capitalised(name) + ":";
    }

    private void lines(List<Evidence> evidence) {
        var lines = evidence.stream().distinct().toList();
        if (lines.isEmpty()) {
            return;
        }
        var count = Integer.toString(lines.size());
        out.open("details", "class", "rests");
        out.element("summary", phrases.say(lines.size() == 1 ? "page.line" : "page.lines", "count", count));
        out.open("ul");
        for (var line : lines) {
            out.open("li").element("code", line.resource()).words(" " + told(line));
            out.close();
        }
        out.close().close();
    }

    /// Element, value and date of a line of the record, and how it was read.
    private String told(Evidence line) {
        var date = line.date() == null ? "" : " (%s)".formatted(line.date());
        var note = line.note() == null ? "" : ", " + speech.say(line.note());
        return "%s: %s%s%s".formatted(line.element(), line.value(), date, note);
    }

    private void source(@Nullable Reference reference) {
        if (reference == null) {
            return;
        }
        var standing = speech.term(reference.status().code());
        var read = reference.read();
        out.element(
                "p",
                read == null
                        ? phrases.say("report.source-unread", "source", reference.source(), "standing", standing)
                        : phrases.say(
                                "report.source",
                                "source",
                                reference.source(),
                                "standing",
                                standing,
                                "day",
                                read.toString()),
                "class",
                "rests");
    }
}
