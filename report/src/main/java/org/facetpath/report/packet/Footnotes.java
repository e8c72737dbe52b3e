package org.facetpath.report.packet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.knowledge.Reference;
import org.jspecify.annotations.Nullable;

/// Numbers for lines of the record and letters for statements of the policy, in the order of their use.
public final class Footnotes {

    /// A statement with more lines than this shows the first and the last of them; the JSON holds all.
    private static final int SHOWN = 8;

    private final Map<Evidence, Integer> lines = new LinkedHashMap<>();
    private final Map<Reference, String> texts = new LinkedHashMap<>();

    /// A line of the record as a footnote.
    public record Line(int number, Evidence evidence) {}

    /// A statement of the policy or another source as a footnote.
    public record Text(String letter, Reference reference) {}

    /// The footnotes of one statement, in ascending order.
    List<Integer> cite(List<Evidence> evidence) {
        return chosen(evidence.stream().distinct().toList()).stream()
                .map(line -> lines.computeIfAbsent(line, _ -> lines.size() + 1))
                .sorted()
                .toList();
    }

    @Nullable
    String cite(@Nullable Reference reference) {
        return reference == null ? null : texts.computeIfAbsent(reference, _ -> letters(texts.size()));
    }

    List<Line> lines() {
        var all = new ArrayList<Line>();
        lines.forEach((line, number) -> all.add(new Line(number, line)));
        return all;
    }

    List<Text> texts() {
        var all = new ArrayList<Text>();
        texts.forEach((reference, letter) -> all.add(new Text(letter, reference)));
        return all;
    }

    private static List<Evidence> chosen(List<Evidence> evidence) {
        if (evidence.size() <= SHOWN) {
            return evidence;
        }
        var first = evidence.subList(0, SHOWN / 2);
        var last = evidence.subList(evidence.size() - SHOWN / 2, evidence.size());
        return Stream.concat(first.stream(), last.stream()).toList();
    }

    /// a to z, then aa.
    private static String letters(int index) {
        var last = String.valueOf((char) ('a' + index % 26));
        return index < 26 ? last : letters(index / 26 - 1) + last;
    }
}
