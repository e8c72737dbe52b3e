package org.facetpath.report.drawing.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.facetpath.report.drawing.timeline.Entry.Kind;

/// Scores of one measure taken on known days of one year, told in one row of the table: five hundred rows are a list
/// nobody reads.
record YearOfScores(List<Entry> scores) {

    /// A measure with at most this many scores has a row for each.
    private static final int FEW = 24;

    YearOfScores {
        scores = scores.stream().sorted(Comparator.comparing(Entry::anchor)).toList();
    }

    /// The entries of a strip, alone or as those of one year.
    static List<List<Entry>> group(Lane lane) {
        if (lane.entries().stream().filter(YearOfScores::isScoreOfDay).count() <= FEW) {
            return lane.entries().stream().map(List::of).toList();
        }
        List<List<Entry>> groups = new ArrayList<>();
        Map<Integer, List<Entry>> years = new LinkedHashMap<>();
        for (var entry : lane.entries()) {
            if (isScoreOfDay(entry)) {
                years.computeIfAbsent(entry.anchor().getYear(), _ -> new ArrayList<>())
                        .add(entry);
            } else {
                groups.add(List.of(entry));
            }
        }
        groups.addAll(years.values());
        return groups;
    }

    private static boolean isScoreOfDay(Entry entry) {
        return entry.kind() == Kind.SCORE && entry.isOnDay();
    }

    TimelineRow row(String lane, Dates dates) {
        var first = scores.getFirst();
        var result = scores.stream()
                .map(score -> "%s: %s".formatted(dates.shortDay(score.anchor()), value(score)))
                .collect(Collectors.joining("; "));
        var resources = scores.stream()
                .flatMap(score -> score.resources().stream())
                .distinct()
                .toList();
        return new TimelineRow(
                String.valueOf(first.anchor().getYear()), lane, first.words().what(), result, resources);
    }

    private static String value(Entry score) {
        var words = score.words();
        return words.label().isEmpty() ? words.result() : words.label();
    }
}
