package org.facetpath.core.judge;

import static org.facetpath.core.logic.Verdict.MET;
import static org.facetpath.core.logic.Verdict.NOT_DOCUMENTED;
import static org.facetpath.core.logic.Verdict.NOT_MET;

import java.util.List;
import org.facetpath.core.explain.Explanation;
import org.facetpath.core.explain.Explanation.Basis;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.knowledge.PayerCriterion;
import org.facetpath.core.logic.Verdict;

/// Answers the criteria that only payers ask. Without a proposed service they are not documented.
final class PayerAnswers {

    /// The message of a criterion that this proposal is not asked; such criteria are left out of an answer.
    static final String DOES_NOT_APPLY = "found.does-not-apply";

    private final Evaluator evaluator;
    private final JointAnswers joints;
    private final PlanAnswers plan;
    private final LimitAnswers limits;
    private final CodeAnswers codes;
    private final LineAnswers lines;

    PayerAnswers(Evaluator evaluator, Situation situation, KnownFacts facts) {
        this.evaluator = evaluator;
        this.joints = new JointAnswers(situation, facts);
        this.plan = new PlanAnswers(situation, facts);
        this.limits = new LimitAnswers(situation);
        this.codes = new CodeAnswers(situation, facts);
        this.lines = new LineAnswers(situation);
    }

    Explanation explain(PayerCriterion criterion) {
        return switch (criterion) {
            case PayerCriterion.IfThen it -> ifThen(it);
            case PayerCriterion.InDoubtWhen it -> inDoubt(it);
            case PayerCriterion.NotCovered it ->
                Answer.of(NOT_MET, "found.not-covered", List.of()).explaining(it);
            case PayerCriterion.TextNotSeen it ->
                Answer.of(NOT_DOCUMENTED, "found.text-not-seen", List.of()).explaining(it);
            case PayerCriterion.BlocksAtJoints it -> joints.blocks(it).explaining(it);
            case PayerCriterion.BlockedBefore it -> joints.blockedBefore().explaining(it);
            case PayerCriterion.OnePainScale it -> joints.onePainScale().explaining(it);
            case PayerCriterion.TimeSince it -> joints.timeSince(it).explaining(it);
            case PayerCriterion.FunctionImproved it ->
                joints.functionImproved(it).explaining(it);
            case PayerCriterion.PastHeat it -> joints.pastHeat(it).explaining(it);
            case PayerCriterion.FindingAtJoints it -> joints.finding(it).explaining(it);
            case PayerCriterion.CystRupturesAtMost it -> limits.cystRuptures(it).explaining(it);
            case PayerCriterion.BlocksHereAtMost it -> limits.blocksHere(it).explaining(it);
            case PayerCriterion.JointsAmong it -> limits.joints(it).explaining(it);
            case PayerCriterion.VolumeAtMost it -> limits.volume(it).explaining(it);
            case PayerCriterion.PlannedHeat it -> plan.heat(it).explaining(it);
            case PayerCriterion.Planned it -> plan.planned(it).explaining(it);
            case PayerCriterion.PlannedInjectate it -> plan.injectate(it).explaining(it);
            case PayerCriterion.LevelsAtMost it -> plan.levels(it).explaining(it);
            case PayerCriterion.OneRegion it -> plan.oneRegion().explaining(it);
            case PayerCriterion.OtherBlockSameDay it -> plan.otherBlock(it).explaining(it);
            case PayerCriterion.DiagnosisOnList it -> codes.diagnosis(it).explaining(it);
            case PayerCriterion.CodesNotAmong it -> codes.notAmong(it).explaining(it);
            case PayerCriterion.UnitsAtMost it -> lines.units(it).explaining(it);
            case PayerCriterion.BillingLines it -> lines.fit().explaining(it);
        };
    }

    private Explanation ifThen(PayerCriterion.IfThen wanted) {
        var when = evaluator.explain(wanted.when());
        if (when.verdict() == NOT_MET) {
            return node(wanted, MET, Basis.RECORDED, Message.of(DOES_NOT_APPLY), List.of(when));
        }
        var then = evaluator.explain(wanted.then());
        var verdict = when.verdict() == MET || then.verdict() == MET ? then.verdict() : NOT_DOCUMENTED;
        var node = node(wanted, verdict, then.basis(), then.message(), List.of(when, then));
        return verdict == NOT_MET ? node.withMetFrom(then.metFrom()) : node;
    }

    private Explanation inDoubt(PayerCriterion.InDoubtWhen wanted) {
        var part = evaluator.explain(wanted.part());
        boolean silent = part.verdict() == NOT_DOCUMENTED && part.allEvidence().isEmpty();
        if (silent) {
            return node(wanted, MET, Basis.SILENCE, Message.of("found.nothing-recorded"), List.of(part));
        }
        var verdict = part.verdict() == NOT_MET ? MET : NOT_DOCUMENTED;
        return node(wanted, verdict, part.basis(), part.message(), List.of(part));
    }

    private static Explanation node(
            Criterion criterion, Verdict verdict, Basis basis, Message message, List<Explanation> parts) {
        return new Explanation(criterion.id(), verdict, basis, message, null, List.of(), criterion.reference(), parts);
    }
}
