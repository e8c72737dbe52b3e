package org.facetpath.knowledge.rules;

import java.math.BigDecimal;
import java.time.Period;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.knowledge.CriterionId;
import org.facetpath.core.knowledge.Reference;
import org.facetpath.core.spine.Region;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.terminology.Domain;
import org.facetpath.knowledge.yaml.Fields;
import org.facetpath.knowledge.yaml.Node;
import org.jspecify.annotations.Nullable;

/// Reads the kinds of criteria that guidelines and payers ask alike: the person and the pain, what the record holds,
/// blocks and treatments, and what was judged before.
final class ClinicalCriterionReader {

    private final CodeSets sets;
    private final CriterionId id;
    private final @Nullable Reference reference;
    private final List<Node.Scalar> mentionedCauses;

    /// @param mentionedCauses takes the other causes that are named
    ClinicalCriterionReader(
            CodeSets sets, CriterionId id, @Nullable Reference reference, List<Node.Scalar> mentionedCauses) {
        this.sets = sets;
        this.id = id;
        this.reference = reference;
        this.mentionedCauses = mentionedCauses;
    }

    /// Null where it is none of these kinds.
    @Nullable
    Criterion find(String kind, Fields body) {
        return switch (kind) {
            case "age", "measured", "pain-lasted", "score", "imaging", "pain-free" -> ofPersonAndPain(kind, body);
            case "diagnosis", "finding", "medicine", "allergy", "device", "procedure", "care" -> ofSets(kind, body);
            case "red-flag", "other-cause", "likelihood" -> ofJudgement(kind, body);
            case "positive-blocks",
                    "blocks-required",
                    "block-done",
                    "blocks-negative",
                    "days-since-block",
                    "treated",
                    "treatment-relief",
                    "relief-worn-off",
                    "sessions" -> ofBlocksAndTreatment(kind, body);
            default -> null;
        };
    }

    private Criterion ofPersonAndPain(String kind, Fields body) {
        return switch (kind) {
            case "age" -> new Criterion.Age(id, reference, body.findInteger("at-least"), body.findInteger("below"));
            case "measured" ->
                new Criterion.Measured(
                        id,
                        reference,
                        sets.get(body, "test", Domain.LAB, Domain.FINDING),
                        body.findDecimal("at-least"),
                        body.findDecimal("below"),
                        body.text("unit"),
                        within(body));
            case "pain-lasted" ->
                new Criterion.PainLasted(
                        id, reference, body.integer("at-least-months", 0), body.integer("at-least-days", 0));
            case "score" ->
                new Criterion.ScoreAtLeast(
                        id,
                        reference,
                        Set.copyOf(body.choices("any-of", Vocabularies.MEASURE)),
                        body.decimal("at-least-percent-of-worst"),
                        within(body));
            case "imaging" -> new Criterion.Imaged(id, reference, within(body));
            default -> new Criterion.PainResolved(id, reference);
        };
    }

    private Criterion ofSets(String kind, Fields body) {
        return switch (kind) {
            case "diagnosis" ->
                new Criterion.DiagnosisRecorded(
                        id,
                        reference,
                        anyOf(body, Domain.DIAGNOSIS),
                        body.flag("active", false),
                        within(body),
                        body.flag("here", false));
            case "finding" ->
                new Criterion.FindingPresent(
                        id, reference, anyOf(body, Domain.FINDING), within(body), body.flag("here", false));
            case "medicine" ->
                new Criterion.MedicineTaken(
                        id,
                        reference,
                        anyOf(body, Domain.MEDICINE),
                        body.flag("current", false),
                        body.findInteger("at-least-days"),
                        within(body));
            case "allergy" -> new Criterion.AllergyRecorded(id, reference, anyOf(body, Domain.MEDICINE));
            case "device" -> new Criterion.DevicePresent(id, reference, anyOf(body, Domain.DEVICE, Domain.DIAGNOSIS));
            case "procedure" ->
                new Criterion.ProcedureDone(
                        id,
                        reference,
                        anyOf(body, Domain.OTHER_PROCEDURE, Domain.FACET_PROCEDURE),
                        within(body),
                        body.flag("here", false));
            default ->
                new Criterion.CareTried(
                        id,
                        reference,
                        anyOf(body, Domain.CARE),
                        careAlsoIn(body),
                        body.integer("at-least-kinds", 1),
                        body.integer("at-least-days", 0),
                        within(body),
                        Set.copyOf(body.choices("outcome", Vocabularies.CARE_RESPONSE)));
        };
    }

    private Criterion ofJudgement(String kind, Fields body) {
        return switch (kind) {
            case "red-flag" ->
                new Criterion.RedFlagRaised(id, reference, Set.copyOf(body.choices("urgency", Vocabularies.URGENCY)));
            case "other-cause" -> new Criterion.OtherCauseFound(id, reference, otherCauses(body));
            default -> new Criterion.LikelihoodAtLeast(id, reference, body.choice("at-least", Vocabularies.LIKELIHOOD));
        };
    }

    private Criterion ofBlocksAndTreatment(String kind, Fields body) {
        return switch (kind) {
            case "positive-blocks" ->
                new Criterion.PositiveBlocks(
                        id,
                        reference,
                        body.integer("at-least", 1),
                        body.has("percent") ? body.percent("percent") : null,
                        body.flag("above", false),
                        body.flag("medial-branch-only", false),
                        body.integer("days-apart", 0));
            case "blocks-required" -> new Criterion.RequiredBlocksPositive(id, reference);
            case "block-done" -> new Criterion.BlockDone(id, reference, within(body));
            case "blocks-negative" -> new Criterion.BlocksNegative(id, reference);
            case "days-since-block" -> new Criterion.DaysSinceBlock(id, reference, body.integer("at-least"));
            case "treated" ->
                new Criterion.Treated(
                        id, reference, Set.copyOf(body.choices("any-of", Vocabularies.TREATMENT)), within(body));
            case "treatment-relief" ->
                new Criterion.TreatmentRelief(
                        id,
                        reference,
                        body.choice("after", Vocabularies.TREATMENT),
                        percent(body),
                        body.flag("above", false),
                        body.has("days")
                                ? Period.ofDays(body.integer("days"))
                                : Period.ofMonths(body.integer("months")));
            case "relief-worn-off" ->
                new Criterion.ReliefWornOff(id, reference, body.choice("after", Vocabularies.TREATMENT));
            default ->
                new Criterion.SessionsAtMost(
                        id,
                        reference,
                        body.choice("of", Vocabularies.SESSION),
                        body.integer("at-most"),
                        body.integer("months"));
        };
    }

    private static BigDecimal percent(Fields body) {
        return body.percent("percent");
    }

    private static @Nullable Integer within(Fields body) {
        return body.findInteger("within-days");
    }

    private Set<CodeSetId> anyOf(Fields body, Domain... domains) {
        return sets.getAll(body, "any-of", domains);
    }

    private Map<Region, Set<CodeSetId>> careAlsoIn(Fields body) {
        var kinds = new EnumMap<Region, Set<CodeSetId>>(Region.class);
        body.find("also-in", regions -> {
            for (var region : Region.values()) {
                if (regions.has(region.code())) {
                    kinds.put(region, sets.getAll(regions, region.code(), Domain.CARE));
                }
            }
            return kinds;
        });
        return kinds;
    }

    private Set<String> otherCauses(Fields body) {
        var nodes = body.words("any-of");
        for (var node : nodes) {
            if (node instanceof Node.Scalar scalar) {
                mentionedCauses.add(scalar);
            }
        }
        return nodes.stream().map(body::text).collect(Collectors.toSet());
    }
}
