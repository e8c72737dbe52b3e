package org.facetpath.exchange.crd;

import org.facetpath.core.assessment.CoverageAnswer;
import org.facetpath.core.knowledge.Reference;
import org.facetpath.exchange.cds.Card;
import org.facetpath.exchange.cds.Coding;
import org.facetpath.exchange.cds.Source;
import org.facetpath.exchange.cds.card.Telling;
import org.facetpath.exchange.cds.card.Topic;
import org.facetpath.exchange.part.CleanText;
import org.facetpath.exchange.part.Own;
import org.jspecify.annotations.Nullable;

/// The sources of cards as a client of CRD sorts them: by a topic of CRD's list, under the payer's name where
/// the card is about its policy.
final class CardTopics {

    private static final String CARD_TYPE_2_0 = "http://hl7.org/fhir/us/davinci-crd/CodeSystem/temp";
    private static final String CARD_TYPE_2_2 = "http://terminology.hl7.org/CodeSystem/cdshooks-card-type";

    private final CrdVersion version;
    private final Telling telling;

    CardTopics(CrdVersion version, Telling telling) {
        this.version = version;
        this.telling = telling;
    }

    /// Of a card about what a payer's policy says.
    Source of(CardType type, CoverageAnswer answer) {
        var payer = answer.chosenBecause().arguments().get("payer");
        var label = payer == null || payer.isBlank()
                ? telling.say("crd.source")
                : telling.say("crd.source-payer", "payer", payer);
        return new Source(CleanText.of(label), address(answer.document()), topic(type));
    }

    private static @Nullable String address(@Nullable Reference document) {
        var address = document == null ? null : document.address();
        return address != null && address.startsWith("https://") ? address : null;
    }

    /// The card under a topic of CRD; one that is sorted so already as it is.
    Card sorted(Card card) {
        var own = card.source().topic();
        return own.system().equals(Own.CARD_TOPIC)
                ? card.from(new Source(card.source().label(), card.source().url(), topic(type(card))))
                : card;
    }

    /// The kind of a card.
    static CardType type(Card card) {
        var topic = card.source().topic();
        return topic.system().equals(Own.CARD_TOPIC)
                ? CardType.of(Topic.find(topic.code()).orElseThrow())
                : CardType.find(topic.code()).orElseThrow();
    }

    private Coding topic(CardType type) {
        var system = version == CrdVersion.V2_0 ? CARD_TYPE_2_0 : CARD_TYPE_2_2;
        return new Coding(system, type.code(), telling.say("crd.card-type." + type.code()));
    }
}
