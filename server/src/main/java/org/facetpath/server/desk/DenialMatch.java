package org.facetpath.server.desk;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Suggests which criterion a payer's reason is about, by the words they share. Only a suggestion: the staff choose.
final class DenialMatch {

    /// Shorter words, such as "the" and "for", tell nothing apart.
    private static final int SHORTEST = 4;

    /// So many first letters make a word: "blocks" and "blocked" are one.
    private static final int STEM = 5;

    private DenialMatch() {}

    /// The criterion that shares the most words with the reason; empty where none does, or several do alike.
    ///
    /// @param criteria their words by their ids
    static Optional<String> suggest(String reason, Map<String, String> criteria) {
        var said = stems(reason);
        var shared = new TreeMap<String, Integer>();
        criteria.forEach((id, words) -> shared.put(id, shared(said, stems(words + " " + id.replace('-', ' ')))));
        int most = shared.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        var best = shared.entrySet().stream()
                .filter(it -> it.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
        return most > 0 && best.size() == 1 ? Optional.of(best.getFirst()) : Optional.empty();
    }

    private static int shared(Set<String> said, Set<String> asked) {
        return (int) asked.stream().filter(said::contains).count();
    }

    private static Set<String> stems(String words) {
        var plain = Normalizer.normalize(words, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return Arrays.stream(plain.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
                .filter(it -> it.length() >= SHORTEST)
                .map(it -> it.substring(0, Math.min(it.length(), STEM)))
                .collect(Collectors.toSet());
    }
}
