package org.facetpath.knowledge.rules;

import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.knowledge.CriterionId;
import org.facetpath.core.knowledge.PayerCriterion;
import org.facetpath.core.knowledge.PayerCriterion.Aspect;
import org.facetpath.core.knowledge.Reference;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.terminology.Domain;
import org.facetpath.knowledge.yaml.Fields;
import org.facetpath.knowledge.yaml.Vocabulary;
import org.jspecify.annotations.Nullable;

/// Reads the kinds of criteria that only payers ask.
final class PayerCriterionReader {

    private static final Vocabulary<String> ROUTE =
            Vocabulary.of("route", new String[] {"medial-branch", "intra-articular"}, word -> word);
    private static final Vocabulary<String> GUIDANCE = Vocabulary.of(
            "guidance", new String[] {"fluoroscopy", "ct", "fluoroscopy-or-ct", "ultrasound", "none"}, word -> word);
    private static final Vocabulary<String> SEDATION =
            Vocabulary.of("sedation", new String[] {"none", "minimal", "moderate", "deep", "general"}, word -> word);

    private final CodeSets sets;
    private final CriterionId id;
    private final @Nullable Reference reference;

    PayerCriterionReader(CodeSets sets, CriterionId id, @Nullable Reference reference) {
        this.sets = sets;
        this.id = id;
        this.reference = reference;
    }

    Criterion read(String kind, Fields body) {
        return switch (kind) {
            case "not-covered" -> new PayerCriterion.NotCovered(id, reference);
            case "text-not-seen" -> new PayerCriterion.TextNotSeen(id, reference);
            case "blocked-before" -> new PayerCriterion.BlockedBefore(id, reference);
            case "one-pain-scale" -> new PayerCriterion.OnePainScale(id, reference);
            case "one-region" -> new PayerCriterion.OneRegion(id, reference);
            case "billing-lines" -> new PayerCriterion.BillingLines(id, reference);
            case "levels" ->
                new PayerCriterion.LevelsAtMost(
                        id, reference, body.integer("at-most"), body.flag("next-to-each-other", false));
            case "blocks-here" -> new PayerCriterion.BlocksHereAtMost(id, reference, body.integer("at-most"));
            case "planned-volume" ->
                new PayerCriterion.VolumeAtMost(id, reference, body.decimal("at-most-millilitres"));
            case "cyst-ruptures" -> new PayerCriterion.CystRupturesAtMost(id, reference, body.integer("at-most"));
            case "planned" -> planned(body);
            case "blocks-at-joints", "months-since", "days-since", "function-improved", "past-heat", "planned-heat" ->
                ofHistory(kind, body);
            default -> ofSets(kind, body);
        };
    }

    private Criterion planned(Fields body) {
        var route = body.choices("route", ROUTE);
        var guidance = body.choices("guidance", GUIDANCE);
        var sedation = body.choices("sedation", SEDATION);
        if (!route.isEmpty()) {
            return new PayerCriterion.Planned(id, reference, Aspect.ROUTE, Set.copyOf(route));
        }
        return guidance.isEmpty()
                ? new PayerCriterion.Planned(id, reference, Aspect.SEDATION, Set.copyOf(sedation))
                : new PayerCriterion.Planned(id, reference, Aspect.GUIDANCE, Set.copyOf(guidance));
    }

    private Criterion ofHistory(String kind, Fields body) {
        return switch (kind) {
            case "blocks-at-joints" ->
                new PayerCriterion.BlocksAtJoints(
                        id,
                        reference,
                        body.integer("at-least"),
                        body.percent("percent"),
                        body.flag("medial-branch-only", false),
                        body.flag("in-a-row", false),
                        body.flag("duration-fits", false),
                        body.integer("days-apart", 1),
                        body.has("sooner-for") ? sets.getAll(body, "sooner-for", Domain.FINDING) : Set.of(),
                        body.has("joints") ? body.choice("joints", Vocabularies.JOINTS) : PayerCriterion.Joints.ALL,
                        body.flag("since-ablation", false));
            case "months-since" -> since(body, Period.ofMonths(body.integer("at-least")));
            case "days-since" -> since(body, Period.ofDays(body.integer("at-least")));
            case "function-improved" ->
                new PayerCriterion.FunctionImproved(
                        id, reference, body.choice("after", Vocabularies.TREATMENT), body.percent("percent"));
            case "past-heat" ->
                new PayerCriterion.PastHeat(id, reference, celsius(body), body.flag("cooled-excluded", false));
            default ->
                new PayerCriterion.PlannedHeat(id, reference, celsius(body), body.flag("cooled-excluded", false));
        };
    }

    private Criterion since(Fields body, Period atLeast) {
        return new PayerCriterion.TimeSince(id, reference, body.choice("after", Vocabularies.TREATMENT), atLeast);
    }

    private static BigDecimal celsius(Fields body) {
        return body.decimal("at-least-celsius");
    }

    private Criterion ofSets(String kind, Fields body) {
        return switch (kind) {
            case "finding-at-joints" ->
                new PayerCriterion.FindingAtJoints(
                        id, reference, anyOf(body, Domain.FINDING), body.findInteger("within-days"));
            case "planned-injectate" ->
                new PayerCriterion.PlannedInjectate(id, reference, anyOf(body, Domain.MEDICINE));
            case "other-block-same-day" ->
                new PayerCriterion.OtherBlockSameDay(id, reference, anyOf(body, Domain.OTHER_PROCEDURE));
            case "diagnosis-on-list" ->
                new PayerCriterion.DiagnosisOnList(id, reference, anyOf(body, Domain.DIAGNOSIS));
            case "codes-not-among" ->
                new PayerCriterion.CodesNotAmong(
                        id, reference, sets.getAll(body, "any-of", Domain.FACET_PROCEDURE, Domain.OTHER_PROCEDURE));
            case "units" ->
                new PayerCriterion.UnitsAtMost(
                        id,
                        reference,
                        anyOf(body, Domain.FACET_PROCEDURE),
                        body.integer("at-most"),
                        body.flag("each-side", false));
            // Only reached with a kind that the list of kinds names and nobody reads.
            default -> new Criterion.AllOf(id, reference, List.of());
        };
    }

    private Set<CodeSetId> anyOf(Fields body, Domain domain) {
        return sets.getAll(body, "any-of", domain);
    }
}
