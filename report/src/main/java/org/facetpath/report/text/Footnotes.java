package org.facetpath.report.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.knowledge.Reference;
import org.facetpath.report.wording.Speech;
import org.jspecify.annotations.Nullable;

/// What the statements of a page rest on: lines of the record by number, sources by letter. A source that is not
/// confirmed says so at every statement.
final class Footnotes {

    /// More lines than this are counted instead of shown at the statement.
    private static final int SHOWN = 6;

    private final Map<Evidence, Integer> lines = new LinkedHashMap<>();
    private final Map<Reference, String> sources = new LinkedHashMap<>();
    private final Speech speech;
    private final boolean evidenceWanted;

    Footnotes(Speech speech, boolean evidenceWanted) {
        this.speech = speech;
        this.evidenceWanted = evidenceWanted;
    }

    /// Such as ` [1-3] (a, unconfirmed)`, with a blank before it; empty when there is nothing to point at.
    String cite(List<Evidence> evidence, @Nullable Reference reference) {
        return cite(evidence) + cite(reference);
    }

    String cite(List<Evidence> evidence) {
        if (!evidenceWanted || evidence.isEmpty()) {
            return "";
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
        var letter = sources.computeIfAbsent(reference, _ -> letters(sources.size()));
        return reference.status() == Reference.Standing.CONFIRMED
                ? " (%s)".formatted(letter)
                : " (%s, %s)".formatted(letter, speech.term(reference.status().code()));
    }

    List<Map.Entry<Evidence, Integer>> lines() {
        return List.copyOf(lines.entrySet());
    }

    List<Map.Entry<Reference, String>> sources() {
        return List.copyOf(sources.entrySet());
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
