package org.facetpath.core.pathway;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.facetpath.core.assessment.Question;
import org.facetpath.core.assessment.SpineProblem.CautionGiven;
import org.facetpath.core.assessment.SpineProblem.Detail;
import org.facetpath.core.assessment.SpineProblem.NextStep;
import org.facetpath.core.explain.Explanation;
import org.facetpath.core.explain.Message;
import org.facetpath.core.judge.Evaluator;
import org.facetpath.core.judge.Grounds;
import org.facetpath.core.judge.SiteBlocks;
import org.facetpath.core.judge.Situation;
import org.facetpath.core.knowledge.AdviceStatus;
import org.facetpath.core.knowledge.NextAction;
import org.facetpath.core.knowledge.PathwayStep.Advice;
import org.facetpath.core.knowledge.PathwayStep.StatusRule;
import org.facetpath.core.knowledge.Stage;
import org.facetpath.core.knowledge.Urgency;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.spine.Side;
import org.facetpath.core.spine.Site;
import org.jspecify.annotations.Nullable;

/// What to do next in a region, as the stage advises it and this patient's record allows it.
final class NextSteps {

    private static final Set<NextAction> PROCEDURES = EnumSet.of(
            NextAction.DIAGNOSTIC_BLOCK,
            NextAction.CONFIRMATORY_BLOCK,
            NextAction.FACET_INJECTION,
            NextAction.RADIOFREQUENCY_ABLATION,
            NextAction.REPEAT_ABLATION);
    private static final Set<NextAction> BY_BLOCKS =
            EnumSet.of(NextAction.CONFIRMATORY_BLOCK, NextAction.RADIOFREQUENCY_ABLATION);
    private static final Set<NextAction> WHILE_STOPPED =
            EnumSet.of(NextAction.EMERGENCY, NextAction.SEEK_CARE, NextAction.LOOK_FOR_OTHER_CAUSE, NextAction.IMAGE);

    private final Situation situation;
    private final Evaluator evaluator;
    private final FacetLikelihood likelihood;
    private final View view;
    private final Map<String, Question.Ask> missing = new LinkedHashMap<>();

    NextSteps(Situation situation, Evaluator evaluator, FacetLikelihood likelihood, View view) {
        this.situation = situation;
        this.evaluator = evaluator;
        this.likelihood = likelihood;
        this.view = view;
    }

    /// Whether it puts a needle into the spine.
    static boolean isProcedure(NextAction action) {
        return PROCEDURES.contains(action);
    }

    /// In the order of the file; none for the dead.
    List<NextStep> advise(StageFinder found) {
        if (!view.alive()) {
            return List.of();
        }
        var steps = new ArrayList<NextStep>();
        for (var advice : found.advice()) {
            if (isHeldBack(advice.action(), found.stage())) {
                continue;
            }
            var step = step(advice, found.stage());
            if (step != null) {
                steps.add(step);
            }
        }
        if (view.isMinor() && steps.stream().noneMatch(NextSteps::refers)) {
            steps.add(referral());
        }
        if (found.stage() == Stage.STOPPED_BY_RED_FLAG && steps.isEmpty()) {
            steps.add(withoutRule());
        }
        return steps;
    }

    /// What the steps need and the record does not say, as questions; asked after [#advise].
    List<Question> questions() {
        var questions = new ArrayList<Question>();
        missing.forEach((criterion, ask) ->
                questions.add(new Question(Message.of("question.missing", "criterion", criterion), ask, List.of())));
        return questions;
    }

    private boolean isHeldBack(NextAction action, Stage stage) {
        if (stage == Stage.STOPPED_BY_RED_FLAG) {
            return !WHILE_STOPPED.contains(action);
        }
        return view.isMinor() && isProcedure(action);
    }

    private @Nullable NextStep step(Advice advice, Stage stage) {
        Explanation hoped = null;
        StatusRule better = null;
        for (var rule : advice.statuses()) {
            var explanation = evaluator.explain(rule.when());
            if (explanation.verdict() == Verdict.MET) {
                var found = new Applied(rule, explanation, better, hoped);
                return step(advice, stage, found);
            }
            // What would open the step: its recommendation, or else that it may be considered.
            if (better == null || rule.status().compareTo(better.status()) < 0) {
                better = rule;
                hoped = explanation;
            }
        }
        return null;
    }

    /// The status rule that applies, and the better one before it that did not.
    private record Applied(
            StatusRule rule,
            Explanation explanation,
            @Nullable StatusRule better,
            @Nullable Explanation hoped) {}

    /// Today for what is open now.
    private @Nullable LocalDate earliest(AdviceStatus status, @Nullable LocalDate opens) {
        return switch (status) {
            case RECOMMENDED, CONSIDER -> situation.asOf();
            case NOT_YET -> opens;
            case NOT_ADVISED -> null;
        };
    }

    private NextStep step(Advice advice, Stage stage, Applied applied) {
        var status = atMost(applied.rule().status(), advice.action());
        LocalDate opens = null;
        var open = List.<String>of();
        var better = applied.better();
        var hoped = applied.hoped();
        if (better != null
                && hoped != null
                && better.status().compareTo(applied.rule().status()) < 0) {
            opens = hoped.metFrom();
            var facts = MissingFacts.of(better.when(), hoped, situation);
            open = List.copyOf(facts.keySet());
            if (isProcedure(advice.action()) || status == AdviceStatus.NOT_YET) {
                facts.forEach(missing::putIfAbsent);
            }
        }
        var cautions = new ArrayList<CautionGiven>();
        boolean forbidden = caution(advice.action(), cautions);
        oneSide(advice, cautions);
        var given = forbidden ? AdviceStatus.NOT_ADVISED : status;
        return new NextStep(
                advice.action(),
                given,
                earliest(given, opens),
                Message.of(advice.why()),
                cautions,
                open,
                details(advice.action(), stage),
                Grounds.of(applied.explanation()),
                advice.reference());
    }

    // Adds what to mind before the step; true when something forbids it.
    private boolean caution(NextAction action, List<CautionGiven> cautions) {
        boolean forbidden = false;
        for (var caution : situation.knowledge().cautions()) {
            if (!caution.actions().contains(action)) {
                continue;
            }
            var reason = evaluator.explain(caution.when());
            if (reason.verdict() == Verdict.MET) {
                forbidden |= caution.forbids();
                cautions.add(new CautionGiven(
                        caution.id(), Message.of(caution.message()), Grounds.of(reason), caution.reference()));
            }
        }
        return forbidden;
    }

    // Before both sides are treated: blocks speak for one and not for the other.
    private void oneSide(Advice advice, List<CautionGiven> cautions) {
        var side = likelihood.onlySide();
        if (side == Side.NOT_DOCUMENTED || !BY_BLOCKS.contains(advice.action())) {
            return;
        }
        var evidence = SiteBlocks.of(situation.blocks()).stream()
                .filter(blocks -> !isOf(side, blocks.site()))
                .flatMap(blocks -> blocks.certain().stream())
                .flatMap(block -> block.evidence().stream())
                .distinct()
                .toList();
        cautions.add(new CautionGiven(
                "one-side", Message.of("caution.one-side", "side", side.code()), evidence, advice.reference()));
    }

    private static boolean isOf(Side side, @Nullable Site site) {
        return site == null || site.side() == side;
    }

    // After a single positive block ablation is at most considered, whatever the guideline.
    private AdviceStatus atMost(AdviceStatus status, NextAction action) {
        boolean afterOneBlock = action == NextAction.RADIOFREQUENCY_ABLATION && likelihood.positiveBlocks() < 2;
        return afterOneBlock && status == AdviceStatus.RECOMMENDED ? AdviceStatus.CONSIDER : status;
    }

    private List<Detail> details(NextAction action, Stage stage) {
        var details = new ArrayList<Detail>();
        var region = situation.region();
        if (region == null) {
            return details;
        }
        boolean decidesAfterOne = likelihood.positiveBlocks() == 1
                && (action == NextAction.RADIOFREQUENCY_ABLATION || action == NextAction.CONFIRMATORY_BLOCK)
                && (stage == Stage.SECOND_BLOCK || stage == Stage.TREATMENT);
        if (decidesAfterOne) {
            details.addAll(BlocksWorth.details(situation.knowledge(), region, likelihood.leastRelief()));
            details.addAll(OtherGuidelines.onAblation(view, situation));
        }
        for (var expectation : situation.knowledge().expectations()) {
            if (expectation.action() == action
                    && (expectation.regions().isEmpty() || expectation.regions().contains(region))
                    && (expectation.always() || expectation.positiveBlocks() == likelihood.positiveBlocks())) {
                details.add(new Detail(Message.of(expectation.message()), expectation.reference()));
            }
        }
        return details;
    }

    private static boolean refers(NextStep step) {
        return step.action() == NextAction.REFER_PAIN_SPECIALIST;
    }

    private NextStep referral() {
        return bare(NextAction.REFER_PAIN_SPECIALIST, "why.under-18");
    }

    // The file has no advice for a raised flag: the least that must be said.
    private NextStep withoutRule() {
        boolean now = situation.redFlags().stream().anyMatch(flag -> flag.urgency() == Urgency.EMERGENCY);
        return bare(now ? NextAction.EMERGENCY : NextAction.SEEK_CARE, now ? "why.emergency" : "why.urgent-care");
    }

    private NextStep bare(NextAction action, String why) {
        return new NextStep(
                action,
                AdviceStatus.RECOMMENDED,
                null,
                Message.of(why),
                List.of(),
                List.of(),
                List.of(),
                situation.known().patient().evidence(),
                situation.guideline().reference());
    }
}
