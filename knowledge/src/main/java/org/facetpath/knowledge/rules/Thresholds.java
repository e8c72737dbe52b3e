package org.facetpath.knowledge.rules;

import org.facetpath.core.knowledge.Criterion;

/// Which criteria state a number that somebody must have found or agreed on, so that they need a source.
final class Thresholds {

    private Thresholds() {}

    static boolean statedBy(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Age _,
                    Criterion.AtLeast _,
                    Criterion.Measured _,
                    Criterion.PainLasted _,
                    Criterion.ScoreAtLeast _,
                    Criterion.DaysSinceBlock _,
                    Criterion.TreatmentRelief _,
                    Criterion.SessionsAtMost _ -> true;
            case Criterion.CareTried care -> care.atLeastDays() > 0;
            case Criterion.MedicineTaken medicine -> medicine.atLeastDays() != null;
            case Criterion.PositiveBlocks blocks -> blocks.percent() != null || blocks.daysApart() > 0;
            case Criterion.AllOf _,
                    Criterion.AnyOf _,
                    Criterion.Not _,
                    Criterion.Documented _,
                    Criterion.SilenceMeansNo _,
                    Criterion.SexIs _,
                    Criterion.InRegion _,
                    Criterion.DiagnosisRecorded _,
                    Criterion.FindingPresent _,
                    Criterion.AllergyRecorded _,
                    Criterion.DevicePresent _,
                    Criterion.ProcedureDone _,
                    Criterion.Imaged _,
                    Criterion.PainResolved _,
                    Criterion.RequiredBlocksPositive _,
                    Criterion.BlockDone _,
                    Criterion.BlocksNegative _,
                    Criterion.Treated _,
                    Criterion.ReliefWornOff _,
                    Criterion.RedFlagRaised _,
                    Criterion.OtherCauseFound _,
                    Criterion.LikelihoodAtLeast _,
                    Criterion.GuidelineStepOpen _ -> false;
        };
    }
}
