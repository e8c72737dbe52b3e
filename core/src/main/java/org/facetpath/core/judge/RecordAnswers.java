package org.facetpath.core.judge;

import static org.facetpath.core.logic.Verdict.MET;
import static org.facetpath.core.logic.Verdict.NOT_DOCUMENTED;
import static org.facetpath.core.logic.Verdict.NOT_MET;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.facetpath.core.chart.Diagnosis;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.Fact;
import org.facetpath.core.chart.OtherProcedure;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.terminology.CodeSetId;

/// Answers criteria about what stands in the record's lists: diagnoses, allergies, devices, procedures, imaging.
final class RecordAnswers {

    private final Situation situation;
    private final KnownFacts facts;

    RecordAnswers(Situation situation, KnownFacts facts) {
        this.situation = situation;
        this.facts = facts;
    }

    Answer diagnosis(Criterion.DiagnosisRecorded wanted) {
        var window = Window.within(wanted.withinDays(), situation.asOf());
        var region = wanted.here() ? situation.region() : null;
        var seen = new Seen();
        for (var diagnosis : facts.diagnoses()) {
            if (!isOneOf(diagnosis.sets(), wanted.anyOf()) || !facts.isHere(diagnosis, region)) {
                continue;
            }
            // What was ruled out at another time answers nothing and raises no doubt.
            boolean ruledOut = diagnosis.certainty() == Diagnosis.Certainty.REFUTED;
            if (!ruledOut || window.holds(diagnosis.onset()) == MET) {
                seen.add(diagnosis, state(diagnosis, wanted.active(), window));
            }
        }
        return seen.answer("found.diagnosis", "found.no-diagnosis", "found.diagnosis-open");
    }

    // A suspicion proves nothing either way; what is ruled out or over is answered.
    private Verdict state(Diagnosis diagnosis, boolean active, Window window) {
        var inside = window.holds(diagnosis.onset());
        return switch (diagnosis.certainty()) {
            case SUSPECTED -> NOT_DOCUMENTED;
            case REFUTED -> NOT_MET;
            case CONFIRMED -> {
                var standing = active ? isActive(diagnosis) : MET;
                if (standing == NOT_MET) {
                    yield NOT_MET;
                }
                yield inside == MET ? standing : NOT_DOCUMENTED;
            }
        };
    }

    private Verdict isActive(Diagnosis diagnosis) {
        var abated = diagnosis.abated();
        if (abated != null && !abated.isUnknown()) {
            return abated.notAfter(situation.asOf()).negated();
        }
        return Verdict.of(diagnosis.activity() != Diagnosis.Activity.INACTIVE && abated == null);
    }

    Answer allergy(Criterion.AllergyRecorded wanted) {
        var seen = new Seen();
        for (var allergy : facts.allergies()) {
            if (isOneOf(allergy.substances(), wanted.anyOf())) {
                seen.add(allergy, allergy.suspected() ? NOT_DOCUMENTED : MET);
            }
        }
        return seen.answer("found.allergy", "found.no-allergy", "found.allergy-suspected");
    }

    Answer device(Criterion.DevicePresent wanted) {
        var seen = new Seen();
        for (var device : facts.devices()) {
            if (isOneOf(device.kinds(), wanted.anyOf())) {
                seen.add(device, Verdict.of(device.present()));
            }
        }
        for (var diagnosis : facts.diagnoses()) {
            if (isOneOf(diagnosis.sets(), wanted.anyOf())) {
                seen.add(diagnosis, state(diagnosis, true, Window.within(null, situation.asOf())));
            }
        }
        return seen.answer("found.device", "found.no-device", "found.device-open");
    }

    Answer procedure(Criterion.ProcedureDone wanted) {
        var window = Window.within(wanted.withinDays(), situation.asOf());
        var region = wanted.here() ? situation.region() : null;
        var seen = new Seen();
        for (OtherProcedure procedure : facts.procedures()) {
            if (isOneOf(procedure.sets(), wanted.anyOf()) && facts.isHere(procedure, region)) {
                seen.add(procedure, certainOrOpen(window.holds(procedure.when())));
            }
        }
        return seen.answer("found.procedure", "found.silent", "found.outside-window");
    }

    Answer imaged(Criterion.Imaged wanted) {
        var window = Window.within(wanted.withinDays(), situation.asOf());
        var seen = new Seen();
        for (var imaging : facts.imaging()) {
            var here = facts.isAbout(imaging, situation.region());
            if (here != NOT_MET) {
                seen.add(imaging, certainOrOpen(here.and(window.holds(imaging.when()))));
            }
        }
        return seen.answer("found.imaging", "found.silent", "found.outside-window");
    }

    // What lies outside the window says nothing about the time inside it.
    private static Verdict certainOrOpen(Verdict inside) {
        return inside == MET ? MET : NOT_DOCUMENTED;
    }

    private static boolean isOneOf(Set<CodeSetId> sets, Set<CodeSetId> wanted) {
        return !Collections.disjoint(sets, wanted);
    }

    /// The facts that speak to a criterion with what each says. One that says yes is enough; silence is no answer.
    private static final class Seen {
        private final List<Fact> facts = new ArrayList<>();
        private final List<Verdict> verdicts = new ArrayList<>();

        void add(Fact fact, Verdict verdict) {
            facts.add(fact);
            verdicts.add(verdict);
        }

        Answer answer(String metKey, String notMetKey, String openKey) {
            if (facts.isEmpty()) {
                return Answer.silent();
            }
            var verdict = Verdict.any(verdicts);
            var evidence = new ArrayList<Evidence>();
            for (int i = 0; i < facts.size(); i++) {
                if (verdicts.get(i) == verdict) {
                    evidence.addAll(facts.get(i).evidence());
                }
            }
            var key = switch (verdict) {
                case MET -> metKey;
                case NOT_MET -> notMetKey;
                case NOT_DOCUMENTED -> openKey;
            };
            return Answer.of(verdict, Message.of(key), evidence);
        }
    }
}
