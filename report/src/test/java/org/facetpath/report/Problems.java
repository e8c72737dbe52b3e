package org.facetpath.report;

import static org.facetpath.report.Assessments.GUIDELINE;
import static org.facetpath.report.Assessments.OPINION;
import static org.facetpath.report.Assessments.TRIAL;
import static org.facetpath.report.Assessments.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.facetpath.core.assessment.BlockResult;
import org.facetpath.core.assessment.BlockResult.BlockVerdict;
import org.facetpath.core.assessment.Outcome;
import org.facetpath.core.assessment.Probability;
import org.facetpath.core.assessment.SpineProblem;
import org.facetpath.core.assessment.SpineProblem.CautionGiven;
import org.facetpath.core.assessment.SpineProblem.ContributingCause;
import org.facetpath.core.assessment.SpineProblem.Detail;
import org.facetpath.core.assessment.SpineProblem.HistoryEntry;
import org.facetpath.core.assessment.SpineProblem.NextStep;
import org.facetpath.core.assessment.SpineProblem.OtherCauseAnswer;
import org.facetpath.core.assessment.SpineProblem.PainArea;
import org.facetpath.core.assessment.SpineProblem.SiteStatus;
import org.facetpath.core.assessment.SpineProblem.SuggestedJoints;
import org.facetpath.core.assessment.SpineProblem.WeighedFinding;
import org.facetpath.core.chart.FacetProcedure;
import org.facetpath.core.chart.Measure;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.AdviceStatus;
import org.facetpath.core.knowledge.BlockWorth;
import org.facetpath.core.knowledge.Likelihood;
import org.facetpath.core.knowledge.LikelihoodRules;
import org.facetpath.core.knowledge.NextAction;
import org.facetpath.core.knowledge.Stage;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Nerve;
import org.facetpath.core.spine.NerveSite;
import org.facetpath.core.spine.Region;
import org.facetpath.core.spine.Side;
import org.facetpath.core.spine.Site;
import org.facetpath.core.time.Span;
import org.facetpath.core.time.When;
import org.jspecify.annotations.Nullable;

/// Problems of the spine made by hand.
final class Problems {

    static SpineProblem lowBackAfterOneBlock() {
        var sites = pairs(Joint.L4_L5, Joint.L5_S1);
        return new Draft(Region.LUMBAR, Side.BOTH, Likelihood.PROBABLE, Stage.SECOND_BLOCK)
                .since(new Span(When.in(YearMonth.of(2025, 11)), null, true))
                .sites(sites)
                .probability(new Probability(
                        new BigDecimal("0.31"),
                        new BigDecimal("0.50"),
                        Message.of("basis.one-block"),
                        List.of(new BlockWorth.Study(
                                "study-a", "one-minus-ppv", new BigDecimal("0.5"), "made-up clinic", TRIAL)),
                        TRIAL))
                .supports(List.of(
                        finding("axial-pain", LikelihoodRules.Weight.WEAK, LikelihoodRules.Source.HISTORY),
                        finding("facet-loading", LikelihoodRules.Weight.MODERATE, LikelihoodRules.Source.EXAMINATION),
                        finding(
                                "facet-arthropathy",
                                LikelihoodRules.Weight.DESCRIPTIVE,
                                LikelihoodRules.Source.IMAGING)))
                .against(List.of(
                        finding("worse-with-cough", LikelihoodRules.Weight.WEAK, LikelihoodRules.Source.PERSON)))
                .steps(List.of(secondBlock(), ablation()))
                .blocks(List.of(positiveBlock(sites)))
                .history(List.of(therapy(), imaging()))
                .outcomes(List.of(pain()))
                .build();
    }

    static SpineProblem lowBackStopped() {
        return new Draft(Region.LUMBAR, Side.NOT_DOCUMENTED, Likelihood.POSSIBLE, Stage.STOPPED_BY_RED_FLAG)
                .steps(List.of(step(NextAction.EMERGENCY, AdviceStatus.RECOMMENDED, "why.emergency")))
                .build();
    }

    static SpineProblem neckAfterAblation() {
        var sites = List.of(new Site(Joint.C4_C5, Side.RIGHT), new Site(Joint.C5_C6, Side.RIGHT));
        var ablated = new HistoryEntry(
                "ablation",
                Span.of(When.on(LocalDate.of(2025, 9, 12))),
                sites,
                Message.of("result.relief"),
                new BigDecimal("60"),
                new BigDecimal("9"),
                List.of(evidence("Procedure/rfa", "code", "64633", "2025-09-12")));
        return new Draft(Region.CERVICAL, Side.RIGHT, Likelihood.CONFIRMED, Stage.RECURRENCE)
                .sites(sites)
                .blocks(List.of(
                        block("2025-05-02", sites, BlockVerdict.POSITIVE, "85"),
                        block("2025-06-20", sites, BlockVerdict.POSITIVE, "80")))
                .history(List.of(ablated))
                .outcomes(List.of(disability()))
                .steps(List.of(step(NextAction.REPEAT_ABLATION, AdviceStatus.CONSIDER, "why.repeat")))
                .build();
    }

    static SpineProblem midBackEvaluate() {
        var sites = List.of(new Site(Joint.T6_T7, Side.LEFT), new Site(Joint.T7_T8, Side.NOT_DOCUMENTED));
        return new Draft(Region.THORACIC, Side.LEFT, Likelihood.POSSIBLE, Stage.EVALUATE)
                .sites(sites)
                .blocks(List.of(
                        block("2026-02-02", sites.subList(0, 1), BlockVerdict.NEGATIVE, "20"),
                        block("2026-03", sites.subList(1, 2), BlockVerdict.CONFOUNDED, null)))
                .steps(List.of(step(NextAction.EXAMINE, AdviceStatus.RECOMMENDED, "why.examine")))
                .build();
    }

    static SpineProblem childsBack() {
        return new Draft(Region.LUMBAR, Side.NOT_DOCUMENTED, Likelihood.NOT_ASSESSABLE, Stage.RECOGNISE)
                .steps(List.of(step(NextAction.REFER_PAIN_SPECIALIST, AdviceStatus.RECOMMENDED, "why.child")))
                .build();
    }

    static SpineProblem lowBackOfTheDead() {
        return new Draft(Region.LUMBAR, Side.LEFT, Likelihood.SUPPORTED, Stage.CONSERVATIVE_CARE).build();
    }

    static SpineProblem withWords(String words) {
        var line = evidence(words, words, words, words);
        var block = new BlockResult(
                List.of(words),
                When.unknown(),
                List.of(),
                List.of(new NerveSite(Nerve.L5_DORSAL_RAMUS, Side.NOT_DOCUMENTED)),
                FacetProcedure.Kind.INJECTION,
                FacetProcedure.Intent.NOT_DOCUMENTED,
                words,
                null,
                null,
                BlockVerdict.NOT_DOCUMENTED,
                List.of(Message.of("block.words", "words", words)),
                List.of(line),
                List.of());
        return new Draft(Region.LUMBAR, Side.NOT_DOCUMENTED, Likelihood.AGAINST, Stage.OTHER_CAUSE)
                .blocks(List.of(block))
                .history(List.of(new HistoryEntry(
                        "surgery",
                        Span.of(When.unknown()),
                        List.of(),
                        Message.of("result.words", "words", words),
                        null,
                        null,
                        List.of(line))))
                .build();
    }

    static List<Site> pairs(Joint... joints) {
        return Stream.of(joints)
                .flatMap(joint -> Stream.of(new Site(joint, Side.LEFT), new Site(joint, Side.RIGHT)))
                .toList();
    }

    private static BlockResult positiveBlock(List<Site> sites) {
        return new BlockResult(
                List.of("Procedure/b1", "Procedure/b2"),
                When.on(LocalDate.of(2026, 8, 3)),
                sites,
                List.of(new NerveSite(Nerve.L3, Side.LEFT), new NerveSite(Nerve.L4, Side.LEFT)),
                FacetProcedure.Kind.MEDIAL_BRANCH_BLOCK,
                FacetProcedure.Intent.DIAGNOSTIC,
                "lidocaine",
                new BigDecimal("82.50"),
                new BigDecimal("2.5"),
                BlockVerdict.POSITIVE,
                List.of(Message.of("block.reached-threshold", "percent", "50")),
                List.of(
                        evidence("Procedure/b1", "performedDateTime", "2026-08-03", "2026-08-03"),
                        evidence("Observation/before", "valueInteger", "8", "2026-08-03T08:00:00Z"),
                        evidence("Observation/after", "valueDecimal", "1.4", "2026-08-03T10:00:00Z")),
                List.of());
    }

    private static BlockResult block(String date, List<Site> sites, BlockVerdict verdict, @Nullable String percent) {
        var when = date.length() == 7 ? When.in(YearMonth.parse(date)) : When.on(LocalDate.parse(date));
        return new BlockResult(
                List.of("Procedure/" + date),
                when,
                sites,
                List.of(),
                FacetProcedure.Kind.INTRA_ARTICULAR,
                FacetProcedure.Intent.NOT_DOCUMENTED,
                null,
                percent == null ? null : new BigDecimal(percent),
                null,
                verdict,
                verdict == BlockVerdict.CONFOUNDED ? List.of(Message.of("block.sedation")) : List.of(),
                List.of(evidence("Procedure/" + date, "performedDateTime", date, date)),
                List.of());
    }

    private static WeighedFinding finding(String id, LikelihoodRules.Weight weight, LikelihoodRules.Source source) {
        return new WeighedFinding(
                id,
                weight,
                source,
                List.of(evidence("Observation/" + id, "valueBoolean", "true", "2026-07-01")),
                TRIAL);
    }

    private static NextStep secondBlock() {
        return new NextStep(
                NextAction.CONFIRMATORY_BLOCK,
                AdviceStatus.RECOMMENDED,
                LocalDate.of(2026, 11, 15),
                Message.of("why.second-block"),
                List.of(new CautionGiven(
                        "anticoagulant",
                        Message.of("caution.anticoagulant"),
                        List.of(evidence("MedicationRequest/w", "medicationCodeableConcept", "Warfarin", "2026-09-01")),
                        OPINION)),
                List.of("baseline-disability-scale"),
                List.of(new Detail(Message.of("detail.expect"), TRIAL)),
                List.of(evidence("Procedure/b1", "performedDateTime", "2026-08-03", "2026-08-03")),
                GUIDELINE);
    }

    private static NextStep ablation() {
        return step(NextAction.RADIOFREQUENCY_ABLATION, AdviceStatus.NOT_YET, "why.ablation");
    }

    private static NextStep step(NextAction action, AdviceStatus status, String why) {
        return new NextStep(
                action, status, null, Message.of(why), List.of(), List.of(), List.of(), List.of(), GUIDELINE);
    }

    private static HistoryEntry therapy() {
        return new HistoryEntry(
                "conservative-care",
                Span.between(When.in(YearMonth.of(2026, 1)), When.in(YearMonth.of(2026, 3))),
                List.of(),
                Message.of("result.not-enough"),
                null,
                null,
                List.of(evidence("Procedure/pt", "performedPeriod", "2026-01/2026-03", "2026-01")));
    }

    private static HistoryEntry imaging() {
        return new HistoryEntry("imaging", Span.of(When.inYear(2025)), List.of(), null, null, null, List.of());
    }

    private static Outcome pain() {
        return new Outcome(
                Measure.NRS,
                "nrs-0-10",
                List.of(
                        new Outcome.Point(When.on(LocalDate.of(2026, 1, 4)), new BigDecimal("8")),
                        new Outcome.Point(When.on(LocalDate.of(2026, 5, 4)), null),
                        new Outcome.Point(When.on(LocalDate.of(2026, 10, 20)), new BigDecimal("3"))),
                new BigDecimal("8"),
                new BigDecimal("3"),
                new BigDecimal("62.5"),
                Verdict.MET,
                null,
                List.of(evidence("Observation/n1", "valueInteger", "8", "2026-01-04")),
                TRIAL);
    }

    private static Outcome disability() {
        return new Outcome(
                Measure.NDI,
                null,
                List.of(new Outcome.Point(When.onOrBefore(LocalDate.of(2026, 1, 4)), new BigDecimal("42"))),
                null,
                new BigDecimal("42"),
                null,
                Verdict.NOT_DOCUMENTED,
                LocalDate.of(2026, 6, 20),
                List.of(),
                null);
    }

    /// A problem that is otherwise empty.
    private static final class Draft {
        private final Region region;
        private final Side side;
        private final Likelihood likelihood;
        private final Stage stage;
        private Span episode = Span.from(When.onOrBefore(LocalDate.of(2026, 2, 1)));
        private List<Site> sites = List.of();
        private @Nullable Probability probability;
        private List<WeighedFinding> supports = List.of();
        private List<WeighedFinding> against = List.of();
        private List<NextStep> steps = List.of();
        private List<BlockResult> blocks = List.of();
        private List<HistoryEntry> history = List.of();
        private List<Outcome> outcomes = List.of();

        Draft(Region region, Side side, Likelihood likelihood, Stage stage) {
            this.region = region;
            this.side = side;
            this.likelihood = likelihood;
            this.stage = stage;
        }

        Draft since(Span span) {
            episode = span;
            return this;
        }

        Draft sites(List<Site> named) {
            sites = named;
            return this;
        }

        Draft probability(Probability range) {
            probability = range;
            return this;
        }

        Draft supports(List<WeighedFinding> findings) {
            supports = findings;
            return this;
        }

        Draft against(List<WeighedFinding> findings) {
            against = findings;
            return this;
        }

        Draft steps(List<NextStep> next) {
            steps = next;
            return this;
        }

        Draft blocks(List<BlockResult> sessions) {
            blocks = sessions;
            return this;
        }

        Draft history(List<HistoryEntry> entries) {
            history = entries;
            return this;
        }

        Draft outcomes(List<Outcome> measured) {
            outcomes = measured;
            return this;
        }

        SpineProblem build() {
            var line = evidence("Observation/area", "bodySite", "low back", "2026-07-01");
            return new SpineProblem(
                    region,
                    side,
                    episode,
                    sites.stream().map(Site::joint).distinct().toList(),
                    region == Region.LUMBAR
                            ? List.of(
                                    new PainArea("low-back", side == Side.BOTH ? Side.LEFT : side, List.of(line)),
                                    new PainArea("buttock", Side.NOT_DOCUMENTED, List.of(line)))
                            : List.of(),
                    region == Region.LUMBAR
                            ? List.of(new SuggestedJoints("buttock", List.of(Joint.L4_L5), List.of(line), OPINION))
                            : List.of(),
                    sites.stream()
                            .map(site -> new SiteStatus(site, likelihood, stage))
                            .toList(),
                    likelihood,
                    probability,
                    supports,
                    against,
                    List.of(new ContributingCause("degenerative-arthritis", List.of(line), TRIAL)),
                    List.of(
                            new OtherCauseAnswer("radiculopathy", Verdict.NOT_DOCUMENTED, List.of(), GUIDELINE),
                            new OtherCauseAnswer("hip", Verdict.MET, List.of(line), OPINION),
                            new OtherCauseAnswer("disc", Verdict.NOT_MET, List.of(), OPINION)),
                    stage,
                    Assessments.explained("stage", Verdict.MET, List.of(line)),
                    steps,
                    blocks,
                    history,
                    outcomes);
        }
    }

    private Problems() {}
}
