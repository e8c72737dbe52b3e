package org.facetpath.exchange.cds.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.exchange.cds.Card;
import org.facetpath.exchange.cds.Hook;
import org.facetpath.report.wording.Speech;
import org.jspecify.annotations.Nullable;

/// Makes the cards of an assessment, the most urgent first; none when there is nothing to say.
public final class CardWriter {

    private final Speech speech;

    public CardWriter(Speech speech) {
        this.speech = speech;
    }

    /// @param orders the orders or appointments that the hook is about, as the chart names them (`ServiceRequest/1`);
    ///     none for a hook that is about none
    /// @param app where the patient's page is to be found; null when there is none
    public List<Card> write(Assessment assessment, Hook hook, Set<String> orders, @Nullable String app) {
        var telling = Telling.in(speech, app);
        var cards = new ArrayList<Card>();
        new DangerCard(telling).write(assessment).ifPresent(cards::add);
        switch (hook) {
            case PATIENT_VIEW -> cards.addAll(new PainCard(telling).write(assessment));
            case ENCOUNTER_START -> {
                cards.addAll(new PainCard(telling).write(assessment));
                new VisitCard(telling).atStart(assessment).ifPresent(cards::add);
            }
            case ENCOUNTER_DISCHARGE -> new VisitCard(telling).atEnd(assessment).ifPresent(cards::add);
            case ORDER_SELECT, ORDER_SIGN, ORDER_DISPATCH, APPOINTMENT_BOOK ->
                cards.addAll(new CoverageCard(telling).write(assessment, hook, orders));
        }
        return List.copyOf(cards);
    }
}
