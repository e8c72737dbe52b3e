package org.facetpath.knowledge.reading;

import java.util.Locale;

/// Syllables of Spanish words by the rules of its spelling: each strong vowel is one; a weak one joins another
/// vowel beside it unless it carries the accent; the `u` of `que`, `qui`, `gue` and `gui` is silent.
final class SpanishSyllables implements Syllables {

    private static final String STRONG = "aeoáéó";
    private static final String STRESSED_WEAK = "íú";
    private static final String WEAK = "iuü";

    @Override
    public int of(String written) {
        var word = spoken(written.toLowerCase(Locale.ROOT));
        int syllables = 0;
        char before = ' ';
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            if (isVowel(letter) && !(isVowel(before) && joins(before, letter))) {
                syllables++;
            }
            before = letter;
        }
        return Math.max(1, syllables);
    }

    /// Without silent letters, and with `y` as a vowel where it is one.
    private static String spoken(String word) {
        return word.replaceAll("qu(?=[eiéí])", "q")
                .replaceAll("gu(?=[eiéí])", "g")
                .replaceAll("y(?![aeiouáéíóú])", "i");
    }

    private static boolean joins(char before, char letter) {
        boolean twoStrong = isStrong(before) && isStrong(letter);
        boolean same = before == letter;
        boolean stressed = STRESSED_WEAK.indexOf(before) >= 0 || STRESSED_WEAK.indexOf(letter) >= 0;
        return !twoStrong && !same && !(stressed && (isStrong(before) || isStrong(letter)));
    }

    private static boolean isStrong(char letter) {
        return STRONG.indexOf(letter) >= 0;
    }

    private static boolean isVowel(char letter) {
        return isStrong(letter) || STRESSED_WEAK.indexOf(letter) >= 0 || WEAK.indexOf(letter) >= 0;
    }
}
