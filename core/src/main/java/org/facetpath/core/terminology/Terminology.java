package org.facetpath.core.terminology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// All code sets, indexed for the reader: by system and code, by prefix, by words.
///
/// A match names every set that holds the code and every wider set those belong to. Codes are compared as
/// written, systems as URIs; words without case. Immutable and safe to share between threads.
public final class Terminology {

    private final Map<CodeSetId, CodeSet> sets = new HashMap<>();
    private final Map<CodeSetId, Set<CodeSetId>> closures = new HashMap<>();
    private final Map<String, Map<String, Set<CodeSetId>>> exact = new HashMap<>();
    private final Map<String, Map<String, Set<CodeSetId>>> prefixes = new HashMap<>();
    private final Map<String, Integer> longestPrefix = new HashMap<>();
    private final Map<Domain, List<WordPattern>> patterns = new EnumMap<>(Domain.class);

    public Terminology(Collection<CodeSet> codeSets) {
        for (var set : codeSets) {
            if (sets.put(set.id(), set) != null) {
                throw new IllegalArgumentException("The code set (%s) is defined twice.".formatted(set.id()));
            }
        }
        for (var set : codeSets) {
            var closure = closure(set.id());
            closures.put(set.id(), closure);
            for (var pattern : set.codes()) {
                var index = pattern.prefix() ? prefixes : exact;
                index.computeIfAbsent(pattern.system(), _ -> new HashMap<>())
                        .merge(pattern.code(), closure, Terminology::both);
                if (pattern.prefix()) {
                    longestPrefix.merge(pattern.system(), pattern.code().length(), Math::max);
                }
            }
            for (var words : set.words()) {
                patterns.computeIfAbsent(set.domain(), _ -> new ArrayList<>())
                        .add(new WordPattern(words.toLowerCase(Locale.ROOT), set, closure));
            }
        }
    }

    /// This terminology with further sets, or further codes for sets it has (a site's own codes).
    public Terminology with(Collection<CodeSet> additions) {
        var merged = new HashMap<>(sets);
        for (var set : additions) {
            merged.merge(set.id(), set, Terminology::merge);
        }
        return new Terminology(merged.values());
    }

    /// This terminology without the codes of one system.
    public Terminology without(String system) {
        return new Terminology(
                sets.values().stream().map(set -> set.without(system)).toList());
    }

    public Optional<CodeSet> find(CodeSetId id) {
        return Optional.ofNullable(sets.get(id));
    }

    /// Whether one set is another or, through whatever sets between them, a part of it.
    public boolean isA(CodeSetId id, CodeSetId wider) {
        return id.equals(wider) || closures.getOrDefault(id, Set.of()).contains(wider);
    }

    public Collection<CodeSet> list() {
        return List.copyOf(sets.values());
    }

    /// The sets that hold this code, wider sets included; empty when none does.
    public Set<CodeSetId> findCode(String system, String code) {
        var byCode = exact.get(system);
        var found = byCode == null ? null : byCode.get(code);
        var byPrefix = prefixes.get(system);
        if (byPrefix == null) {
            return found == null ? Set.of() : found;
        }
        var all = found == null ? new TreeSet<CodeSetId>() : new TreeSet<>(found);
        int longest = Math.min(code.length(), longestPrefix.getOrDefault(system, 0));
        for (int length = 1; length <= longest; length++) {
            var hit = byPrefix.get(code.substring(0, length));
            if (hit != null) {
                all.addAll(hit);
            }
        }
        return all;
    }

    /// The sets of one of these domains whose words occur in the text, wider sets included.
    ///
    /// Words match whole words in order, without case; a pattern's `*` at the end of a word stands for
    /// any ending ("ablat*"), and words joined by `...` may have others between them. Negation is the
    /// caller's to judge.
    public Set<CodeSetId> findWords(String text, Set<Domain> domains) {
        var lower = text.toLowerCase(Locale.ROOT);
        var found = new HashSet<CodeSetId>();
        for (var domain : domains) {
            for (var pattern : patterns.getOrDefault(domain, List.of())) {
                if (pattern.occursIn(lower)) {
                    found.addAll(pattern.closure());
                }
            }
        }
        return found;
    }

    /// The attribute of the first of these sets that has it.
    public Optional<String> findAttribute(Collection<CodeSetId> ids, String attribute) {
        return ids.stream()
                .sorted()
                .map(sets::get)
                .filter(set -> set != null && set.attributes().containsKey(attribute))
                .map(set -> set.attributes().get(attribute))
                .findFirst();
    }

    /// Most codes stand in one set, whose closure they then share.
    private static Set<CodeSetId> both(Set<CodeSetId> one, Set<CodeSetId> other) {
        var both = new TreeSet<>(one);
        both.addAll(other);
        return both;
    }

    private Set<CodeSetId> closure(CodeSetId id) {
        var all = new TreeSet<CodeSetId>();
        collect(id, all);
        return all;
    }

    private void collect(CodeSetId id, Set<CodeSetId> all) {
        if (!all.add(id)) {
            return;
        }
        var set = sets.get(id);
        if (set == null) {
            throw new IllegalArgumentException("The code set (%s) is not defined.".formatted(id));
        }
        set.memberOf().forEach(wider -> collect(wider, all));
    }

    private static CodeSet merge(CodeSet one, CodeSet other) {
        var codes = new ArrayList<>(one.codes());
        codes.addAll(other.codes());
        var words = new ArrayList<>(one.words());
        words.addAll(other.words());
        return new CodeSet(
                one.id(), one.domain(), one.label(), codes, words, one.notWords(), one.memberOf(), one.attributes());
    }
}
