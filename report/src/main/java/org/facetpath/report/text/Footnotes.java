package org.facetpath.report.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.knowledge.Reference;
import org.facetpath.report.wording.Speech;
import org.jspecify.annotations.Nullable;

/// What the statements of a page rest on. With all evidence wanted, every line of the record has a number and every
/// section of a source a letter; else a statement names the first resource it rests on and a letter stands for a whole
/// source. A source that is not confirmed says so at every statement.
final class Footnotes {

    /// More lines than this are counted instead of shown at the statement.
    private static final int SHOWN = 6;

    /// Longer resource ids are cut at the statement.
    private static final int ID_SHOWN = 24;

    private static final int ID_KEPT = 8;

    private final Map<Evidence, Integer> lines = new LinkedHashMap<>();
    private final Map<Reference, String> sources = new LinkedHashMap<>();
    private final Speech speech;
    private final boolean everyLine;
    private final String cut;

    /// @param everyLine whether every line is to be listed
    /// @param cut what follows an id that goes on
    Footnotes(Speech speech, boolean everyLine, String cut) {
        this.speech = speech;
        this.everyLine = everyLine;
        this.cut = cut;
    }

    /// Such as ` [1-3] (a, unconfirmed)` or ` [Observation/pain-7 +2] (a)`, with a blank before it; empty when
    /// there is nothing to point at.
    String cite(List<Evidence> evidence, @Nullable Reference reference) {
        return cite(evidence) + cite(reference);
    }

    String cite(List<Evidence> evidence) {
        if (evidence.isEmpty()) {
            return "";
        }
        if (!everyLine) {
            return firstResource(evidence);
        }
        var numbers = evidence.stream()
                .distinct()
                .limit(SHOWN)
                .map(this::numberOf)
                .sorted()
                .toList();
        var more = evidence.stream().distinct().count() - numbers.size();
        return " [%s%s]".formatted(ranges(numbers), more > 0 ? " +" + more : "");
    }

    String cite(@Nullable Reference reference) {
        if (reference == null) {
            return "";
        }
        var letter = sources.entrySet().stream()
                .filter(it -> isSame(it.getKey(), reference))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> letters(sources().size()));
        sources.putIfAbsent(reference, letter);
        return reference.status() == Reference.Standing.CONFIRMED
                ? " (%s)".formatted(letter)
                : " (%s, %s)".formatted(letter, speech.term(reference.status().code()));
    }

    private boolean isSame(Reference one, Reference other) {
        return everyLine ? one.equals(other) : one.id().equals(other.id());
    }

    private String firstResource(List<Evidence> evidence) {
        var resources = evidence.stream().map(Evidence::resource).distinct().toList();
        var more = resources.size() > 1 ? " +" + (resources.size() - 1) : "";
        return " [%s%s]".formatted(shortened(resources.getFirst()), more);
    }

    private String shortened(String resource) {
        int id = resource.indexOf('/') + 1;
        return resource.length() - id > ID_SHOWN ? resource.substring(0, id + ID_KEPT) + cut : resource;
    }

    List<Map.Entry<Evidence, Integer>> lines() {
        return List.copyOf(lines.entrySet());
    }

    boolean listsEveryLine() {
        return everyLine;
    }

    /// The sources that were cited, each letter once.
    List<Map.Entry<Reference, String>> sources() {
        var seen = new HashSet<String>();
        return sources.entrySet().stream().filter(it -> seen.add(it.getValue())).toList();
    }

    private int numberOf(Evidence line) {
        return lines.computeIfAbsent(line, _ -> lines.size() + 1);
    }

    private static String ranges(List<Integer> numbers) {
        var ranges = new ArrayList<String>();
        for (int first = 0, last; first < numbers.size(); first = last + 1) {
            last = first;
            while (last + 1 < numbers.size() && numbers.get(last + 1) == numbers.get(last) + 1) {
                last++;
            }
            ranges.add(first == last ? "" + numbers.get(first) : numbers.get(first) + "-" + numbers.get(last));
        }
        return String.join(", ", ranges);
    }

    /// a to z, then aa.
    private static String letters(int index) {
        var last = String.valueOf((char) ('a' + index % 26));
        return index < 26 ? last : letters(index / 26 - 1) + last;
    }
}
