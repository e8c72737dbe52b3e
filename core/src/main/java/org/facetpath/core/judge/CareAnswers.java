package org.facetpath.core.judge;

import static org.facetpath.core.logic.Verdict.MET;
import static org.facetpath.core.logic.Verdict.NOT_DOCUMENTED;
import static org.facetpath.core.logic.Verdict.NOT_MET;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.facetpath.core.chart.CareCourse;
import org.facetpath.core.chart.CareResponse;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.Medication;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.time.Span;
import org.facetpath.core.time.When;
import org.jspecify.annotations.Nullable;

/// Answers criteria about conservative care: what was tried, for how long, and how it went.
///
/// Medicines on the medicine list count as the kind of care they are; an allergy to them as not tolerated.
/// A course counts with its whole length when some of it lies in the window. Records of single sessions of one kind
/// at most four weeks apart are read as one course.
final class CareAnswers {

    /// The kinds of care that are medicines.
    private static final Map<CodeSetId, CodeSetId> MEDICINES = Map.of(
            new CodeSetId("anti-inflammatory-medication"),
            new CodeSetId("nsaid"),
            new CodeSetId("acetaminophen-medication"),
            new CodeSetId("acetaminophen"));

    private static final int SESSION_GAP_DAYS = 28;

    private final Situation situation;
    private final KnownFacts facts;

    CareAnswers(Situation situation, KnownFacts facts) {
        this.situation = situation;
        this.facts = facts;
    }

    Answer tried(Criterion.CareTried wanted) {
        var window = Window.within(wanted.withinDays(), situation.asOf());
        var kinds = wanted.kindsIn(situation.region()).stream()
                .map(kind -> read(kind, window))
                .toList();
        var counted = kinds.stream().map(kind -> kind.counts(wanted)).toList();
        var enoughKinds = Verdict.atLeast(wanted.atLeastKinds(), counted);
        var time = time(kinds, wanted, situation.asOf());
        var verdict = enoughKinds.and(time.verdict());
        var evidence = kinds.stream()
                .flatMap(kind -> kind.evidence.stream())
                .distinct()
                .toList();
        if (evidence.isEmpty()) {
            return Answer.silent();
        }
        var message = new Message(
                "found.care",
                Map.of(
                        "kinds",
                        String.join(
                                ",",
                                kinds.stream()
                                        .filter(kind -> !kind.evidence.isEmpty())
                                        .map(kind -> kind.care.name())
                                        .toList()),
                        "days",
                        Long.toString(time.certainDays())));
        var answer = Answer.of(verdict, message, evidence);
        boolean onlyTimeIsMissing = enoughKinds == MET && time.verdict() == NOT_MET && time.goesOn();
        return onlyTimeIsMissing ? answer.untilMet(longEnough(kinds, wanted)) : answer;
    }

    // Days grow by one a day at most, from the last day on which the course may have begun.
    private LocalDate longEnough(List<Kind> kinds, Criterion.CareTried wanted) {
        var day = situation.asOf();
        var time = time(kinds, wanted, day);
        while (time.verdict() != MET) {
            day = day.plusDays(wanted.atLeastDays() - time.certainDays());
            time = time(kinds, wanted, day);
        }
        return day;
    }

    /// @param goesOn whether a course is under way, so that the days still grow
    private record Time(Verdict verdict, long certainDays, boolean goesOn) {}

    // Kinds that cannot be given count without time; when they alone are enough, no time is asked for.
    private static Time time(List<Kind> kinds, Criterion.CareTried wanted, LocalDate day) {
        var certain = new Stretches(List.of());
        var possible = new Stretches(List.of());
        int withoutTime = 0;
        boolean lengthOpen = false;
        boolean goesOn = false;
        for (var kind : kinds) {
            if (kind.counts(wanted) == NOT_MET) {
                continue;
            }
            if (kind.cannotBeGiven()) {
                withoutTime++;
            }
            certain = certain.with(Stretches.certain(kind.certain, day, SESSION_GAP_DAYS));
            possible = possible.with(Stretches.possible(kind.possible(), day, SESSION_GAP_DAYS));
            lengthOpen |= kind.lengthOpen;
            goesOn |= kind.certain.stream().anyMatch(CareAnswers::grows);
        }
        long shortest = certain.days();
        long longest = possible.days();
        if (wanted.atLeastDays() == 0 || withoutTime >= wanted.atLeastKinds() || shortest >= wanted.atLeastDays()) {
            return new Time(MET, shortest, goesOn);
        }
        boolean open =
                lengthOpen || longest >= wanted.atLeastDays() || possible.list().isEmpty();
        return new Time(open ? NOT_DOCUMENTED : NOT_MET, shortest, goesOn);
    }

    private static boolean grows(Span span) {
        return span.ongoing() && !span.start().latest().equals(LocalDate.MAX);
    }

    private Kind read(CodeSetId care, Window window) {
        var kind = new Kind(care);
        for (var course : facts.courses()) {
            if (!course.care().equals(care) || course.status() == CareCourse.Status.PLANNED) {
                continue;
            }
            var here = facts.isAbout(course, situation.region());
            if (here == NOT_MET) {
                continue;
            }
            kind.add(course.span(), here.and(window.touches(course.span())), course.evidence());
            if (course.response() != null) {
                kind.respond(course.response(), lastDay(course.span()));
            }
        }
        for (var report : facts.responses()) {
            if (report.care().equals(care) && facts.isAbout(report, situation.region()) != NOT_MET) {
                kind.report(report.response(), report.when(), window.holds(report.when()), report.evidence());
            }
        }
        var medicine = MEDICINES.get(care);
        if (medicine != null) {
            addMedicines(kind, medicine, window);
        }
        return kind;
    }

    private void addMedicines(Kind kind, CodeSetId medicine, Window window) {
        for (var medication : facts.medications()) {
            if (medication.classes().contains(medicine) && medication.status() != Medication.Status.PLANNED) {
                kind.add(medication.span(), window.touches(medication.span()), medication.evidence());
            }
        }
        for (var allergy : facts.allergies()) {
            if (allergy.substances().contains(medicine) && !allergy.suspected()) {
                kind.report(CareResponse.NOT_TOLERATED, allergy.when(), MET, allergy.evidence());
            }
        }
    }

    private static When lastDay(Span span) {
        var end = span.end();
        return end == null ? span.start() : end;
    }

    /// What the record says of one kind of care.
    private static final class Kind {
        private final CodeSetId care;
        private final List<Span> certain = new ArrayList<>();
        private final List<Span> uncertain = new ArrayList<>();
        private final SequencedSet<Evidence> evidence = new LinkedHashSet<>();
        private Verdict tried = NOT_DOCUMENTED;
        private boolean lengthOpen;
        private @Nullable CareResponse response;
        private When responded = When.onOrBefore(LocalDate.MIN);

        Kind(CodeSetId care) {
            this.care = care;
        }

        void add(Span span, Verdict inside, List<Evidence> lines) {
            if (inside == NOT_MET) {
                evidence.addAll(lines);
                return;
            }
            tried = tried.or(inside);
            (inside == MET ? certain : uncertain).add(span);
            evidence.addAll(lines);
        }

        // A response says that the care was tried, and not for how long.
        void report(CareResponse reported, When when, Verdict inside, List<Evidence> lines) {
            evidence.addAll(lines);
            if (inside == MET) {
                tried = MET;
                lengthOpen |= certain.isEmpty() && !cannotBeGiven(reported);
                respond(reported, when);
            }
        }

        void respond(CareResponse reported, When when) {
            if (response == null || when.before(responded) != MET) {
                response = reported;
                responded = when;
            }
        }

        boolean cannotBeGiven() {
            return response != null && cannotBeGiven(response);
        }

        Verdict counts(Criterion.CareTried wanted) {
            if (wanted.outcome().isEmpty()) {
                return tried;
            }
            return response == null
                    ? tried.and(NOT_DOCUMENTED)
                    : tried.and(Verdict.of(wanted.outcome().contains(response)));
        }

        List<Span> possible() {
            var all = new ArrayList<>(certain);
            all.addAll(uncertain);
            return all;
        }

        private static boolean cannotBeGiven(CareResponse response) {
            return response == CareResponse.NOT_TOLERATED || response == CareResponse.CONTRAINDICATED;
        }
    }
}
