package org.facetpath.core.pathway;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.Options;
import org.facetpath.core.assessment.PatientSummary;
import org.facetpath.core.assessment.StatedConflict;
import org.facetpath.core.chart.Chart;
import org.facetpath.core.course.CourseConflicts;
import org.facetpath.core.course.Episodes;
import org.facetpath.core.course.MedicineCourses;
import org.facetpath.core.explain.Message;
import org.facetpath.core.judge.AgeOnDay;
import org.facetpath.core.judge.KnownFacts;
import org.facetpath.core.judge.RedFlagReview;
import org.facetpath.core.judge.Situation;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.knowledge.Policy;

/// The judgement of one patient's record on one day. Red flags come first; then each region of pain; then what is
/// proposed; then questions and conflicts.
///
/// Pure: the same chart, knowledge, day and options always give the same assessment.
public final class Pathway {

    private Pathway() {}

    /// @param asOf the day of the assessment; a patient who died before is assessed up to death
    /// @throws IllegalArgumentException when the knowledge has no guideline of the chosen name
    public static Assessment assess(Chart chart, Knowledge knowledge, LocalDate asOf, Options options) {
        var view = view(chart, knowledge, asOf, options);
        var regions = view.episodes().stream()
                .map(episode -> new RegionJudge(view, episode).judge())
                .toList();
        return new Assessment(
                knowledge.version(),
                patient(view),
                view.day(),
                view.guideline().id(),
                view.redFlags().raised(),
                view.redFlags().reviewed(),
                regions.stream().map(RegionJudge.Judged::problem).toList(),
                new Coverage(view, regions).answer(),
                MedicineCourses.read(view.known(), knowledge, view.day()),
                new Questions(view).ask(regions),
                conflicts(view, regions),
                chart.notUnderstood(),
                chart.narratives());
    }

    private static View view(Chart chart, Knowledge knowledge, LocalDate asOf, Options options) {
        var guideline = guideline(knowledge, options);
        var death = chart.patient().death();
        boolean alive = death == null || death.earliest().isAfter(asOf);
        var day = death == null || death.latest().isAfter(asOf) ? asOf : death.latest();
        var known = chart.knownOn(day);
        var episodes = Episodes.find(known, knowledge, day);
        var facts = KnownFacts.of(known, knowledge, episodes);
        return new View(
                known,
                knowledge,
                guideline,
                options,
                day,
                alive,
                AgeOnDay.of(chart.patient().birth(), day),
                episodes,
                facts,
                RedFlagReview.of(Situation.anywhere(known, knowledge, guideline, day), facts));
    }

    private static Policy guideline(Knowledge knowledge, Options options) {
        return knowledge
                .policies()
                .find(options.guideline())
                .filter(policy -> policy.kind() == Policy.Kind.GUIDELINE)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The knowledge has no guideline (%s).".formatted(options.guideline())));
    }

    private static PatientSummary patient(View view) {
        var patient = view.known().patient();
        return new PatientSummary(
                patient.id(),
                view.age().exact(),
                patient.sex(),
                view.alive() ? null : patient.death(),
                patient.country());
    }

    private static List<StatedConflict> conflicts(View view, List<RegionJudge.Judged> regions) {
        var conflicts = new LinkedHashSet<StatedConflict>();
        for (var conflict : view.known().conflicts()) {
            conflicts.add(
                    new StatedConflict(new Message(conflict.messageKey(), conflict.arguments()), conflict.evidence()));
        }
        conflicts.addAll(CourseConflicts.find(view.known(), view.knowledge()));
        regions.forEach(region -> conflicts.addAll(region.conflicts()));
        return List.copyOf(conflicts);
    }
}
