package org.facetpath.exchange.cds;

import java.util.List;

/// The answer to a hook.
///
/// @param cards for the user, the most urgent first; empty when there is nothing to say
/// @param systemActions for the record system itself, such as a payer's answer written onto an order
public record Response(List<Card> cards, List<Action> systemActions) {

    public Response {
        cards = List.copyOf(cards);
        systemActions = List.copyOf(systemActions);
    }

    public static Response of(List<Card> cards) {
        return new Response(cards, List.of());
    }

    public static Response nothing() {
        return of(List.of());
    }

    /// The same with other cards.
    public Response withCards(List<Card> others) {
        return new Response(others, systemActions);
    }

    /// The same with these system actions.
    public Response withSystemActions(List<Action> actions) {
        return new Response(cards, actions);
    }
}
