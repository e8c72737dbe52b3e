package org.facetpath.core.terminology;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// A named set of codes that mean one thing to the judgement, with the words that mean it where codes are missing.
///
/// - `codes`: exact codes and, for classifications such as ICD-10-CM, prefixes.
/// - `words`: text patterns, lower case, matched on word boundaries; see [Terminology#findWords].
/// - `notWords`: a text that holds one of these never matches by words ("intramuscular injection").
/// - `memberOf`: the wider sets that a member of this set also belongs to (`hydrocodone` is an `opioid`).
/// - `attributes`: facts about the set that readers need, such as `region: lumbar`, `level: first`, `max: 10`,
///   `mme-factor: 1.5`; keys are listed in the terminology schema.
public record CodeSet(
        CodeSetId id,
        Domain domain,
        String label,
        List<CodePattern> codes,
        List<String> words,
        List<String> notWords,
        Set<CodeSetId> memberOf,
        Map<String, String> attributes) {

    public CodeSet {
        codes = List.copyOf(codes);
        words = List.copyOf(words);
        notWords = List.copyOf(notWords);
        memberOf = Set.copyOf(memberOf);
        attributes = Map.copyOf(attributes);
    }

    /// Whether one of the set's words stands in a text of lower case, and none of its not-words.
    public boolean occursIn(String lowerText) {
        return words.stream()
                .anyMatch(word -> new WordPattern(word.toLowerCase(Locale.ROOT), this, Set.of()).occursIn(lowerText));
    }

    CodeSet without(String system) {
        var kept = codes.stream().filter(code -> !code.system().equals(system)).toList();
        return new CodeSet(id, domain, label, kept, words, notWords, memberOf, attributes);
    }

    /// One code of a system (a FHIR system URI), or with `prefix` every code that begins so.
    public record CodePattern(String system, String code, boolean prefix) {}
}
