package org.facetpath.exchange.crd;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.CoverageAnswer;
import org.facetpath.core.assessment.PathToYes;
import org.facetpath.core.chart.FacetProcedure;
import org.facetpath.core.logic.Verdict;
import org.facetpath.exchange.cds.Action;
import org.facetpath.exchange.cds.Card;
import org.facetpath.exchange.cds.Card.SelectionBehavior;
import org.facetpath.exchange.cds.Link;
import org.facetpath.exchange.cds.Suggestion;
import org.facetpath.exchange.cds.card.CardWriter.Occasion;
import org.facetpath.exchange.cds.card.Markdown;
import org.facetpath.exchange.cds.card.Ordering;
import org.facetpath.exchange.cds.card.PathOrders;
import org.facetpath.exchange.cds.card.Telling;
import org.facetpath.exchange.cds.card.Topic;
import org.facetpath.report.wording.CoverageSentences;
import org.jspecify.annotations.Nullable;

/// What a client of CRD is told beside the statement on the order: what must happen first, where the policy's text
/// is to be read, and what the policy wants in place of the order or before it. Nothing where the criteria are met.
final class PolicyCards {

    private final Telling telling;
    private final CoverageSentences sentences;
    private final CardTopics topics;
    private final PathOrders orders;

    PolicyCards(Telling telling, CardTopics topics) {
        this.telling = telling;
        this.sentences = new CoverageSentences(telling.speech(), telling.phrases());
        this.topics = topics;
        this.orders = new PathOrders(telling);
    }

    /// Only a primary hook may ask for documentation and change orders.
    List<Card> write(Assessment assessment, Occasion occasion) {
        var cards = new ArrayList<Card>();
        for (var answer : assessment.coverage()) {
            var path = answer.pathToYes();
            var order = answer.proposal().source();
            if (occasion.orders().contains(order) && answer.verdict() != Verdict.MET && path != null) {
                if (occasion.hook().isPrimary()) {
                    instructions(answer, path).ifPresent(cards::add);
                    var who = occasion.requesters();
                    who.inPlaceOf(order, assessment)
                            .flatMap(by -> instead(by, answer))
                            .ifPresent(cards::add);
                    who.beside(order, assessment)
                            .flatMap(by -> before(by, answer))
                            .ifPresent(cards::add);
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
                        path.steps().stream().map(sentences::step).toList())
                .list(
                        sentences.lapses(path),
                        path.lapses().stream().map(sentences::lapse).toList());
        return Optional.of(
                card(answer, CardType.GUIDELINE, Said.of(summary("crd.instructions", answer, path), detail)));
    }

    private Optional<Card> reference(CoverageAnswer answer) {
        var document = answer.document();
        var address = document == null ? null : document.address();
        if (document == null || address == null || !address.startsWith("https://")) {
            return Optional.empty();
        }
        var detail = opening(answer).paragraph(telling.cited(document));
        var link = Link.absolute(telling.say("crd.read-policy"), address);
        return Optional.of(card(
                answer,
                CardType.GUIDELINE,
                new Said(summary("crd.reference", answer, null), detail, List.of(), List.of(link))));
    }

    /// A block where the policy wants positive blocks before an ablation.
    private Optional<Card> instead(Ordering by, CoverageAnswer answer) {
        var ablation = answer.proposal().kind() == FacetProcedure.Kind.ABLATION;
        return orders.blocks(by, answer).stream()
                .filter(_ -> ablation)
                .findFirst()
                .map(block -> card(
                        answer,
                        CardType.REQUIRED_THERAPY,
                        new Said(
                                summary("crd.alternate", answer, null),
                                opening(answer).paragraph(telling.say("crd.alternate-why")),
                                List.of(inPlaceOf(answer, block)),
                                List.of())));
    }

    private Suggestion inPlaceOf(CoverageAnswer answer, Suggestion block) {
        var remove =
                Action.delete(telling.say("crd.remove-order"), answer.proposal().source());
        var actions = Stream.concat(Stream.of(remove), block.actions().stream()).toList();
        return new Suggestion(block.uuid(), block.label(), block.recommended(), actions);
    }

    /// A course of conservative care where the policy wants one first.
    private Optional<Card> before(Ordering by, CoverageAnswer answer) {
        return orders.care(by, answer).stream()
                .findFirst()
                .map(care -> card(
                        answer,
                        CardType.REQUIRED_THERAPY,
                        new Said(
                                summary("crd.additional", answer, null),
                                opening(answer).paragraph(telling.say("crd.additional-why")),
                                List.of(care),
                                List.of())));
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
                CardType.COVERAGE_INFORMATION,
                new Said(
                        summary("crd.form", answer, null),
                        opening(answer).paragraph(telling.say("crd.form-why")),
                        List.of(new Suggestion(Telling.id(), label, false, tasks)),
                        List.of()));
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

    /// What is particular to one card.
    private record Said(String summary, Markdown detail, List<Suggestion> suggestions, List<Link> links) {

        static Said of(String summary, Markdown detail) {
            return new Said(summary, detail, List.of(), List.of());
        }
    }

    private Card card(CoverageAnswer answer, CardType type, Said said) {
        return new Card(
                Telling.id(),
                said.summary(),
                said.detail().written(),
                Card.Indicator.INFO,
                topics.of(type, answer),
                said.suggestions(),
                said.suggestions().isEmpty() ? null : SelectionBehavior.ANY,
                telling.reasons(Topic.COVERAGE),
                said.links(),
                List.of(answer.proposal().source()));
    }
}
