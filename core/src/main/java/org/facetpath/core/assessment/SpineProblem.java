package org.facetpath.core.assessment;

import java.util.List;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.explain.Explanation;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.AdviceStatus;
import org.facetpath.core.knowledge.Likelihood;
import org.facetpath.core.knowledge.LikelihoodRules;
import org.facetpath.core.knowledge.NextAction;
import org.facetpath.core.knowledge.Reference;
import org.facetpath.core.knowledge.Stage;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Region;
import org.facetpath.core.spine.Side;
import org.facetpath.core.spine.Site;
import org.facetpath.core.time.Span;
import org.jspecify.annotations.Nullable;

/// One region's present episode of pain: it begins with the onset of the active condition or the first recorded pain
/// after six pain-free months, whichever is known.
///
/// @param episode when the pain began and, where known, ended
/// @param joints the joints that blocks, procedures, proposals or findings name, from the top down
/// @param suggestedJoints joints that published referral patterns suggest for the areas drawn; a range, never proof
public record SpineProblem(
        Region region,
        Side side,
        Span episode,
        List<Joint> joints,
        List<SuggestedJoints> suggestedJoints,
        List<SiteStatus> sites,
        Likelihood likelihood,
        @Nullable Probability probability,
        List<WeighedFinding> supports,
        List<WeighedFinding> against,
        List<ContributingCause> causes,
        List<OtherCauseAnswer> otherCauses,
        Stage stage,
        Explanation stageReason,
        List<NextStep> nextSteps,
        List<BlockResult> blocks,
        List<HistoryEntry> history,
        List<Outcome> outcomes) {

    public SpineProblem {
        joints = List.copyOf(joints);
        suggestedJoints = List.copyOf(suggestedJoints);
        sites = List.copyOf(sites);
        supports = List.copyOf(supports);
        against = List.copyOf(against);
        causes = List.copyOf(causes);
        otherCauses = List.copyOf(otherCauses);
        nextSteps = List.copyOf(nextSteps);
        blocks = List.copyOf(blocks);
        history = List.copyOf(history);
        outcomes = List.copyOf(outcomes);
    }

    /// How likely and how far along one joint of one side is.
    public record SiteStatus(Site site, Likelihood likelihood, Stage stage) {}

    public record SuggestedJoints(String area, List<Joint> joints, List<Evidence> evidence, Reference reference) {
        public SuggestedJoints {
            joints = List.copyOf(joints);
            evidence = List.copyOf(evidence);
        }
    }

    public record WeighedFinding(
            String finding,
            LikelihoodRules.Weight weight,
            LikelihoodRules.Source source,
            List<Evidence> evidence,
            @Nullable Reference reference) {
        public WeighedFinding {
            evidence = List.copyOf(evidence);
        }
    }

    public record ContributingCause(
            String finding,
            List<Evidence> evidence,
            @Nullable Reference reference) {
        public ContributingCause {
            evidence = List.copyOf(evidence);
        }
    }

    public record OtherCauseAnswer(String id, Verdict verdict, List<Evidence> evidence, Reference reference) {
        public OtherCauseAnswer {
            evidence = List.copyOf(evidence);
        }
    }

    /// @param earliest the first day it could be done with nothing else changed, the day of the assessment when it is
    /// open now; null when time alone does not open it
    /// @param missing what the record does not say and the step needs: criterion ids, worded by the report
    /// @param details what else to know, such as what published groups got from it
    public record NextStep(
            NextAction action,
            AdviceStatus status,
            java.time.@Nullable LocalDate earliest,
            Message why,
            List<CautionGiven> cautions,
            List<String> missing,
            List<Detail> details,
            List<Evidence> evidence,
            Reference reference) {
        public NextStep {
            cautions = List.copyOf(cautions);
            missing = List.copyOf(missing);
            details = List.copyOf(details);
            evidence = List.copyOf(evidence);
        }
    }

    /// One thing more to know before a step, and what that rests on.
    public record Detail(Message message, Reference reference) {}

    public record CautionGiven(String id, Message message, List<Evidence> evidence, Reference reference) {
        public CautionGiven {
            evidence = List.copyOf(evidence);
        }
    }

    /// Something that was done or had for this region; `result` is a message key's short code or the record's
    /// words.
    public record HistoryEntry(
            String kind,
            Span span,
            List<Site> sites,
            @Nullable Message result,
            java.math.@Nullable BigDecimal reliefPercent,
            java.math.@Nullable BigDecimal reliefMonths,
            List<Evidence> evidence) {
        public HistoryEntry {
            sites = List.copyOf(sites);
            evidence = List.copyOf(evidence);
        }
    }
}
