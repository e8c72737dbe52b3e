package org.facetpath.report.text;

import java.util.List;
import org.facetpath.core.knowledge.Stage;

/// The pathway as a track of stations with "you are here".
final class PathwayTrack {

    private static final List<Stage> STATIONS = List.of(
            Stage.RECOGNISE,
            Stage.EVALUATE,
            Stage.CONSERVATIVE_CARE,
            Stage.FIRST_BLOCK,
            Stage.SECOND_BLOCK,
            Stage.TREATMENT,
            Stage.FOLLOW_UP);
    private static final int WIDEST_GAP = 2;

    private final Writing writing;

    PathwayTrack(Writing writing) {
        this.writing = writing;
    }

    void draw(Stage stage) {
        var here = STATIONS.indexOf(stage == Stage.RECURRENCE ? Stage.FOLLOW_UP : stage);
        var page = writing.page();
        writing.part("report.pathway");
        if (here < 0) {
            page.line(
                    Tone.MARKED,
                    writing.say("report.off-pathway", "stage", writing.speech().term(stage.code())));
        }
        if (page.options().flows()) {
            if (here >= 0) {
                page.line(where(stage));
            }
            page.blank();
            return;
        }
        var labels = STATIONS.stream().map(this::label).toList();
        var room = page.room() - labels.stream().mapToInt(PathwayTrack::width).sum();
        var gap = Math.min(WIDEST_GAP, room / (STATIONS.size() - 1));
        if (gap < 1) {
            inWords(here);
        } else {
            track(stage, here, labels, gap);
        }
        page.blank();
    }

    private List<String> label(Stage station) {
        return List.of(writing.say("report.track." + station.code()).split(" ", -1));
    }

    private static int width(List<String> label) {
        return label.stream().mapToInt(Columns::of).max().orElse(0);
    }

    private void track(Stage stage, int here, List<List<String>> labels, int gap) {
        var page = writing.page();
        var symbols = page.symbols();
        var line = new StringBuilder();
        for (int i = 0; i < labels.size(); i++) {
            if (i == here) {
                page.drawn(Tone.MARKED, pointer(stage, line.length()));
            }
            line.append(i < here ? symbols.passed() : i == here ? symbols.here() : symbols.ahead());
            line.append(i == labels.size() - 1 ? "" : symbols.rule(width(labels.get(i)) + gap - 1));
        }
        page.drawn(Tone.PLAIN, line.toString());
        var rows = labels.stream().mapToInt(List::size).max().orElse(0);
        for (int row = 0; row < rows; row++) {
            page.drawn(Tone.PLAIN, row(labels, row, gap));
        }
    }

    private static String row(List<List<String>> labels, int row, int gap) {
        var line = new StringBuilder();
        for (var label : labels) {
            line.append(Columns.padded(row < label.size() ? label.get(row) : "", width(label) + gap));
        }
        return line.toString();
    }

    /// The pointer above its station, with the words on the side where they fit.
    private String pointer(Stage stage, int column) {
        var sign = writing.page().symbols().pointer();
        var words = where(stage);
        return column > Columns.of(words)
                ? Columns.flushRight(words + " " + sign, column + 1)
                : " ".repeat(column) + sign + " " + words;
    }

    private String where(Stage stage) {
        return "%s: %s"
                .formatted(writing.say("report.you-are-here"), writing.speech().term(stage.code()));
    }

    /// For pages too narrow for a track.
    private void inWords(int here) {
        for (int i = 0; i < STATIONS.size(); i++) {
            var name = String.join(" ", label(STATIONS.get(i)));
            if (i == here) {
                writing.page().line(Tone.MARKED, "> %s (%s)".formatted(name, writing.say("report.you-are-here")));
            } else {
                writing.page().line("  " + name);
            }
        }
    }
}
