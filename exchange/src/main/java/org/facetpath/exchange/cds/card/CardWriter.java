package org.facetpath.exchange.cds.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.exchange.cds.Card;
import org.facetpath.exchange.cds.Hook;
import org.facetpath.report.wording.Speech;

/// Makes the cards of an assessment, the most urgent first; none when there is nothing to say.
public final class CardWriter {

    private final Speech speech;

    public CardWriter(Speech speech) {
        this.speech = speech;
    }

    /// Why cards are made.
    ///
    /// @param orders the orders or appointments that the hook is about, as the chart names them
    ///     (`ServiceRequest/1`); none for a hook that is about none
    /// @param notGiven keys of the prefetch that nobody could bring
    /// @param requesters who would order what is proposed
    public record Occasion(Hook hook, Set<String> orders, List<String> notGiven, Requesters requesters) {

        public Occasion {
            orders = Set.copyOf(orders);
            notGiven = List.copyOf(notGiven);
        }
    }

    public List<Card> write(Assessment assessment, Occasion occasion) {
        var telling = Telling.in(speech);
        var hook = occasion.hook();
        var cards = new ArrayList<Card>();
        new DangerCard(telling).write(assessment).ifPresent(cards::add);
        switch (hook) {
            case PATIENT_VIEW -> cards.addAll(new PainCard(telling).write(assessment, occasion.requesters()));
            case ENCOUNTER_START -> {
                cards.addAll(new PainCard(telling).write(assessment, occasion.requesters()));
                new VisitCard(telling).atStart(assessment).ifPresent(cards::add);
            }
            case ENCOUNTER_DISCHARGE -> new VisitCard(telling).atEnd(assessment).ifPresent(cards::add);
            case ORDER_SELECT, ORDER_SIGN, ORDER_DISPATCH, APPOINTMENT_BOOK ->
                cards.addAll(new CoverageCard(telling).write(assessment, occasion));
        }
        return occasion.notGiven().isEmpty()
                ? List.copyOf(cards)
                : cards.stream().map(card -> withGap(card, occasion, telling)).toList();
    }

    /// What was not looked at is said, so that silence about it is not read as its absence.
    private static Card withGap(Card card, Occasion occasion, Telling telling) {
        var gap = telling.say("cds.not-given", "keys", String.join(", ", occasion.notGiven()));
        return card.withMore(Markdown.text(gap));
    }
}
