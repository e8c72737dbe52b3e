package org.facetpath.report.drawing.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.report.wording.Speech;

/// The course of one patient in one language: the strips of the drawing and the rows of its table come from here.
///
/// @param lanes strips with at least one dated entry, from the top down
/// @param undated what the record places nowhere in time; it is listed and never drawn
public record TimelineModel(LocalDate asOf, List<Lane> lanes, List<Entry> undated, Dates dates) {

    public TimelineModel {
        lanes = List.copyOf(lanes);
        undated = List.copyOf(undated);
    }

    public static TimelineModel of(Assessment assessment, Speech speech) {
        var dates = new Dates(speech);
        var all = lanes(assessment, new Telling(speech, dates)).toList();
        var undated = all.stream()
                .flatMap(lane -> lane.entries().stream())
                .filter(entry -> !entry.isDated())
                .toList();
        var drawn = all.stream()
                .map(lane ->
                        lane.with(lane.entries().stream().filter(Entry::isDated).toList()))
                .filter(lane -> !lane.entries().isEmpty())
                .toList();
        return new TimelineModel(assessment.asOf(), drawn, undated, dates);
    }

    private static Stream<Lane> lanes(Assessment assessment, Telling telling) {
        boolean several = assessment.problems().size() > 1;
        var lanes = new ArrayList<Lane>();
        lanes.add(new EpisodeLane(telling).read(assessment));
        for (var problem : assessment.problems()) {
            var place = several ? telling.place(problem) : "";
            lanes.addAll(new ScoreLanes(telling, place).read(problem));
            lanes.addAll(new ProcedureLanes(telling, place).read(assessment, problem));
        }
        lanes.addAll(new MedicineLanes(telling).read(assessment));
        return lanes.stream();
    }

    public boolean isEmpty() {
        return lanes.isEmpty() && undated.isEmpty();
    }

    /// Everything in the order of time; what has no date comes last. Where a measure was taken very often,
    /// the scores of a year share a row.
    public List<TimelineRow> rows() {
        record Placed(LocalDate day, TimelineRow row) {}
        var dated = lanes.stream()
                .flatMap(lane ->
                        YearOfScores.group(lane).stream().map(group -> new Placed(first(group), row(group, lane))))
                .sorted(Comparator.comparing(Placed::day))
                .map(Placed::row);
        return Stream.concat(dated, undated.stream().map(entry -> row(entry, "")))
                .toList();
    }

    private static LocalDate first(List<Entry> group) {
        return group.stream().map(Entry::anchor).min(Comparator.naturalOrder()).orElseThrow();
    }

    private TimelineRow row(List<Entry> group, Lane lane) {
        return group.size() == 1
                ? row(group.getFirst(), lane.title())
                : new YearOfScores(group).row(lane.title(), dates);
    }

    private TimelineRow row(Entry entry, String lane) {
        return new TimelineRow(
                dates.span(entry), lane, entry.words().what(), entry.words().result(), entry.resources());
    }
}
