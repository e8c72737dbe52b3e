package org.facetpath.fhir.record;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.terminology.Domain;
import org.facetpath.core.terminology.Terminology;
import org.facetpath.fhir.json.Element;
import org.jspecify.annotations.Nullable;

/// What concepts mean: by system and code, and where no code is known, by their words. Words that are denied in the
/// text ("without radiculopathy") do not count. Records repeat few concepts many times, so answers are remembered.
/// Safe to share between threads.
public final class Concepts {

    /// In these the words themselves say no ("not tolerated", "absent", "no sedation").
    private static final Set<Domain> OWN_NEGATION =
            EnumSet.of(Domain.CARE_RESPONSE, Domain.PRESENCE, Domain.PROCEDURE_DETAIL);

    private static final int MOST_REMEMBERED = 20_000;
    private static final int LONGEST_WORDS = 2_000;

    private final Terminology terminology;
    private final Map<Domains, Map<List<String>, Match>> remembered = new ConcurrentHashMap<>();

    public Concepts(Terminology terminology) {
        this.terminology = terminology;
    }

    public Terminology terminology() {
        return terminology;
    }

    /// What the CodeableConcept, Coding or text means in these domains.
    public Match match(Object value, Domains domains) {
        var answers = remembered.computeIfAbsent(domains, _ -> new ConcurrentHashMap<>());
        var key = key(value);
        var known = answers.get(key);
        if (known != null) {
            return known;
        }
        var match = look(value, domains);
        if (answers.size() < MOST_REMEMBERED) {
            answers.put(key, match);
        }
        return match;
    }

    /// Whether one of its codes means something in these domains; its words are not looked at.
    public boolean isCodeOf(Element concept, Domains domains) {
        for (var coding : codings(concept)) {
            var system = coding.text("system");
            var code = coding.text("code");
            if (system != null && code != null && isOf(domains, terminology.findCode(system, code))) {
                return true;
            }
        }
        return false;
    }

    private boolean isOf(Domains domains, Set<CodeSetId> sets) {
        for (var id : sets) {
            if (terminology.find(id).filter(set -> domains.has(set.domain())).isPresent()) {
                return true;
            }
        }
        return false;
    }

    public Match match(Part part, Domains domains) {
        var value = part.value();
        return value == null ? new Match(terminology, Set.of(), false) : match(value, domains);
    }

    private Match look(Object value, Domains domains) {
        var found = new HashSet<CodeSetId>();
        for (var coding : codings(value)) {
            var system = coding.text("system");
            var code = coding.text("code");
            if (system != null && code != null) {
                addIn(domains, terminology.findCode(system, code), found);
            }
        }
        if (!found.isEmpty()) {
            return new Match(terminology, found, false);
        }
        addIn(domains, findWords(words(value), domains), found);
        return new Match(terminology, found, true);
    }

    /// The sets of these domains whose words the text affirms.
    public Set<CodeSetId> findWords(String text, Domains domains) {
        if (text.isBlank()) {
            return Set.of();
        }
        var words = Numbers.shortened(text, LONGEST_WORDS);
        var plain = domains.among(OWN_NEGATION, false);
        var denying = domains.among(OWN_NEGATION, true);
        var found = new HashSet<CodeSetId>();
        if (!plain.isEmpty()) {
            found.addAll(terminology.findWords(Negation.split(words).affirmed(), plain));
        }
        if (!denying.isEmpty()) {
            found.addAll(terminology.findWords(words, denying));
        }
        return found;
    }

    private void addIn(Domains domains, Set<CodeSetId> sets, Set<CodeSetId> found) {
        for (var id : sets) {
            if (terminology.find(id).filter(set -> domains.has(set.domain())).isPresent()) {
                found.add(id);
            }
        }
    }

    /// The codings of a concept; a Coding is its own.
    public static List<Element> codings(Object value) {
        if (!(value instanceof Element element)) {
            return List.of();
        }
        if (element.has("code") && !element.has("coding")) {
            return List.of(element);
        }
        var codings = new ArrayList<Element>(2);
        for (var one : element.list("coding")) {
            if (one instanceof Element coding) {
                codings.add(coding);
            }
        }
        return codings;
    }

    /// The words of a concept: its text and what its codings are displayed as.
    public static String words(Object value) {
        if (value instanceof String text) {
            return text;
        }
        if (!(value instanceof Element element)) {
            return "";
        }
        var words = new StringBuilder();
        append(words, element.text("text"));
        for (var coding : codings(element)) {
            append(words, coding.text("display"));
        }
        return words.toString();
    }

    /// The words of the concept that stands here; empty when none does.
    public static String words(Part part) {
        var value = part.value();
        return value == null ? "" : words(value);
    }

    private static void append(StringBuilder words, @Nullable String more) {
        if (more != null && words.indexOf(more) < 0) {
            words.append(words.isEmpty() ? "" : "; ").append(more);
        }
    }

    /// Everything that decides the meaning, in order; equal for equal concepts.
    private static List<String> key(Object value) {
        if (value instanceof String text) {
            return List.of(text);
        }
        var key = new ArrayList<String>(4);
        if (value instanceof Element element) {
            key.add(orEmpty(element.text("text")));
            for (var coding : codings(element)) {
                key.add(orEmpty(coding.text("system")));
                key.add(orEmpty(coding.text("code")));
                key.add(orEmpty(coding.text("display")));
            }
        }
        return key;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
