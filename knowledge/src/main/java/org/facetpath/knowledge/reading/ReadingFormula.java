package org.facetpath.knowledge.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A readability formula, each for the language it was made for: a formula of another language gives figures without
/// meaning.
public enum ReadingFormula {
    /// The grade of a United States school: J. P. Kincaid, R. P. Fishburne, R. L. Rogers, B. S. Chissom:
    /// "Derivation of new readability formulas for Navy enlisted personnel", Research Branch Report 8-75,
    /// 1975.
    FLESCH_KINCAID("flesch-kincaid", "en", 1) {
        @Override
        Syllables syllables() {
            return new EnglishSyllables();
        }

        @Override
        double score(TextCounts counts) {
            return 0.39 * counts.wordsPerSentence() + 11.8 * counts.syllablesPerWord() - 15.59;
        }

        @Override
        double grade(double score) {
            return score;
        }
    },
    /// Ease from 0 to 100: J. Fernández Huerta: "Medidas sencillas de lecturabilidad", Consigna 214, 1959,
    /// pages 29 to 32, with the correction of G. Law (2011) that the sentence term counts words for each
    /// sentence. Its table names the school year: from 90 the 4th, 80 the 5th, 70 the 6th, 60 the 7th and
    /// 8th; below that, secondary school and more. That 65 parts the 7th from the 8th is our choice.
    FERNANDEZ_HUERTA("fernandez-huerta", "es", 2) {
        @Override
        Syllables syllables() {
            return new SpanishSyllables();
        }

        @Override
        double score(TextCounts counts) {
            return 206.84 - 60 * counts.syllablesPerWord() - 1.02 * counts.wordsPerSentence();
        }

        @Override
        double grade(double score) {
            for (var step : SCHOOL_YEARS) {
                if (score >= step[0]) {
                    return step[1];
                }
            }
            return UNIVERSITY;
        }
    };

    private static final double[][] SCHOOL_YEARS = {{90, 4}, {80, 5}, {70, 6}, {65, 7}, {60, 8}, {50, 10}, {30, 13}};
    private static final double UNIVERSITY = 16;

    private final String code;
    private final String language;
    private final int digitSyllables;

    ReadingFormula(String code, String language, int digitSyllables) {
        this.code = code;
        this.language = language;
        this.digitSyllables = digitSyllables;
    }

    /// The formula for texts of this language, such as `en`.
    public static Optional<ReadingFormula> find(String language) {
        return Arrays.stream(values())
                .filter(it -> it.language.equals(language))
                .findFirst();
    }

    public String code() {
        return code;
    }

    /// How hard these passages are: paragraphs and items of lists, without headings.
    public ReadingGrade measure(List<String> passages) {
        var score = score(TextCounts.of(passages, syllables(), digitSyllables));
        return ReadingGrade.of(this, score, grade(score));
    }

    abstract Syllables syllables();

    abstract double score(TextCounts counts);

    abstract double grade(double score);
}
