package org.facetpath.core.coverage;

import java.time.LocalDate;
import java.util.Map;
import org.facetpath.core.assessment.PathToYes.Step;
import org.facetpath.core.assessment.Question.Ask;
import org.facetpath.core.explain.Explanation;
import org.facetpath.core.explain.Message;
import org.facetpath.core.judge.Situation;
import org.facetpath.core.judge.WhoKnows;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.knowledge.PayerCriterion;
import org.facetpath.core.logic.Verdict;

/// What could be done about one question of the record: answer it, plan otherwise, wait, or do a block.
///
/// What the record settles against the proposal, such as a score that is too low, can only be changed by another
/// truth; nobody is told to record one, so there is no way.
final class LeafActs implements WaysToVerdict.Leaves {

    private final Situation situation;
    private final BlockActs blocks;

    LeafActs(Situation situation, BlockActs blocks) {
        this.situation = situation;
        this.blocks = blocks;
    }

    @Override
    public Ways of(Criterion leaf, Explanation explained, Verdict goal) {
        boolean met = goal == Verdict.MET;
        return switch (leaf) {
            case PayerCriterion.BlocksAtJoints it when met && hasJoints() -> blocks.forBlocks(it);
            case PayerCriterion.BlockedBefore it
            when met && hasJoints() -> Ways.by(firstBlock(it)).or(plan(leaf, true));
            case PayerCriterion.OnePainScale _ when met && hasJoints() -> scale(leaf);
            case Criterion.DaysSinceBlock it -> met ? interval(it, explained) : recently(it, explained);
            case Criterion.CareTried it when met && explained.verdict() == Verdict.NOT_MET -> care(it, explained);
            case PayerCriterion.Planned _,
                    PayerCriterion.PlannedHeat _,
                    PayerCriterion.PlannedInjectate _,
                    PayerCriterion.VolumeAtMost _,
                    PayerCriterion.LevelsAtMost _,
                    PayerCriterion.OneRegion _,
                    PayerCriterion.OtherBlockSameDay _,
                    PayerCriterion.CodesNotAmong _,
                    PayerCriterion.UnitsAtMost _,
                    PayerCriterion.BillingLines _ -> plan(leaf, met);
            case PayerCriterion.NotCovered _, Criterion.RedFlagRaised _ -> Ways.impossible();
            default -> other(leaf, explained, met);
        };
    }

    private Ways other(Criterion leaf, Explanation explained, boolean met) {
        if (explained.verdict() == Verdict.NOT_DOCUMENTED) {
            return Ways.by(ask(leaf, met));
        }
        var day = explained.metFrom();
        return met && day != null ? Ways.by(Act.wait(day, leaf.id().name())) : Ways.impossible();
    }

    private Act ask(Criterion leaf, boolean met) {
        var who = WhoKnows.of(leaf, situation.knowledge().terminology());
        var key = leaf instanceof Criterion.ScoreAtLeast ? "path.rate" : "path.ask-" + who.code();
        return Act.ask(
                Message.of(key, "criterion", leaf.id().name()),
                who,
                situation.asOf(),
                leaf.id().name(),
                met);
    }

    private Ways plan(Criterion leaf, boolean met) {
        return Ways.by(Act.plan("path.plan", situation.asOf(), leaf.id().name(), met));
    }

    private boolean hasJoints() {
        var service = situation.service();
        return service != null && !service.sites().isEmpty();
    }

    private Act firstBlock(Criterion wantedFor) {
        return Act.block(
                1,
                new Step(
                        new Message("path.block", Map.of("number", "1", "of", "1")),
                        Ask.CLINICIAN,
                        blocks.days(1).getFirst(),
                        wantedFor.id().name(),
                        null));
    }

    // The scores of the blocks on record are found, or blocks still to come are scored so.
    private Ways scale(Criterion leaf) {
        var fetched = Ways.by(ask(leaf, true));
        var days = blocks.days(2);
        var first = scoredBlock(1, days.get(0), leaf);
        return fetched.or(Ways.by(first, scoredBlock(2, days.get(1), leaf)));
    }

    private Act scoredBlock(int number, LocalDate day, Criterion leaf) {
        return Act.block(
                number,
                new Step(
                        new Message("path.block", Map.of("number", Integer.toString(number), "of", "2")),
                        Ask.CLINICIAN,
                        day,
                        leaf.id().name(),
                        Message.of("provided.met", "criterion", leaf.id().name())));
    }

    private Ways interval(Criterion.DaysSinceBlock wanted, Explanation explained) {
        boolean noBlock = explained.verdict() == Verdict.NOT_DOCUMENTED
                && explained.evidence().isEmpty();
        if (!noBlock) {
            return other(wanted, explained, true);
        }
        var block = firstBlock(wanted);
        return Ways.by(
                block,
                Act.wait(
                        block.earliest().plusDays(wanted.atLeastDays()),
                        wanted.id().name()));
    }

    /// The last block must not be as long ago as that: one is found that is not, or done.
    private Ways recently(Criterion.DaysSinceBlock unwanted, Explanation explained) {
        return Ways.by(firstBlock(unwanted)).or(other(unwanted, explained, false));
    }

    private Ways care(Criterion.CareTried wanted, Explanation explained) {
        if (explained.metFrom() != null) {
            return other(wanted, explained, true);
        }
        if (wanted.atLeastDays() == 0) {
            return Ways.impossible();
        }
        var id = wanted.id().name();
        var end = situation.asOf().plusDays(wanted.atLeastDays());
        return Ways.by(
                new Act(
                        "care " + id,
                        "",
                        Act.DO,
                        new Step(
                                Message.of("path.care", "days", Integer.toString(wanted.atLeastDays())),
                                Ask.CLINICIAN,
                                situation.asOf(),
                                id,
                                Message.of("provided.met", "criterion", id))),
                Act.wait(end, id));
    }
}
