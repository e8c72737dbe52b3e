package org.facetpath.knowledge.rules;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.facetpath.core.chart.CareResponse;
import org.facetpath.core.chart.Measure;
import org.facetpath.core.chart.Proposal;
import org.facetpath.core.knowledge.AdviceStatus;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.knowledge.Likelihood;
import org.facetpath.core.knowledge.LikelihoodRules;
import org.facetpath.core.knowledge.NextAction;
import org.facetpath.core.knowledge.PayerCriterion;
import org.facetpath.core.knowledge.PayerDirectory;
import org.facetpath.core.knowledge.Policy;
import org.facetpath.core.knowledge.Reference;
import org.facetpath.core.knowledge.Stage;
import org.facetpath.core.knowledge.Urgency;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Nerve;
import org.facetpath.core.spine.Region;
import org.facetpath.core.terminology.Domain;
import org.facetpath.knowledge.yaml.Vocabulary;

/// The closed lists of words that knowledge files share with the core.
final class Vocabularies {

    static final Vocabulary<Region> REGION = Vocabulary.of("region", Region.values(), Region::code);
    static final Vocabulary<Joint> JOINT = Vocabulary.of("joint", Joint.values(), Joint::code);
    static final Vocabulary<Nerve> NERVE = Vocabulary.of("nerve", Nerve.values(), Nerve::code);
    static final Vocabulary<Urgency> URGENCY = Vocabulary.of("urgency", Urgency.values(), Urgency::code);
    static final Vocabulary<Likelihood> LIKELIHOOD = Vocabulary.of("likelihood", Likelihood.values(), Likelihood::code);
    static final Vocabulary<NextAction> ACTION = Vocabulary.of("action", NextAction.values(), NextAction::code);
    static final Vocabulary<AdviceStatus> ADVICE_STATUS =
            Vocabulary.of("advice status", AdviceStatus.values(), AdviceStatus::code);
    static final Vocabulary<Stage> STAGE = Vocabulary.of("stage", Stage.values(), Stage::code);
    static final Vocabulary<Proposal.Action> STEP =
            Vocabulary.of("step", Proposal.Action.values(), Proposal.Action::code);
    static final Vocabulary<Measure> MEASURE = Vocabulary.of("measure", Measure.values(), Measure::code);
    static final Vocabulary<CareResponse> CARE_RESPONSE =
            Vocabulary.of("response to care", CareResponse.values(), CareResponse::code);
    static final Vocabulary<Criterion.Treatment> TREATMENT =
            Vocabulary.of("treatment", Criterion.Treatment.values(), Criterion.Treatment::code);
    static final Vocabulary<Criterion.SessionKind> SESSION =
            Vocabulary.of("kind of session", Criterion.SessionKind.values(), Criterion.SessionKind::code);
    static final Vocabulary<Reference.Standing> STANDING =
            Vocabulary.of("status", Reference.Standing.values(), Reference.Standing::code);
    static final Vocabulary<LikelihoodRules.Weight> WEIGHT =
            Vocabulary.of("weight", LikelihoodRules.Weight.values(), LikelihoodRules.Weight::code);
    static final Vocabulary<LikelihoodRules.Direction> DIRECTION =
            Vocabulary.of("direction", LikelihoodRules.Direction.values(), Vocabularies::nameOf);
    static final Vocabulary<LikelihoodRules.Source> ORIGIN =
            Vocabulary.of("origin of a finding", LikelihoodRules.Source.values(), Vocabularies::nameOf);
    static final Vocabulary<Policy.Kind> POLICY_KIND =
            Vocabulary.of("kind of policy", Policy.Kind.values(), Vocabularies::nameOf);
    static final Vocabulary<Domain> DOMAIN = Vocabulary.of("domain", Domain.values(), Vocabularies::nameOf);
    static final Vocabulary<String> SEX =
            new Vocabulary<>("sex", new TreeMap<>(Map.of("female", "female", "male", "male", "other", "other")));
    static final Vocabulary<String> STUDY_KIND = Vocabulary.of(
            "kind of study",
            new String[] {"prevalence", "one-minus-ppv", "one-minus-specificity", "held-at-two-years"},
            word -> word);

    static final Vocabulary<String> CLOCK_UNIT = Vocabulary.of(
            "unit of a deadline",
            new String[] {"hours", "business-days", "calendar-days", "months", "percent", "requests"},
            word -> word);
    static final Vocabulary<PayerDirectory.Bound> CLOCK_BOUND =
            Vocabulary.of("bound of a deadline", PayerDirectory.Bound.values(), PayerDirectory.Bound::code);
    static final Vocabulary<PayerCriterion.Joints> JOINTS =
            Vocabulary.of("choice of joints", PayerCriterion.Joints.values(), PayerCriterion.Joints::code);

    private Vocabularies() {}

    /// `PROCEDURE_DETAIL` is `procedure-detail` in a file.
    static String nameOf(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
