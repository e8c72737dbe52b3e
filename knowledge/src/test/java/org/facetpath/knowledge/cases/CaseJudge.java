package org.facetpath.knowledge.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.BlockResult;
import org.facetpath.core.assessment.Options;
import org.facetpath.core.assessment.RaisedRedFlag;
import org.facetpath.core.assessment.SpineProblem;
import org.facetpath.core.assessment.SpineProblem.OtherCauseAnswer;
import org.facetpath.core.course.BlockSessions;
import org.facetpath.core.course.Episode;
import org.facetpath.core.course.Episodes;
import org.facetpath.core.course.TreatmentSession;
import org.facetpath.core.course.TreatmentSessions;
import org.facetpath.core.explain.Explanation;
import org.facetpath.core.explain.Message;
import org.facetpath.core.judge.Evaluator;
import org.facetpath.core.judge.RedFlagReview;
import org.facetpath.core.judge.Situation;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.knowledge.CriterionId;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.knowledge.Likelihood;
import org.facetpath.core.knowledge.OtherCause;
import org.facetpath.core.knowledge.Policy;
import org.facetpath.core.knowledge.Reference;
import org.facetpath.core.knowledge.Urgency;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.pathway.Pathway;
import org.facetpath.core.spine.Side;
import org.facetpath.core.time.Span;
import org.facetpath.core.time.When;
import org.jspecify.annotations.Nullable;

/// Asks the engine what it makes of a worked case.
final class CaseJudge {

    /// Names that stand for a payer's whole answer.
    private static final Set<String> ANSWER = Set.of("verdict", "in-force", "judged-as", "path");

    private final Knowledge knowledge;
    private final Rules rules;
    private final Map<String, Policy> guidelines;

    private final Map<String, Policy> payers;

    CaseJudge(Knowledge knowledge, Rules rules, Map<String, Policy> guidelines, Map<String, Policy> payers) {
        this.payers = payers;
        this.knowledge = knowledge;
        this.rules = rules;
        this.guidelines = guidelines;
    }

    /// The criterion a name of `then` stands for; null when it stands for a result of the whole assessment.
    @Nullable
    Criterion criterion(WorkedCase worked, String name) {
        if (isRedFlag(worked, name) || isResult(worked, name) || ANSWER.contains(name)) {
            return null;
        }
        return rules.get(worked.rules(), scope(worked), name);
    }

    /// The answer in the words of `then`.
    String answer(WorkedCase worked, String name) {
        if (isRedFlag(worked, name)) {
            return redFlag(worked, name);
        }
        if (isResult(worked, name)) {
            return result(worked, name);
        }
        if (payers.containsKey(worked.rules())) {
            return PayerCase.answer(worked, name, payers.get(worked.rules()).id(), knowledge);
        }
        var criterion = rules.get(worked.rules(), scope(worked), name);
        return new Evaluator(situation(worked)).explain(criterion).verdict().code();
    }

    private static String scope(WorkedCase worked) {
        if (worked.rules().equals(Rules.LIKELIHOOD)) {
            return worked.region().code();
        }
        return worked.step() == null ? "" : worked.step();
    }

    // ---- red flags ----

    private boolean isRedFlag(WorkedCase worked, String name) {
        return worked.rules().equals(Rules.RED_FLAGS)
                && knowledge.redFlags().stream().anyMatch(flag -> flag.id().equals(name));
    }

    private String redFlag(WorkedCase worked, String name) {
        var review = RedFlagReview.of(anywhere(worked));
        return review.raised().stream()
                .filter(flag -> flag.id().equals(name))
                .map(flag -> flag.urgency().code())
                .findFirst()
                .orElseGet(() -> review.reviewed().stream()
                        .filter(flag -> flag.id().equals(name))
                        .map(flag -> flag.verdict() == Verdict.MET
                                ? "not-raised"
                                : flag.verdict().code())
                        .findFirst()
                        .orElse("unknown"));
    }

    // ---- the whole assessment ----

    private static boolean isResult(WorkedCase worked, String name) {
        boolean judgesAll =
                worked.rules().equals(Rules.PATHWAY) || worked.rules().equals(Rules.LIKELIHOOD);
        return judgesAll && (name.equals("stage") || name.equals("likelihood") || name.startsWith("step "));
    }

    private String result(WorkedCase worked, String name) {
        var problem = problem(worked);
        if (problem == null) {
            return "none";
        }
        return switch (name) {
            case "stage" -> problem.stage().code();
            case "likelihood" -> problem.likelihood().code();
            default ->
                problem.nextSteps().stream()
                        .filter(step -> name.equals("step " + step.action().code()))
                        .map(step -> step.status().code())
                        .findFirst()
                        .orElse("none");
        };
    }

    private @Nullable SpineProblem problem(WorkedCase worked) {
        Assessment assessment =
                Pathway.assess(worked.chart(), knowledge, worked.on(), new Options(worked.guideline(), List.of()));
        return assessment.problems().stream()
                .filter(problem -> problem.region() == worked.region())
                .findFirst()
                .orElse(null);
    }

    // ---- one criterion ----

    private Policy guideline(WorkedCase worked) {
        var own = guidelines.get(worked.rules());
        return own != null ? own : knowledge.policies().find(worked.guideline()).orElseThrow();
    }

    private Situation anywhere(WorkedCase worked) {
        var known = worked.chart().knownOn(worked.on());
        return Situation.anywhere(known, knowledge, guideline(worked), worked.on());
    }

    private Situation situation(WorkedCase worked) {
        var anywhere = anywhere(worked);
        if (worked.rules().equals(Rules.RED_FLAGS)) {
            return anywhere;
        }
        var known = anywhere.known();
        var rule = anywhere.guideline().blocks().get(worked.region());
        List<BlockResult> blocks =
                rule == null ? List.of() : BlockSessions.read(known, worked.region(), knowledge, rule);
        List<TreatmentSession> treatments =
                rule == null ? List.of() : TreatmentSessions.read(known, worked.region(), knowledge, rule);
        var likelihood = worked.judged().likelihood();
        var situation = anywhere.lookingAt(episode(worked, anywhere))
                .withSessions(blocks, treatments)
                .withRedFlags(redFlags(worked, anywhere))
                .withLikelihood(
                        likelihood == null ? Likelihood.POSSIBLE : GivenChart.choice(Likelihood.class, likelihood));
        return situation.withOtherCauses(otherCauses(worked, situation));
    }

    private Episode episode(WorkedCase worked, Situation anywhere) {
        return Episodes.find(anywhere.known(), knowledge, worked.on()).stream()
                .filter(episode -> episode.region() == worked.region())
                .findFirst()
                .orElseGet(() -> new Episode(
                        worked.region(),
                        Side.NOT_DOCUMENTED,
                        Span.ongoingSince(When.unknown()),
                        Verdict.NOT_DOCUMENTED,
                        List.of()));
    }

    private List<RaisedRedFlag> redFlags(WorkedCase worked, Situation anywhere) {
        var judged = worked.judged().redFlags();
        if (judged == null) {
            return RedFlagReview.of(anywhere).raised();
        }
        return judged.stream()
                .map(word -> raised(GivenChart.choice(Urgency.class, word)))
                .toList();
    }

    private RaisedRedFlag raised(Urgency urgency) {
        RaisedRedFlag flag =
                new RaisedRedFlag("given", urgency, Message.of("given"), List.of(), given(Verdict.MET), reference());
        return flag;
    }

    private List<OtherCauseAnswer> otherCauses(WorkedCase worked, Situation situation) {
        var judged = worked.judged().otherCauses();
        var answers = new ArrayList<OtherCauseAnswer>();
        if (judged != null) {
            judged.forEach((id, word) -> answers.add(new OtherCauseAnswer(
                    id, Verdict.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')), List.of(), reference())));
            return answers;
        }
        for (OtherCause cause : knowledge.otherCauses()) {
            var verdict = new Evaluator(situation).explain(cause.when()).verdict();
            answers.add(new OtherCauseAnswer(cause.id(), verdict, List.of(), cause.reference()));
        }
        return answers;
    }

    private Reference reference() {
        return knowledge.redFlags().getFirst().reference();
    }

    private static Explanation given(Verdict verdict) {
        return new Explanation(
                new CriterionId("given"),
                verdict,
                Explanation.Basis.RECORDED,
                Message.of("given"),
                null,
                List.of(),
                null,
                List.of());
    }
}
