package org.facetpath.core.judge;

import java.util.Collection;
import java.util.Set;
import org.facetpath.core.assessment.Question.Ask;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.knowledge.PayerCriterion;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.terminology.Terminology;

/// Who can answer for a finding, or a criterion, that nobody recorded. The patient tells what is felt or
/// lived; what has to be examined, imaged or judged is asked of a clinician.
public final class WhoKnows {

    private static final String FOUND_BY = "found-by";

    private WhoKnows() {}

    public static Ask of(CodeSetId finding, Terminology terminology) {
        return terminology.findAttribute(Set.of(finding), FOUND_BY).isPresent() ? Ask.CLINICIAN : Ask.PATIENT;
    }

    /// Of several in one question the clinician is asked as soon as one needs a clinician.
    public static Ask of(Collection<CodeSetId> findings, Terminology terminology) {
        return findings.stream().allMatch(finding -> of(finding, terminology) == Ask.PATIENT)
                ? Ask.PATIENT
                : Ask.CLINICIAN;
    }

    /// Of a criterion: another clinic knows what was done there.
    public static Ask of(Criterion criterion, Terminology terminology) {
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
                    Criterion.ReliefWornOff _,
                    PayerCriterion.FunctionImproved _ -> Ask.PATIENT;
            case Criterion.FindingPresent it -> of(it.anyOf(), terminology);
            case Criterion.PositiveBlocks _,
                    Criterion.RequiredBlocksPositive _,
                    Criterion.BlockDone _,
                    Criterion.BlocksNegative _,
                    Criterion.DaysSinceBlock _,
                    Criterion.Treated _,
                    Criterion.SessionsAtMost _,
                    Criterion.ProcedureDone _,
                    Criterion.Imaged _,
                    PayerCriterion.BlocksAtJoints _,
                    PayerCriterion.BlockedBefore _,
                    PayerCriterion.OnePainScale _,
                    PayerCriterion.TimeSince _,
                    PayerCriterion.PastHeat _,
                    PayerCriterion.CystRupturesAtMost _,
                    PayerCriterion.BlocksHereAtMost _,
                    PayerCriterion.OtherBlockSameDay _ -> Ask.OTHER_CLINIC;
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
                    Criterion.GuidelineStepOpen _,
                    PayerCriterion.IfThen _,
                    PayerCriterion.InDoubtWhen _,
                    PayerCriterion.NotCovered _,
                    PayerCriterion.PlannedHeat _,
                    PayerCriterion.Planned _,
                    PayerCriterion.PlannedInjectate _,
                    PayerCriterion.VolumeAtMost _,
                    PayerCriterion.LevelsAtMost _,
                    PayerCriterion.JointsAmong _,
                    PayerCriterion.OneRegion _,
                    PayerCriterion.FindingAtJoints _,
                    PayerCriterion.DiagnosisOnList _,
                    PayerCriterion.CodesNotAmong _,
                    PayerCriterion.UnitsAtMost _,
                    PayerCriterion.BillingLines _ -> Ask.CLINICIAN;
            case PayerCriterion.TextNotSeen _ -> Ask.PAYER;
        };
    }
}
