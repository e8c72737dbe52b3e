package org.facetpath.report.text;

import java.math.BigDecimal;
import java.util.List;
import org.facetpath.core.assessment.Outcome;
import org.facetpath.core.assessment.SpineProblem;
import org.facetpath.core.assessment.SpineProblem.HistoryEntry;
import org.facetpath.report.wording.Sentences;

/// How the measures went, and what was done.
final class CoursePart {

    private static final int POINTS_WORTH_A_PICTURE = 3;
    private static final int BARS = 8;

    private final Writing writing;

    CoursePart(Writing writing) {
        this.writing = writing;
    }

    void write(SpineProblem problem) {
        writing.part("report.outcomes");
        problem.outcomes().forEach(this::outcome);
        writing.part("report.done");
        problem.history().forEach(this::history);
    }

    private void outcome(Outcome outcome) {
        var line = Sentences.joined(
                        writing.sentences()
                                        .inNumbers(
                                                outcome,
                                                writing.page().symbols().arrow())
                                + picture(outcome.series()),
                        writing.sentences().wornOff(outcome))
                + writing.notes().cite(outcome.evidence(), outcome.reference());
        writing.page().line(line);
    }

    /// The scores as bars from zero to the highest, where there are enough of them and signs to draw with.
    private String picture(List<Outcome.Point> series) {
        var bars = writing.page().symbols().bars();
        var values = series.stream()
                .map(Outcome.Point::value)
                .filter(value -> value != null && value.signum() >= 0)
                .toList();
        if (bars.isEmpty()
                || values.size() < POINTS_WORTH_A_PICTURE
                || writing.page().options().flows()) {
            return "";
        }
        var highest = values.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(0);
        var picture = new StringBuilder(" ");
        for (var value : values) {
            var share = highest == 0 ? 0 : value.doubleValue() / highest;
            picture.append(bars.charAt((int) Math.round(share * (BARS - 1))));
        }
        return picture.toString();
    }

    private void history(HistoryEntry entry) {
        writing.page().line(writing.sentences().done(entry) + writing.notes().cite(entry.evidence()));
    }
}
