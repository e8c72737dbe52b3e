package org.facetpath.core.judge;

import static org.facetpath.core.logic.Verdict.MET;
import static org.facetpath.core.logic.Verdict.NOT_DOCUMENTED;
import static org.facetpath.core.logic.Verdict.NOT_MET;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.facetpath.core.assessment.Question;
import org.facetpath.core.assessment.RaisedRedFlag;
import org.facetpath.core.assessment.ReviewedRedFlag;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.explain.Explanation;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.knowledge.CriterionId;
import org.facetpath.core.knowledge.RedFlag;
import org.facetpath.core.knowledge.Urgency;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.spine.Region;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.terminology.Terminology;
import org.jspecify.annotations.Nullable;

/// The signs of danger in a record: what is raised, what was looked at, and what nobody has answered.
///
/// Every flag is reviewed the same way whatever hurts, and is met when it is raised: when the record tells of spine
/// pain or facet care in a region the flag can be of; an emergency is raised whatever hurts. Silence never clears a
/// flag.
///
/// @param raised the most urgent first
/// @param reviewed every flag, in file order
/// @param questions one for each flag that is open and each who can answer, suspicions and older features first
public record RedFlagReview(List<RaisedRedFlag> raised, List<ReviewedRedFlag> reviewed, List<Question> questions) {

    public RedFlagReview {
        raised = List.copyOf(raised);
        reviewed = List.copyOf(reviewed);
        questions = List.copyOf(questions);
    }

    /// @param situation the whole spine; see [Situation#anywhere]
    public static RedFlagReview of(Situation situation) {
        return of(situation, KnownFacts.of(situation));
    }

    public static RedFlagReview of(Situation situation, KnownFacts facts) {
        var evaluator = new Evaluator(situation, facts);
        var raised = new ArrayList<RaisedRedFlag>();
        var reviewed = new ArrayList<ReviewedRedFlag>();
        var doubts = new ArrayList<Question>();
        var unanswered = new ArrayList<Question>();
        for (var flag : situation.knowledge().redFlags()) {
            var review = Reviewed.of(flag, evaluator);
            boolean concerns = concerns(flag, facts.painful());
            var level = review.level();
            boolean raises = level != null && (concerns || level.urgency() == Urgency.EMERGENCY);
            // Signs that fit although nothing hurts where the flag can be are a matter for another assessment: open.
            var verdict = review.verdict() == MET && !raises ? NOT_DOCUMENTED : review.verdict();
            reviewed.add(new ReviewedRedFlag(flag.id(), verdict, review.open()));
            if (level != null && raises) {
                raised.add(raised(flag, level, review));
            } else if (concerns && verdict == NOT_DOCUMENTED) {
                doubts(flag, review, doubts);
                unanswered.addAll(unanswered(flag, review, situation.knowledge().terminology()));
            } else if (level != null && !facts.painful().isEmpty()) {
                doubts.add(doubt(flag, Grounds.of(review.explanation())));
            }
        }
        raised.sort(Comparator.comparing(RaisedRedFlag::urgency));
        doubts.addAll(unanswered);
        return new RedFlagReview(raised, reviewed, doubts);
    }

    private static boolean concerns(RedFlag flag, Set<Region> painful) {
        return !painful.isEmpty() && (flag.regions().isEmpty() || !Collections.disjoint(flag.regions(), painful));
    }

    private static RaisedRedFlag raised(RedFlag flag, RedFlag.Level level, Reviewed review) {
        return new RaisedRedFlag(
                flag.id(),
                level.urgency(),
                new Message(
                        "red-flag." + flag.id(),
                        Map.of("urgency", level.urgency().code())),
                Grounds.of(review.explanation()),
                review.explanation(),
                flag.reference());
    }

    private static void doubts(RedFlag flag, Reviewed review, List<Question> doubts) {
        if (!review.doubts().isEmpty()) {
            doubts.add(doubt(flag, review.doubts()));
        }
    }

    /// What the patient can tell, and apart from it what has to be examined.
    private static List<Question> unanswered(RedFlag flag, Reviewed review, Terminology terminology) {
        var byAsked = new EnumMap<Question.Ask, List<String>>(Question.Ask.class);
        for (var finding : review.open()) {
            byAsked.computeIfAbsent(WhoKnows.of(new CodeSetId(finding), terminology), _ -> new ArrayList<>())
                    .add(finding);
        }
        var questions = new ArrayList<Question>();
        byAsked.forEach((ask, findings) -> questions.add(new Question(
                new Message("question.red-flag", Map.of("flag", flag.id(), "findings", String.join(",", findings))),
                ask,
                List.of())));
        return questions;
    }

    private static Question doubt(RedFlag flag, List<Evidence> evidence) {
        var message = Message.of("question.red-flag-in-doubt", "flag", flag.id());
        return new Question(message, Question.Ask.CLINICIAN, evidence);
    }

    /// One flag looked at: the level that raised it, or why it is open.
    ///
    /// @param level null unless met
    /// @param explanation of that level, else of the most urgent one
    /// @param open findings nobody answered
    /// @param doubts suspicions, and features from before the window
    private record Reviewed(
            Verdict verdict,
            RedFlag.@Nullable Level level,
            Explanation explanation,
            List<String> open,
            List<Evidence> doubts) {

        static Reviewed of(RedFlag flag, Evaluator evaluator) {
            var levels = flag.levels().stream()
                    .sorted(Comparator.comparing(RedFlag.Level::urgency))
                    .toList();
            var doubts = new LinkedHashSet<Evidence>();
            Explanation first = null;
            boolean allSettled = true;
            for (var level : levels) {
                var explanation = evaluator.explain(level.when());
                if (explanation.verdict() == MET) {
                    return new Reviewed(MET, level, explanation, List.of(), List.of());
                }
                first = first == null ? explanation : first;
                allSettled &= explanation.verdict() == NOT_MET;
                doubts.addAll(Grounds.open(explanation));
            }
            var answers = Answered.by(flag.answeredBy(), flag.answeredWithinDays(), evaluator);
            doubts.addAll(answers.present());
            boolean answered =
                    flag.answeredBy().isEmpty() ? allSettled : answers.open().isEmpty();
            return new Reviewed(
                    answered && doubts.isEmpty() ? NOT_MET : NOT_DOCUMENTED,
                    null,
                    first == null ? nothingAsked(flag) : first,
                    answers.open(),
                    List.copyOf(doubts));
        }

        private static Explanation nothingAsked(RedFlag flag) {
            return Answer.silent().explaining(new Criterion.AnyOf(new CriterionId(flag.id()), null, List.of()));
        }
    }
}
