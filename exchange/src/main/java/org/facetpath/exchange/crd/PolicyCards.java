package org.facetpath.exchange.crd;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.CoverageAnswer;
import org.facetpath.core.assessment.PathToYes;
import org.facetpath.core.chart.FacetProcedure;
import org.facetpath.core.knowledge.NextAction;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.spine.Site;
import org.facetpath.exchange.cds.Action;
import org.facetpath.exchange.cds.Card;
import org.facetpath.exchange.cds.Card.SelectionBehavior;
import org.facetpath.exchange.cds.Link;
import org.facetpath.exchange.cds.Suggestion;
import org.facetpath.exchange.cds.card.DraftOrder;
import org.facetpath.exchange.cds.card.Markdown;
import org.facetpath.exchange.cds.card.Telling;
import org.facetpath.exchange.cds.card.Topic;
import org.facetpath.report.wording.CoverageSentences;
import org.jspecify.annotations.Nullable;

/// What a client of CRD is told beside the statement on the order: what must happen first, where the policy's text is
/// to
/// be read, and what the policy wants in place of the order or before it. Nothing where the criteria are met.
final class PolicyCards {

    private static final String BLOCK_STEP = "path.block";
    private static final String CARE_STEP = "path.care";

    private final Telling telling;
    private final CoverageSentences sentences;
    private final CardTopics topics;

    PolicyCards(Telling telling, CardTopics topics) {
        this.telling = telling;
        this.sentences = new CoverageSentences(telling.speech(), telling.phrases());
        this.topics = topics;
    }

    /// @param about the orders asked about, as `ServiceRequest/1`
    /// @param primary whether the hook may ask for documentation and change orders
    List<Card> write(Assessment assessment, Set<String> about, boolean primary) {
        var cards = new ArrayList<Card>();
        for (var answer : assessment.coverage()) {
            var path = answer.pathToYes();
            if (about.contains(answer.proposal().source()) && answer.verdict() != Verdict.MET && path != null) {
                if (primary) {
                    instructions(answer, path).ifPresent(cards::add);
                    instead(assessment, answer, path).ifPresent(cards::add);
                    before(assessment, answer, path).ifPresent(cards::add);
                }
                reference(answer).ifPresent(cards::add);
            }
        }
        return cards;
    }

    private Optional<Card> instructions(CoverageAnswer answer, PathToYes path) {
        if (path.steps().isEmpty()) {
            return Optional.empty();
        }
        var detail = opening(answer)
                .paragraph(sentences.path(path))
                .list(
                        telling.say("cds.path"),
                        path.steps().stream().map(sentences::step).toList());
        return Optional.of(
                card(answer, summary("crd.instructions", answer, path), detail, CardType.GUIDELINE, Optional.empty()));
    }

    private Optional<Card> reference(CoverageAnswer answer) {
        var document = answer.document();
        var address = document == null ? null : document.address();
        if (document == null || address == null || !address.startsWith("https://")) {
            return Optional.empty();
        }
        var detail = opening(answer).paragraph(telling.cited(document));
        var card = card(answer, summary("crd.reference", answer, null), detail, CardType.GUIDELINE, Optional.empty());
        return Optional.of(withLink(card, Link.absolute(telling.say("crd.read-policy"), address)));
    }

    /// A block where the policy wants positive blocks before an ablation.
    private Optional<Card> instead(Assessment assessment, CoverageAnswer answer, PathToYes path) {
        if (answer.proposal().kind() != FacetProcedure.Kind.ABLATION || !asks(BLOCK_STEP, path)) {
            return Optional.empty();
        }
        var label = telling.say("crd.block-instead", "where", telling.phrases().places(answer.sites()));
        var create = draft(assessment, NextAction.DIAGNOSTIC_BLOCK, label, answer.sites(), "crd.alternate-why");
        var remove =
                Action.delete(telling.say("crd.remove-order"), answer.proposal().source());
        return Optional.of(card(
                answer,
                summary("crd.alternate", answer, path),
                opening(answer).paragraph(telling.say("crd.alternate-why")),
                CardType.REQUIRED_THERAPY,
                Optional.of(new Suggestion(Telling.id(), label, false, List.of(remove, create)))));
    }

    /// A course of conservative care where the policy wants one first.
    private Optional<Card> before(Assessment assessment, CoverageAnswer answer, PathToYes path) {
        if (!asks(CARE_STEP, path)) {
            return Optional.empty();
        }
        var label = telling.say("crd.therapy-before");
        var create = draft(assessment, NextAction.PHYSICAL_THERAPY, label, List.of(), "crd.additional-why");
        return Optional.of(card(
                answer,
                summary("crd.additional", answer, path),
                opening(answer).paragraph(telling.say("crd.additional-why")),
                CardType.REQUIRED_THERAPY,
                Optional.of(new Suggestion(Telling.id(), label, false, List.of(create)))));
    }

    private Action draft(Assessment assessment, NextAction action, String label, List<Site> sites, String why) {
        var order = new DraftOrder(assessment.patient().id(), action, label, sites, telling.say(why));
        return Action.create(label, order.json(telling));
    }

    /// The forms that ask for what is missing, each as a task; empty where there are none.
    Optional<Card> forms(Assessment assessment, String order, List<String> questionnaires, LocalDate day) {
        return assessment.coverage().stream()
                .filter(it -> it.proposal().source().equals(order) && !questionnaires.isEmpty())
                .findFirst()
                .map(answer -> form(assessment, answer, questionnaires, day));
    }

    private Card form(Assessment assessment, CoverageAnswer answer, List<String> questionnaires, LocalDate day) {
        var label = telling.say("crd.fill-in");
        var patient = assessment.patient().id();
        var order = answer.proposal().source();
        var requester = topics.of(CardType.COVERAGE_INFORMATION, answer).label();
        var tasks = questionnaires.stream()
                .map(form -> Action.create(label, new FormTask(patient, order, form, requester, day).json()))
                .toList();
        return card(
                answer,
                summary("crd.form", answer, null),
                opening(answer).paragraph(telling.say("crd.form-why")),
                CardType.COVERAGE_INFORMATION,
                Optional.of(new Suggestion(Telling.id(), label, false, tasks)));
    }

    private static boolean asks(String key, PathToYes path) {
        return path.steps().stream().anyMatch(step -> step.message().key().equals(key));
    }

    private Markdown opening(CoverageAnswer answer) {
        return new Markdown()
                .paragraph(telling.say(
                        "cds.order-named", "order", answer.proposal().source()))
                .paragraph(sentences.line(answer));
    }

    private String summary(String key, CoverageAnswer answer, @Nullable PathToYes path) {
        return telling.summary(telling.say(
                key,
                "policy",
                String.valueOf(answer.policy()),
                "count",
                Integer.toString(path == null ? 0 : path.steps().size()),
                "where",
                telling.phrases().places(answer.sites())));
    }

    private Card card(
            CoverageAnswer answer, String summary, Markdown detail, CardType type, Optional<Suggestion> suggestion) {
        return new Card(
                Telling.id(),
                summary,
                detail.written(),
                Card.Indicator.INFO,
                topics.of(type, answer),
                suggestion.stream().toList(),
                suggestion.isPresent() ? SelectionBehavior.ANY : null,
                telling.reasons(Topic.COVERAGE),
                List.of(),
                List.of(answer.proposal().source()));
    }

    private static Card withLink(Card card, Link link) {
        return new Card(
                card.uuid(),
                card.summary(),
                card.detail(),
                card.indicator(),
                card.source(),
                card.suggestions(),
                card.selectionBehavior(),
                card.overrideReasons(),
                List.of(link),
                card.about());
    }
}
