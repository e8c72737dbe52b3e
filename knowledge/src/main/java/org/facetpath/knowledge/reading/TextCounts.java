package org.facetpath.knowledge.reading;

import java.util.List;
import java.util.regex.Pattern;

/// Sentences, words and syllables of a text.
///
/// A passage (a paragraph, an item of a list) ends a sentence whether or not it ends in a full stop. A number
/// is a word; each of its digits counts as so many syllables as a digit usually has in the language, so that
/// figures make a text harder and not easier.
record TextCounts(int sentences, int words, int syllables) {

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…]+[)\"”»]*(?=\\s|$)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’.,-][\\p{L}\\p{N}]+)*");
    private static final Pattern DIGIT = Pattern.compile("\\p{N}");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}+");

    static TextCounts of(List<String> passages, Syllables syllables, int digitSyllables) {
        int sentences = 0;
        int words = 0;
        int all = 0;
        for (var passage : passages) {
            for (var sentence : SENTENCE_END.splitAsStream(passage).toList()) {
                var found =
                        WORD.matcher(sentence).results().map(it -> it.group()).toList();
                sentences += found.isEmpty() ? 0 : 1;
                words += found.size();
                for (var word : found) {
                    all += count(word, syllables, digitSyllables);
                }
            }
        }
        return new TextCounts(sentences, words, all);
    }

    private static int count(String word, Syllables syllables, int digitSyllables) {
        int letters = LETTERS.matcher(word.replaceAll("['’]", ""))
                .results()
                .mapToInt(part -> syllables.of(part.group()))
                .sum();
        return letters
                + digitSyllables * Math.toIntExact(DIGIT.matcher(word).results().count());
    }

    double wordsPerSentence() {
        return (double) words / Math.max(1, sentences);
    }

    double syllablesPerWord() {
        return (double) syllables / Math.max(1, words);
    }
}
