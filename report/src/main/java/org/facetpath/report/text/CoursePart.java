package org.facetpath.report.text;

import java.math.BigDecimal;
import java.util.List;
import org.facetpath.core.assessment.Outcome;
import org.facetpath.core.assessment.SpineProblem;
import org.facetpath.core.assessment.SpineProblem.HistoryEntry;
import org.jspecify.annotations.Nullable;

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
        var line = Writing.sentences(inNumbers(outcome) + picture(outcome.series()), wornOff(outcome))
                + writing.notes().cite(outcome.evidence(), outcome.reference());
        writing.page().line(line);
    }

    private String inNumbers(Outcome outcome) {
        var measure = writing.phrases()
                .capitalised(writing.speech().term(outcome.measure().code()));
        var baseline = outcome.baseline();
        var latest = outcome.latest();
        if (baseline == null || latest == null || outcome.series().size() < 2) {
            var only = latest == null ? baseline : latest;
            var value = only == null
                    ? writing.speech().term("not-documented")
                    : writing.phrases().number(only);
            return writing.say("report.outcome-single", "measure", measure, "latest", value);
        }
        return writing.say(
                "report.outcome",
                "measure",
                measure,
                "baseline",
                writing.phrases().number(baseline),
                "arrow",
                writing.page().symbols().arrow(),
                "latest",
                writing.phrases().number(latest),
                "change",
                change(outcome.changePercent()),
                "meaningful",
                writing.say("report.meaningful." + outcome.meaningful().code()));
    }

    private String change(@Nullable BigDecimal percent) {
        if (percent == null) {
            return writing.say("report.change-unknown");
        }
        return switch (percent.signum()) {
            case 0 -> writing.say("report.unchanged");
            case 1 ->
                writing.say("report.improved", "percent", writing.phrases().number(percent));
            default ->
                writing.say("report.worsened", "percent", writing.phrases().number(percent.negate()));
        };
    }

    private String wornOff(Outcome outcome) {
        var day = outcome.wornOff();
        return day == null ? "" : writing.say("report.worn-off", "day", day.toString());
    }

    /// The scores as bars from zero to the highest, where there are enough of them and signs to draw with.
    private String picture(List<Outcome.Point> series) {
        var bars = writing.page().symbols().bars();
        var values = series.stream()
                .map(Outcome.Point::value)
                .filter(value -> value != null && value.signum() >= 0)
                .toList();
        if (bars.isEmpty() || values.size() < POINTS_WORTH_A_PICTURE) {
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
        var result = entry.result();
        var where = entry.sites().isEmpty() ? "" : ", " + writing.phrases().places(entry.sites());
        var parts = "%s: %s%s"
                .formatted(
                        writing.phrases().span(entry.span()), writing.speech().term(entry.kind()), where);
        writing.page()
                .line(parts
                        + (result == null ? "" : ", " + writing.speech().say(result))
                        + relief(entry)
                        + writing.notes().cite(entry.evidence()));
    }

    private String relief(HistoryEntry entry) {
        var phrases = writing.phrases();
        var percent = entry.reliefPercent();
        var months = entry.reliefMonths();
        if (percent != null && months != null) {
            return ", "
                    + writing.say(
                            "report.relief-months",
                            "percent",
                            phrases.number(percent),
                            "months",
                            phrases.number(months));
        }
        if (percent != null) {
            return ", " + writing.say("report.relief", "percent", phrases.number(percent));
        }
        return months == null ? "" : ", " + writing.say("report.relief-months-only", "months", phrases.number(months));
    }
}
