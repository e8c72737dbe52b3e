package org.facetpath.knowledge.yaml;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/// A closed list of words, each standing for a value.
///
/// @param what the name of such a word for an author, such as `joint`
public record Vocabulary<T>(String what, Map<String, T> words) {

    public static <T> Vocabulary<T> of(String what, T[] values, Function<T, String> word) {
        var words = new LinkedHashMap<String, T>();
        for (var value : values) {
            words.put(word.apply(value), value);
        }
        return new Vocabulary<>(what, words);
    }

    /// Stands in for a word that was not understood; the file it comes from is rejected anyway.
    T first() {
        return words.values().iterator().next();
    }
}
