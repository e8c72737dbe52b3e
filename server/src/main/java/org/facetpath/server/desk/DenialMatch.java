package org.facetpath.server.desk;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facetpath.knowledge.Wording;
import org.facetpath.report.wording.Speech;

/// Suggests which criteria a payer's reason may be about, by the phrases of the wording that payers use of a criterion
/// (`denial.…`) and by the words that its name shares with the reason. A criterion without phrases, as in a policy of
/// one's own, is known by its name alone. A payer writes in its own language, so the phrases of every language count.
/// Only a suggestion: the staff choose.
final class DenialMatch {

    /// Shorter words, such as "the" and "for", tell nothing apart.
    private static final int SHORTEST = 4;

    /// So many first letters make a word of a name: "blocks" and "blocked" are one.
    private static final int STEM = 5;

    /// A word of a phrase that payers use tells more than one of the criterion's name.
    private static final int OF_A_PHRASE = 2;

    /// What shares less than one word of its own is not suggested.
    private static final double LEAST = 1;

    /// What has less than this share of the best is left out.
    private static final double NEAR = 0.6;

    private static final int MOST = 4;

    private static final List<Speech> LANGUAGES =
            Wording.languages().stream().map(Speech::in).toList();

    private DenialMatch() {}

    /// The criteria that fit the reason, the best first: one where it is clear, a few where several fit alike, and
    /// none where none or too many do.
    ///
    /// @param criteria their words by their ids
    static List<String> suggest(String reason, Map<String, String> criteria) {
        return suggest(reason, criteria, DenialMatch::phrases);
    }

    /// @param phrases of a criterion, each as words that one sentence of the reason must have, in any order; one that
    /// ends with `*` is the beginning of a word
    static List<String> suggest(String reason, Map<String, String> criteria, Function<String, Stream<String>> phrases) {
        var sentences = sentences(reason);
        var said = stems(reason);
        var names = criteria.entrySet().stream()
                .map(it -> stems(it.getValue() + " " + it.getKey().replace('-', ' ')))
                .toList();
        var fits = criteria.entrySet().stream()
                .map(it -> {
                    var known = phrases.apply(it.getKey()).toList();
                    int matched = matched(sentences, known);
                    double shared =
                            shared(said, stems(it.getValue() + " " + it.getKey().replace('-', ' ')), names);
                    return new Fit(it.getKey(), matched > 0 || known.isEmpty() ? OF_A_PHRASE * matched + shared : 0);
                })
                .sorted(Comparator.comparingDouble(Fit::points).reversed())
                .toList();
        double best = fits.stream().mapToDouble(Fit::points).max().orElse(0);
        var near = fits.stream()
                .filter(it -> it.points() >= Math.max(LEAST, best * NEAR))
                .map(Fit::criterion)
                .toList();
        return near.size() > MOST ? List.of() : near;
    }

    private record Fit(String criterion, double points) {}

    /// Words of a name that stand in the reason; one that several names have tells less.
    private static double shared(Set<String> said, Set<String> name, List<Set<String>> names) {
        return name.stream()
                .filter(said::contains)
                .mapToDouble(stem ->
                        1.0 / names.stream().filter(it -> it.contains(stem)).count())
                .sum();
    }

    private static int matched(List<List<String>> sentences, List<String> phrases) {
        return phrases.stream()
                .map(it -> it.split(" "))
                .filter(it -> sentences.stream().anyMatch(sentence -> hasAll(sentence, it)))
                .mapToInt(it -> it.length)
                .sum();
    }

    private static Stream<String> phrases(String criterion) {
        var key = "denial." + criterion;
        return LANGUAGES.stream()
                .filter(it -> it.isWorded(key))
                .flatMap(it -> Stream.of(it.say(key).split("; ")))
                .distinct();
    }

    private static boolean hasAll(List<String> sentence, String[] words) {
        return Stream.of(words)
                .allMatch(word -> sentence.stream()
                        .anyMatch(it -> word.endsWith("*")
                                ? it.startsWith(word.substring(0, word.length() - 1))
                                : it.equals(word)));
    }

    private static List<List<String>> sentences(String text) {
        var sentences = new ArrayList<List<String>>();
        for (var sentence : text.split("[.;:!?\\n](?:\\s|$)", -1)) {
            sentences.add(words(sentence));
        }
        return sentences;
    }

    private static List<String> words(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return Arrays.stream(plain.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
                .filter(it -> !it.isEmpty())
                .toList();
    }

    private static Set<String> stems(String text) {
        return words(text).stream()
                .filter(it -> it.length() >= SHORTEST)
                .map(it -> it.substring(0, Math.min(it.length(), STEM)))
                .collect(Collectors.toSet());
    }
}
