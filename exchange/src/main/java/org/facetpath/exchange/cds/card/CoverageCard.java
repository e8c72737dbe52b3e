package org.facetpath.exchange.cds.card;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.CoverageAnswer;
import org.facetpath.core.explain.Explanation;
import org.facetpath.core.logic.Verdict;
import org.facetpath.exchange.cds.Card;
import org.facetpath.exchange.cds.Card.SelectionBehavior;
import org.facetpath.exchange.cds.Suggestion;
import org.facetpath.exchange.cds.card.CardWriter.Occasion;
import org.facetpath.report.wording.CoverageSentences;

/// One card for each order of a facet procedure and each policy: whether its criteria are met, what is missing, and the
/// path to yes.
final class CoverageCard {

    private final Telling telling;
    private final CoverageSentences coverage;
    private final PathOrders orders;

    CoverageCard(Telling telling) {
        this.telling = telling;
        this.coverage = new CoverageSentences(telling.speech(), telling.phrases());
        this.orders = new PathOrders(telling);
    }

    List<Card> write(Assessment assessment, Occasion occasion) {
        boolean primary = occasion.hook().isPrimary();
        return assessment.coverage().stream()
                .filter(answer -> occasion.orders().contains(answer.proposal().source()))
                .filter(answer -> primary || answer.verdict() != Verdict.MET)
                .map(answer -> card(answer, proposed(assessment, answer, occasion.requesters())))
                .toList();
    }

    private List<Suggestion> proposed(Assessment assessment, CoverageAnswer answer, Requesters requesters) {
        return requesters
                .beside(answer.proposal().source(), assessment)
                .map(by -> Stream.concat(orders.blocks(by, answer).stream(), orders.care(by, answer).stream())
                        .toList())
                .orElse(List.of());
    }

    private Card card(CoverageAnswer answer, List<Suggestion> suggestions) {
        return new Card(
                Telling.id(),
                summary(answer),
                detail(answer),
                answer.verdict() == Verdict.NOT_MET ? Card.Indicator.WARNING : Card.Indicator.INFO,
                telling.source(Topic.COVERAGE, answer.document()),
                suggestions,
                suggestions.isEmpty() ? null : SelectionBehavior.ANY,
                telling.reasons(Topic.COVERAGE),
                List.of(),
                List.of(answer.proposal().source()));
    }

    private String summary(CoverageAnswer answer) {
        var action = answer.proposal().action();
        var policy = answer.policy();
        return telling.summary(telling.say(
                key(answer),
                "action",
                telling.phrases()
                        .capitalised(
                                action == null
                                        ? telling.say("report.action-unknown")
                                        : telling.speech().term(action.code())),
                "where",
                telling.phrases().places(answer.sites()),
                "policy",
                policy == null ? "" : policy));
    }

    private static String key(CoverageAnswer answer) {
        if (answer.policy() == null) {
            return "cds.coverage-unknown";
        }
        var path = answer.pathToYes();
        boolean leads = path != null && !path.steps().isEmpty();
        return "cds.coverage." + answer.verdict().code() + (leads ? "-path" : "");
    }

    private String detail(CoverageAnswer answer) {
        var detail = new Markdown();
        detail.paragraph(
                telling.say("cds.order-named", "order", answer.proposal().source()));
        detail.paragraph(coverage.line(answer));
        detail.paragraph(coverage.chosen(answer));
        detail.list(telling.say("cds.not-met"), criteria(answer, Verdict.NOT_MET));
        detail.list(telling.say("cds.not-documented"), criteria(answer, Verdict.NOT_DOCUMENTED));
        path(answer, detail);
        detail.list(telling.say("cds.met"), criteria(answer, Verdict.MET));
        answer.notes().forEach(note -> detail.paragraph(coverage.note(note)));
        var document = answer.document();
        if (document != null) {
            detail.paragraph(telling.cited(document));
        }
        return detail.paragraph(telling.say("cds.coverage-purpose")).written();
    }

    private List<String> criteria(CoverageAnswer answer, Verdict verdict) {
        var lines = new ArrayList<String>();
        for (var criterion : answer.criteria()) {
            if (criterion.verdict() == verdict) {
                lines.add(line(criterion));
            }
        }
        return lines;
    }

    /// With the first line of the record it rests on; a verdict on silence says so.
    private String line(Explanation criterion) {
        var words = coverage.criterion(criterion);
        var evidence = criterion.allEvidence();
        if (!evidence.isEmpty()) {
            return telling.say("cds.finding", "finding", words, "line", telling.line(evidence.getFirst()));
        }
        return criterion.basis() == Explanation.Basis.SILENCE && criterion.verdict() != Verdict.NOT_DOCUMENTED
                ? telling.say("cds.by-silence", "criterion", words)
                : words;
    }

    private void path(CoverageAnswer answer, Markdown detail) {
        var path = answer.pathToYes();
        if (path == null) {
            return;
        }
        var head = coverage.path(path);
        var steps = path.steps().stream().map(coverage::step).toList();
        if (steps.isEmpty()) {
            detail.paragraph(head);
        } else {
            detail.list(head.isEmpty() ? telling.say("cds.path") : head, steps);
        }
        detail.list(
                coverage.lapses(path),
                path.lapses().stream().map(coverage::lapse).toList());
    }
}
