package org.facetpath.exchange.crd;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What a client wants to be told. What it does not say, says in no way that is understood, or what is not offered, has
/// its default: all kinds, and ten cards.
///
/// @param silenced kinds of answer that the client switched off
/// @param mostCards how many cards it takes
public record CrdOptions(Set<CardType> silenced, int mostCards) {

    /// The code of the option that limits cards.
    static final String MOST_CARDS = "max-cards";

    private static final String NUMBER = "[0-9]{1,4}";

    /// How many cards come at most where a client sets no limit.
    static final int USUAL_CARDS = 10;

    public CrdOptions {
        silenced = Set.copyOf(silenced);
    }

    public static CrdOptions defaults() {
        return new CrdOptions(Set.of(), USUAL_CARDS);
    }

    /// @param given values by code, as JSON writes them: `false`, `3`
    public static CrdOptions of(Map<String, String> given) {
        var silenced = EnumSet.noneOf(CardType.class);
        for (var type : CardType.values()) {
            if ("false".equals(given.get(type.code()))) {
                silenced.add(type);
            }
        }
        return new CrdOptions(silenced, number(given.get(MOST_CARDS)));
    }

    /// Codes of options there are whose values make no sense, in order.
    ///
    /// @param given as above
    public static List<String> senseless(Map<String, String> given) {
        var found = new TreeSet<String>();
        for (var type : CardType.values()) {
            var written = given.getOrDefault(type.code(), "true");
            if (!written.equals("true") && !written.equals("false")) {
                found.add(type.code());
            }
        }
        var most = given.get(MOST_CARDS);
        if (most != null && !most.matches(NUMBER)) {
            found.add(MOST_CARDS);
        }
        return List.copyOf(found);
    }

    private static int number(@Nullable String written) {
        return written != null && written.matches(NUMBER) ? Integer.parseInt(written) : USUAL_CARDS;
    }

    public boolean wants(CardType type) {
        return !silenced.contains(type);
    }
}
