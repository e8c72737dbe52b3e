package org.facetpath.report.drawing.timeline;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.MedicineCourse;
import org.facetpath.core.time.Span;
import org.facetpath.core.time.When;
import org.facetpath.report.drawing.timeline.Entry.Kind;
import org.facetpath.report.drawing.timeline.Entry.Level;
import org.facetpath.report.drawing.timeline.Entry.Words;

/// The latest course of each watched class of medicines, and the opioid dose of each day.
record MedicineLanes(Telling telling) {

    List<Lane> read(Assessment assessment) {
        var courses = assessment.medicines().stream().map(this::course).toList();
        var doses = assessment.medicines().stream()
                .flatMap(course -> doses(course).stream())
                .toList();
        return List.of(
                new Lane(Lane.Kind.DOSES, "", telling.say("lane.doses"), telling.say("direction.doses"), doses),
                new Lane(Lane.Kind.BARS, "", telling.say("lane.medicines"), "", courses));
    }

    private Entry course(MedicineCourse course) {
        var since = course.since() == null ? When.unknown() : course.since();
        var days = course.days();
        var result = days == null ? telling.say("days-unknown") : telling.say("days", "days", String.valueOf(days));
        return Entry.of(
                Kind.MEDICINE,
                span(course, since),
                new Words(telling.term(course.medicine()), result, ""),
                course.evidence());
    }

    /// A course without an end goes on when its days of use are known up to today; else its end is not recorded.
    private static Span span(MedicineCourse course, When since) {
        var until = course.until();
        if (until == null && course.days() != null) {
            return Span.ongoingSince(since);
        }
        return until == null || until.latest().isBefore(since.earliest())
                ? Span.from(since)
                : Span.between(since, until);
    }

    private List<Entry> doses(MedicineCourse course) {
        var entries = new ArrayList<Entry>();
        var most = course.series().stream()
                .map(MedicineCourse.DosePoint::dailyMme)
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
        for (int i = 0; i < course.series().size(); i++) {
            var point = course.series().get(i);
            var dose = telling.phrases().number(point.dailyMme());
            var words = new Words(telling.term(course.medicine()), telling.say("mme", "dose", dose), dose);
            entries.add(Entry.of(Kind.DOSE, step(course, i), words, course.evidence())
                    .at(new Level(point.dailyMme(), point.dailyMme(), most)));
        }
        return entries;
    }

    /// A dose holds until the next; the last one goes on only when the dose of today is known.
    private static Span step(MedicineCourse course, int index) {
        var series = course.series();
        var from = When.on(series.get(index).from());
        if (index < series.size() - 1) {
            return Span.between(from, When.on(series.get(index + 1).from().minusDays(1)));
        }
        if (course.dailyMme() != null) {
            return Span.ongoingSince(from);
        }
        var until = course.until();
        return until == null || until.latest().isBefore(from.earliest()) ? Span.from(from) : Span.between(from, until);
    }
}
