package org.facetpath.knowledge.reading;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Syllables of English words: the vowel groups left when silent endings are taken off, with one more for each two
/// vowels that are spoken apart. English spelling has no exact rule, so words of this field that break these are
/// listed.
final class EnglishSyllables implements Syllables {

    private static final Map<String, Integer> IRREGULAR = Map.ofEntries(
            Map.entry("ache", 1),
            Map.entry("aches", 1),
            Map.entry("area", 3),
            Map.entry("areas", 3),
            Map.entry("create", 2),
            Map.entry("every", 2),
            Map.entry("everyday", 3),
            Map.entry("everyone", 3),
            Map.entry("everything", 3),
            Map.entry("fibromyalgia", 6),
            Map.entry("fluid", 2),
            Map.entry("million", 2),
            Map.entry("pacemaker", 3),
            Map.entry("people", 2),
            Map.entry("react", 2),
            Map.entry("science", 2),
            Map.entry("someone", 2),
            Map.entry("something", 2),
            Map.entry("sometimes", 2),
            Map.entry("somewhere", 2),
            Map.entry("vertebrae", 3));

    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
    private static final Pattern SPOKEN_APART =
            Pattern.compile("(?<![ct])ia|(?<![tscgx])io|[aeiouy]ing|iet|(?<![qg])ua|eo(?!u)|ism$|uou|(?<![ct])ie[rn]");

    /// `mov(e)ment`, `saf(e)ty`, `car(e)ful`.
    private static final Pattern SILENT_BEFORE_ENDING =
            Pattern.compile("(?<=[^aeiouyl])e(?=(?:ful|fully|less|ly|ments?|ty)$)");

    private static final Pattern SPOKEN_LE = Pattern.compile("[^aeiouyl]le[ds]?$");
    private static final Pattern SILENT_ED = Pattern.compile("(?<=.[^td])ed$");
    private static final Pattern SILENT_ES = Pattern.compile("(?<!s|z|x|ch|sh|c|g)es$");
    private static final Pattern SILENT_E = Pattern.compile("(?<=[^aeiouy])e$");

    @Override
    public int of(String written) {
        var word = written.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        var known = IRREGULAR.get(word);
        return known != null ? known : Math.max(1, spoken(withoutSilentVowels(word)));
    }

    private static int spoken(String word) {
        return Math.toIntExact(VOWELS.matcher(word).results().count()
                + SPOKEN_APART.matcher(word).results().count());
    }

    private static String withoutSilentVowels(String word) {
        if (SPOKEN_LE.matcher(word).find()) {
            return word;
        }
        var shorter = SILENT_BEFORE_ENDING.matcher(word).replaceFirst("");
        for (var ending : new Pattern[] {SILENT_ED, SILENT_ES, SILENT_E}) {
            var matcher = ending.matcher(shorter);
            if (matcher.find()) {
                return matcher.replaceFirst("");
            }
        }
        return shorter;
    }
}
