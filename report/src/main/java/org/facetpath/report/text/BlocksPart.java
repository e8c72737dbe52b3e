package org.facetpath.report.text;

import java.util.stream.Collectors;
import org.facetpath.core.assessment.BlockResult;
import org.facetpath.core.assessment.Probability;
import org.facetpath.core.assessment.SpineProblem;
import org.facetpath.core.chart.FacetProcedure;

/// Blocks with their exact relief, and what so many positive blocks are worth.
final class BlocksPart {

    private static final int DEEPER = 2;

    private final Writing writing;

    BlocksPart(Writing writing) {
        this.writing = writing;
    }

    void write(SpineProblem problem) {
        writing.part("report.blocks");
        problem.blocks().forEach(this::block);
        if (problem.blocks().isEmpty()) {
            return;
        }
        var probability = problem.probability();
        if (probability != null) {
            worth(probability);
        }
        writing.page().blank();
    }

    private void block(BlockResult block) {
        var page = writing.page();
        page.line("%s  %s".formatted(writing.phrases().date(block.when()), what(block)));
        var verdict = writing.say(
                "report.verdict",
                "relief",
                relief(block),
                "verdict",
                writing.speech().term(block.verdict().code()));
        var reasons = block.reasons().stream().map(writing.speech()::say).collect(Collectors.joining(" "));
        page.line(
                Tone.PLAIN,
                DEEPER,
                Writing.sentences(writing.phrases().capitalised(verdict), reasons)
                        + writing.notes().cite(block.evidence()));
    }

    private String what(BlockResult block) {
        var speech = writing.speech();
        return writing.say(
                "report.block",
                "where",
                writing.phrases().places(block.sites()),
                "kind",
                block.kind() == FacetProcedure.Kind.INJECTION
                        ? writing.say("report.kind-unknown")
                        : speech.term(block.kind().code()),
                "intent",
                block.intent() == FacetProcedure.Intent.NOT_DOCUMENTED
                        ? writing.say("report.intent-unknown")
                        : speech.term(block.intent().code()),
                "agent",
                block.agent() == null ? writing.say("report.agent-unknown") : speech.term(block.agent()));
    }

    private String relief(BlockResult block) {
        var percent = block.reliefPercent();
        var hours = block.reliefHours();
        if (percent == null) {
            return writing.say("report.relief-unknown");
        }
        var phrases = writing.phrases();
        return hours == null
                ? writing.say("report.relief", "percent", phrases.number(percent))
                : writing.say(
                        "report.relief-hours", "percent", phrases.number(percent), "hours", phrases.number(hours));
    }

    private void worth(Probability probability) {
        writing.part("report.worth");
        var range = writing.say(
                "report.worth-range",
                "low",
                writing.phrases().percent(probability.low()),
                "high",
                writing.phrases().percent(probability.high()),
                "basis",
                writing.speech().say(probability.basis()));
        writing.page().line(range + writing.notes().cite(probability.reference()));
    }
}
