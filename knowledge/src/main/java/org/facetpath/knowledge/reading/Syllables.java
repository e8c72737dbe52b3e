package org.facetpath.knowledge.reading;

/// Counts the syllables of one word of one language.
@FunctionalInterface
interface Syllables {

    /// At least 1 for anything with a letter.
    int of(String word);
}
