package org.facetpath.core.pathway;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.facetpath.core.assessment.Question.Ask;
import org.facetpath.core.explain.Explanation;
import org.facetpath.core.judge.Situation;
import org.facetpath.core.judge.WhoKnows;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.logic.Verdict;

/// What a step needs and the record does not say: criteria by name, in file order, with who could tell.
final class MissingFacts {

    private final Situation situation;
    private final SequencedMap<String, Ask> missing = new LinkedHashMap<>();

    private MissingFacts(Situation situation) {
        this.situation = situation;
    }

    /// Those that would open the criterion, alone or once the time it still needs has passed.
    static SequencedMap<String, Ask> of(Criterion criterion, Explanation explanation, Situation situation) {
        var facts = new MissingFacts(situation);
        facts.collect(criterion, explanation);
        return facts.missing;
    }

    private void collect(Criterion criterion, Explanation explanation) {
        boolean open = explanation.verdict() == Verdict.NOT_DOCUMENTED;
        boolean openInTime = explanation.verdict() == Verdict.NOT_MET && explanation.metFrom() != null;
        if (!open && !openInTime) {
            return;
        }
        var parts = parts(criterion);
        if (parts.isEmpty() || parts.size() != explanation.parts().size()) {
            if (open) {
                missing.putIfAbsent(criterion.id().name(), whoKnows(criterion));
            }
            return;
        }
        for (int i = 0; i < parts.size(); i++) {
            collect(parts.get(i), explanation.parts().get(i));
        }
    }

    private List<Criterion> parts(Criterion criterion) {
        return criterion instanceof Criterion.GuidelineStepOpen it
                ? situation.guideline().steps().getOrDefault(it.step(), List.of())
                : criterion.parts();
    }

    // Who could answer: the patient what only the patient feels and takes, another clinic what was done there.
    private Ask whoKnows(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Age _,
                    Criterion.SexIs _,
                    Criterion.PainLasted _,
                    Criterion.PainResolved _,
                    Criterion.ScoreAtLeast _,
                    Criterion.CareTried _,
                    Criterion.MedicineTaken _,
                    Criterion.AllergyRecorded _,
                    Criterion.TreatmentRelief _,
                    Criterion.ReliefWornOff _ -> Ask.PATIENT;
            case Criterion.FindingPresent it ->
                WhoKnows.of(it.anyOf(), situation.knowledge().terminology());
            case Criterion.PositiveBlocks _,
                    Criterion.RequiredBlocksPositive _,
                    Criterion.BlockDone _,
                    Criterion.BlocksNegative _,
                    Criterion.DaysSinceBlock _,
                    Criterion.Treated _,
                    Criterion.SessionsAtMost _,
                    Criterion.ProcedureDone _,
                    Criterion.Imaged _ -> Ask.OTHER_CLINIC;
            case Criterion.AllOf _,
                    Criterion.AnyOf _,
                    Criterion.AtLeast _,
                    Criterion.Not _,
                    Criterion.Documented _,
                    Criterion.SilenceMeansNo _,
                    Criterion.InRegion _,
                    Criterion.DiagnosisRecorded _,
                    Criterion.Measured _,
                    Criterion.DevicePresent _,
                    Criterion.RedFlagRaised _,
                    Criterion.OtherCauseFound _,
                    Criterion.LikelihoodAtLeast _,
                    Criterion.GuidelineStepOpen _ -> Ask.CLINICIAN;
        };
    }
}
