package org.facetpath.exchange.crd;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.chart.Chart;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.exchange.cds.Action;
import org.facetpath.exchange.cds.Card;
import org.facetpath.exchange.cds.Hook;
import org.facetpath.exchange.cds.Response;
import org.facetpath.exchange.cds.card.CardWriter.Occasion;
import org.facetpath.exchange.cds.card.Telling;
import org.facetpath.knowledge.form.Form;
import org.facetpath.report.wording.Speech;

/// Makes of the answer to a hook what Da Vinci CRD wants: the payer's policy written onto each order, and for a client
/// that speaks CRD cards sorted by CRD's topics, as many and of such kinds as it chose.
public final class CrdWriter {

    private final Knowledge knowledge;
    private final MissingForms forms;
    private final Speech speech;

    public CrdWriter(Knowledge knowledge, List<Form> forms, Speech speech) {
        this.knowledge = knowledge;
        this.forms = new MissingForms(knowledge, forms);
        this.speech = speech;
    }

    /// What is asked.
    ///
    /// @param occasion with the orders asked about that are in scope
    /// @param client whether the client has said that it speaks CRD; another keeps its cards as they are
    /// @param resources the orders as JSON by that name; one that did not come cannot be written onto
    public record Request(
            Occasion occasion,
            CrdVersion version,
            boolean client,
            CrdOptions options,
            Map<String, String> resources,
            LocalDate day) {
        public Request {
            resources = Map.copyOf(resources);
        }

        Hook hook() {
            return occasion.hook();
        }

        Set<String> orders() {
            return occasion.orders();
        }
    }

    /// @param cards those of the assessment
    /// @param assess judges the chart again with one coverage alone
    public Response write(
            Request request, Chart chart, Assessment assessment, List<Card> cards, Function<Chart, Assessment> assess) {
        var told = told(request, chart, assessment, assess);
        var actions =
                request.options().wants(CardType.COVERAGE_INFORMATION) ? actions(request, told) : List.<Action>of();
        return request.client()
                ? new Response(chosen(request, sorted(request, assessment, cards, told)), actions)
                : new Response(cards, actions);
    }

    /// What stands on the orders when what is needed could not be had from the record system, for a client of CRD 2.2;
    /// nothing for others, which have no words for that.
    ///
    /// @param coverages as `Coverage/1`
    /// @param why in words
    public List<Action> unjudged(Request request, Collection<String> coverages, String why) {
        boolean heard = request.client()
                && request.version() == CrdVersion.V2_2
                && request.hook().isPrimary()
                && request.options().wants(CardType.COVERAGE_INFORMATION);
        if (!heard || coverages.isEmpty()) {
            return List.of();
        }
        var words = speech.say(Message.of("crd.not-judged", "why", why));
        var told = new LinkedHashMap<String, List<CoverageInformation>>();
        for (var order : new TreeSet<>(request.orders())) {
            told.put(
                    order,
                    coverages.stream()
                            .sorted()
                            .map(it -> CoverageInformation.unjudged(it, order, words, request.day()))
                            .toList());
        }
        return actions(request, told);
    }

    private Map<String, List<CoverageInformation>> told(
            Request request, Chart chart, Assessment whole, Function<Chart, Assessment> assess) {
        if (!request.hook().isAboutOrders()) {
            return Map.of();
        }
        var words = new CoverageWords(
                knowledge,
                forms,
                speech,
                new Style(request.version(), request.hook().isPrimary()));
        return new Coverages(words, assess).of(chart, whole, request.day());
    }

    private List<Action> actions(Request request, Map<String, List<CoverageInformation>> told) {
        var update = new OrderUpdate(request.version());
        var actions = new ArrayList<Action>();
        told.forEach((order, statements) -> {
            var resource = request.resources().get(order);
            if (request.orders().contains(order) && resource != null) {
                update.of(resource, statements)
                        .map(it -> Action.update(speech.say("crd.update-order"), it))
                        .ifPresent(actions::add);
            }
        });
        return actions;
    }

    // What the statement on an order says is not said again by a card; what is to be done is.
    private List<Card> sorted(
            Request request, Assessment assessment, List<Card> cards, Map<String, List<CoverageInformation>> told) {
        var telling = Telling.in(speech);
        var topics = new CardTopics(request.version(), telling);
        var sorted = new ArrayList<Card>();
        cards.stream().filter(it -> it.about().isEmpty()).map(topics::sorted).forEach(sorted::add);
        var policy = new PolicyCards(telling, topics);
        sorted.addAll(policy.write(assessment, request.occasion()));
        told.forEach((order, statements) -> {
            if (request.orders().contains(order)) {
                policy.forms(assessment, order, questionnaires(statements), request.day())
                        .ifPresent(sorted::add);
            }
        });
        return sorted;
    }

    private static List<String> questionnaires(List<CoverageInformation> statements) {
        return statements.stream()
                .flatMap(it -> it.questionnaires().stream())
                .distinct()
                .toList();
    }

    private static List<Card> chosen(Request request, List<Card> cards) {
        return cards.stream()
                .filter(it -> request.options().wants(CardTopics.type(it)))
                .limit(request.options().mostCards())
                .toList();
    }
}
