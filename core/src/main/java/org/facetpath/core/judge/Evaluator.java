package org.facetpath.core.judge;

import java.util.ArrayList;
import java.util.List;
import org.facetpath.core.explain.Explanation;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.knowledge.PayerCriterion;

/// Answers criteria in one situation. Reads no clock and keeps no answers: the same criterion always gets the same
/// explanation.
public final class Evaluator {

    private final Combinations combinations;
    private final PersonAnswers person;
    private final FindingAnswers findings;
    private final RecordAnswers records;
    private final MedicineAnswers medicines;
    private final PainAnswers pain;
    private final CareAnswers care;
    private final BlockAnswers blocks;
    private final BlockReliefAnswers reliefOfBlocks;
    private final TreatmentAnswers treatments;
    private final JudgedAnswers judged;
    private final PayerAnswers payer;

    public Evaluator(Situation situation) {
        this(situation, KnownFacts.of(situation));
    }

    /// @param facts the facts of the situation's chart, shared between evaluators of one assessment
    public Evaluator(Situation situation, KnownFacts facts) {
        combinations = new Combinations(this, situation);
        person = new PersonAnswers(situation, facts);
        findings = new FindingAnswers(situation, facts);
        records = new RecordAnswers(situation, facts);
        medicines = new MedicineAnswers(situation, facts);
        pain = new PainAnswers(situation, facts);
        care = new CareAnswers(situation, facts);
        blocks = new BlockAnswers(situation);
        reliefOfBlocks = new BlockReliefAnswers(situation);
        treatments = new TreatmentAnswers(situation);
        judged = new JudgedAnswers(situation);
        payer = new PayerAnswers(this, situation, facts);
    }

    /// Whether a criterion was not asked of what is proposed, so that an answer leaves it out.
    public static boolean doesNotApply(Explanation explanation) {
        return explanation.message().key().equals(PayerAnswers.DOES_NOT_APPLY);
    }

    /// Why the criterion is met, not met or not documented here.
    public Explanation explain(Criterion criterion) {
        return switch (criterion) {
            case Criterion.AllOf it -> combinations.all(it);
            case Criterion.AnyOf it -> combinations.any(it);
            case Criterion.AtLeast it -> combinations.atLeast(it);
            case Criterion.Not it -> combinations.not(it);
            case Criterion.Documented it -> combinations.documented(it);
            case Criterion.SilenceMeansNo it -> combinations.silenceMeansNo(it);
            case Criterion.GuidelineStepOpen it -> combinations.step(it);
            case Criterion.Age it -> person.age(it).explaining(it);
            case Criterion.SexIs it -> person.sex(it).explaining(it);
            case Criterion.InRegion it -> person.region(it).explaining(it);
            case Criterion.FindingPresent it -> findings.present(it).explaining(it);
            case Criterion.Measured it -> findings.measured(it).explaining(it);
            case Criterion.DiagnosisRecorded it -> records.diagnosis(it).explaining(it);
            case Criterion.AllergyRecorded it -> records.allergy(it).explaining(it);
            case Criterion.DevicePresent it -> records.device(it).explaining(it);
            case Criterion.ProcedureDone it -> records.procedure(it).explaining(it);
            case Criterion.Imaged it -> records.imaged(it).explaining(it);
            case Criterion.MedicineTaken it -> medicines.taken(it).explaining(it);
            case Criterion.PainLasted it -> pain.lasted(it).explaining(it);
            case Criterion.PainResolved _ -> pain.resolved().explaining(criterion);
            case Criterion.ScoreAtLeast it -> pain.score(it).explaining(it);
            case Criterion.CareTried it -> care.tried(it).explaining(it);
            case Criterion.PositiveBlocks it -> reliefOfBlocks.positive(it).explaining(it);
            case Criterion.RequiredBlocksPositive _ ->
                reliefOfBlocks.requiredPositive().explaining(criterion);
            case Criterion.BlockDone it -> blocks.done(it).explaining(it);
            case Criterion.BlocksNegative _ -> blocks.negative().explaining(criterion);
            case Criterion.DaysSinceBlock it -> blocks.daysSince(it).explaining(it);
            case Criterion.Treated it -> treatments.treated(it).explaining(it);
            case Criterion.TreatmentRelief it -> treatments.relief(it).explaining(it);
            case Criterion.ReliefWornOff it -> treatments.wornOff(it).explaining(it);
            case Criterion.SessionsAtMost it -> treatments.sessions(it).explaining(it);
            case Criterion.RedFlagRaised it -> judged.redFlag(it).explaining(it);
            case Criterion.OtherCauseFound it -> judged.otherCause(it).explaining(it);
            case Criterion.LikelihoodAtLeast it -> judged.likelihood(it).explaining(it);
            case PayerCriterion it -> payer.explain(it);
        };
    }

    // Every part, also once the verdict is settled: the reader wants the whole picture.
    List<Explanation> explainAll(List<Criterion> parts) {
        var explained = new ArrayList<Explanation>(parts.size());
        for (var part : parts) {
            explained.add(explain(part));
        }
        return List.copyOf(explained);
    }
}
