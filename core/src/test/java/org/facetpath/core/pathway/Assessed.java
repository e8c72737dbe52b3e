package org.facetpath.core.pathway;

import static org.facetpath.core.told.Asked.all;
import static org.facetpath.core.told.Asked.always;
import static org.facetpath.core.told.Asked.any;
import static org.facetpath.core.told.Asked.blockDone;
import static org.facetpath.core.told.Asked.finding;
import static org.facetpath.core.told.Asked.findingHere;
import static org.facetpath.core.told.Asked.name;
import static org.facetpath.core.told.Asked.not;
import static org.facetpath.core.told.Asked.painForMonths;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.Options;
import org.facetpath.core.assessment.SpineProblem;
import org.facetpath.core.assessment.SpineProblem.NextStep;
import org.facetpath.core.knowledge.AdviceStatus;
import org.facetpath.core.knowledge.BlockWorth;
import org.facetpath.core.knowledge.Caution;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.knowledge.LikelihoodRules;
import org.facetpath.core.knowledge.LikelihoodRules.Direction;
import org.facetpath.core.knowledge.LikelihoodRules.Source;
import org.facetpath.core.knowledge.LikelihoodRules.Weighed;
import org.facetpath.core.knowledge.LikelihoodRules.Weight;
import org.facetpath.core.knowledge.NextAction;
import org.facetpath.core.knowledge.PathwayStep;
import org.facetpath.core.knowledge.PathwayStep.Advice;
import org.facetpath.core.knowledge.PathwayStep.StatusRule;
import org.facetpath.core.knowledge.RedFlag;
import org.facetpath.core.knowledge.Stage;
import org.facetpath.core.knowledge.Urgency;
import org.facetpath.core.spine.Region;
import org.facetpath.core.told.SmallKnowledge;
import org.facetpath.core.told.Told;

/// A told patient assessed on 2 March 2026 with a made-up pathway: blocks after three months, ablation after a
/// positive block, no facet pain after negative ones.
final class Assessed {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private Assessed() {}

    static Assessment by(Told told) {
        return by(told, Options.defaults());
    }

    static Assessment by(Told told, Options options) {
        return Pathway.assess(told.chart(), knowledge().build(), TODAY, options);
    }

    static Assessment by(Told told, Options options, SmallKnowledge small) {
        return Pathway.assess(told.chart(), small.build(), TODAY, options);
    }

    static SpineProblem problem(Told told, SmallKnowledge small) {
        return by(told, Options.defaults(), small).problems().getFirst();
    }

    static SpineProblem problem(Told told) {
        return by(told).problems().getFirst();
    }

    static NextStep step(SpineProblem problem, NextAction action) {
        return problem.nextSteps().stream()
                .filter(step -> step.action() == action)
                .findFirst()
                .orElseThrow();
    }

    static SmallKnowledge knowledge() {
        var block = Map.<String, List<Criterion>>of(
                "diagnostic-block", List.of(painForMonths(3), findingHere("axial-pain")),
                "radiofrequency-ablation", List.of(new Criterion.RequiredBlocksPositive(name("required"), null)));
        return SmallKnowledge.knowing()
                .policy(SmallKnowledge.guideline("consensus", 50, 1, block))
                .policy(SmallKnowledge.guideline("strict", 80, 2, block))
                .likelihood(rules(Region.LUMBAR))
                .likelihood(rules(Region.CERVICAL))
                .flag(new RedFlag(
                        "spinal-infection",
                        Set.of(),
                        List.of(new RedFlag.Level(Urgency.EMERGENCY, finding("fever-or-chills", 14))),
                        Set.of(Told.id("fever-or-chills")),
                        90,
                        SmallKnowledge.SOURCE))
                .caution(new Caution(
                        "anticoagulant",
                        Set.of(NextAction.DIAGNOSTIC_BLOCK),
                        new Criterion.MedicineTaken(name("thin"), null, Told.ids("anticoagulant"), true, null, null),
                        false,
                        "caution.anticoagulant",
                        SmallKnowledge.SOURCE))
                .caution(new Caution(
                        "infection",
                        Set.of(NextAction.DIAGNOSTIC_BLOCK),
                        finding("skin-infection", 14),
                        true,
                        "caution.infection",
                        SmallKnowledge.SOURCE))
                .worth(worth(0, 50, "0.15", "0.40"))
                .worth(worth(1, 50, "0.40", "0.60"))
                .worth(worth(1, 80, "0.50", "0.62"))
                .worth(worth(2, 80, "0.80", "0.90"))
                .medicineClass("opioid", 90)
                .stage(new PathwayStep(
                        Stage.STOPPED_BY_RED_FLAG,
                        new Criterion.RedFlagRaised(name("flag"), null, Set.of(Urgency.EMERGENCY, Urgency.URGENT)),
                        List.of(
                                advice(NextAction.EMERGENCY, new StatusRule(AdviceStatus.RECOMMENDED, always())),
                                advice(NextAction.PHYSICAL_THERAPY, new StatusRule(AdviceStatus.CONSIDER, always())))))
                .stage(new PathwayStep(
                        Stage.NOT_FACET, new Criterion.BlocksNegative(name("negative"), null), List.of()))
                .stage(new PathwayStep(
                        Stage.TREATMENT,
                        new Criterion.RequiredBlocksPositive(name("required"), null),
                        List.of(advice(
                                NextAction.RADIOFREQUENCY_ABLATION,
                                new StatusRule(AdviceStatus.RECOMMENDED, always())))))
                .stage(new PathwayStep(Stage.SECOND_BLOCK, blockDone(null), List.of()))
                .stage(new PathwayStep(
                        Stage.FIRST_BLOCK,
                        any(painForMonths(1), findingHere("axial-pain")),
                        List.of(
                                advice(
                                        NextAction.DIAGNOSTIC_BLOCK,
                                        new StatusRule(
                                                AdviceStatus.RECOMMENDED,
                                                new Criterion.GuidelineStepOpen(
                                                        name("step"), null, "diagnostic-block")),
                                        new StatusRule(AdviceStatus.NOT_YET, always())),
                                advice(
                                        NextAction.ANTI_INFLAMMATORY,
                                        new StatusRule(AdviceStatus.RECOMMENDED, not(always())),
                                        new StatusRule(AdviceStatus.CONSIDER, not(always()))))));
    }

    private static LikelihoodRules rules(Region region) {
        return new LikelihoodRules(
                region,
                List.of(
                        new Weighed(findingHere("axial-pain"), Direction.SUPPORTS, Weight.WEAK, Source.HISTORY),
                        new Weighed(findingHere("facet-arthropathy"), Direction.SUPPORTS, Weight.WEAK, Source.IMAGING),
                        new Weighed(
                                findingHere("leg-pain-below-knee"), Direction.AGAINST, Weight.STRONG, Source.HISTORY)),
                any(findingHere("axial-pain"), findingHere("facet-arthropathy")),
                all(findingHere("leg-pain-below-knee")));
    }

    /// A pathway of one stage that everybody has reached.
    static SmallKnowledge everybodyAt(Stage stage, Advice... advice) {
        return SmallKnowledge.knowing()
                .likelihood(rules(Region.LUMBAR))
                .stage(new PathwayStep(stage, always(), List.of(advice)));
    }

    static Advice advice(NextAction action, StatusRule... statuses) {
        return new Advice(action, List.of(statuses), "why." + action.code(), SmallKnowledge.SOURCE);
    }

    static BlockWorth worth(int blocks, int percent, String low, String high) {
        return new BlockWorth(
                Region.LUMBAR,
                blocks,
                BigDecimal.valueOf(percent),
                new BigDecimal(low),
                new BigDecimal(high),
                "basis.made-up",
                List.of(),
                SmallKnowledge.SOURCE);
    }
}
