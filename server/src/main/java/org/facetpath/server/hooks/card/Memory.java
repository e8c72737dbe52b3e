package org.facetpath.server.hooks.card;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import org.facetpath.exchange.cds.Card;
import org.facetpath.exchange.cds.HookRequest;
import org.facetpath.server.hooks.client.Caller;

/// Remembers which user has seen which card of which patient, as hashes and for twelve hours, so that the same is not
/// said twice. It is kept in memory only: after a restart a card may come once more.
///
/// A danger is said every time. So is what a primary hook about orders asks, and everything within one moment of work:
/// a record system that asks again with the same `hookInstance` gets the same answer.
public final class Memory {

    private static final Duration LASTS = Duration.ofHours(12);
    private static final int MOST = 200_000;

    private final Cache<String, String> seen;

    public Memory(InstantSource clock) {
        Ticker ticker = () -> Duration.ofMillis(clock.millis()).toNanos();
        this.seen = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(LASTS)
                .ticker(ticker)
                .build();
    }

    /// Those cards that this user has not seen, which they have then.
    public List<Card> unseen(List<Card> cards, HookRequest request, Caller caller) {
        if (request.hook().isAboutOrders() || request.context().userId() == null) {
            return cards;
        }
        return cards.stream()
                .filter(card -> card.indicator() == Card.Indicator.CRITICAL || isNew(card, request, caller))
                .toList();
    }

    private boolean isNew(Card card, HookRequest request, Caller caller) {
        var first = seen.get(key(card, request, caller), _ -> request.hookInstance());
        return first.equals(request.hookInstance());
    }

    private static String key(Card card, HookRequest request, Caller caller) {
        var facts = List.of(
                caller.name(),
                String.valueOf(request.fhirServer()),
                String.valueOf(request.context().userId()),
                request.context().patientId(),
                card.said());
        return hash(facts.toString());
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
