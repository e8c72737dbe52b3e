package org.facetpath.knowledge.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.knowledge.CriterionId;
import org.facetpath.core.knowledge.PayerCriterion;
import org.facetpath.core.knowledge.Reference;
import org.facetpath.knowledge.problem.ClosestName;
import org.facetpath.knowledge.problem.Problem;
import org.facetpath.knowledge.problem.Problems;
import org.facetpath.knowledge.yaml.Fields;
import org.facetpath.knowledge.yaml.Node;
import org.jspecify.annotations.Nullable;

/// Reads a criterion: a map with one kind, and optionally `id` and `source`. A criterion without a source rests on
/// that of the rule around it.
final class CriterionReader {

    private static final Set<String> KINDS = new LinkedHashSet<>(List.of(
            "all",
            "any",
            "at-least",
            "not",
            "documented",
            "silence-means-no",
            "age",
            "sex",
            "region",
            "diagnosis",
            "finding",
            "measured",
            "medicine",
            "allergy",
            "device",
            "procedure",
            "imaging",
            "pain-lasted",
            "pain-free",
            "score",
            "care",
            "positive-blocks",
            "blocks-required",
            "block-done",
            "blocks-negative",
            "days-since-block",
            "treated",
            "treatment-relief",
            "relief-worn-off",
            "sessions",
            "red-flag",
            "other-cause",
            "likelihood",
            "guideline-step",
            "if",
            "in-doubt-when",
            "not-covered",
            "text-not-seen",
            "blocks-at-joints",
            "blocked-before",
            "one-pain-scale",
            "months-since",
            "days-since",
            "function-improved",
            "past-heat",
            "planned-heat",
            "finding-at-joints",
            "planned",
            "planned-injectate",
            "levels",
            "one-region",
            "other-block-same-day",
            "diagnosis-on-list",
            "codes-not-among",
            "billing-lines",
            "cyst-ruptures",
            "joints-among",
            "blocks-here",
            "planned-volume",
            "units"));

    private final Citations citations;
    private final CodeSets sets;
    private final List<Node.Scalar> otherCauses = new ArrayList<>();

    CriterionReader(Citations citations, CodeSets sets) {
        this.citations = citations;
        this.sets = sets;
    }

    Citations citations() {
        return citations;
    }

    CodeSets sets() {
        return sets;
    }

    /// The other causes that criteria have mentioned since this was last asked; whether they exist is known once all
    /// files are read.
    List<Node.Scalar> takeMentionedOtherCauses() {
        var mentioned = List.copyOf(otherCauses);
        otherCauses.clear();
        return mentioned;
    }

    /// The criterion that a rule has under a key; it takes the rule's name unless it has its own.
    Criterion under(Fields rule, String key, String ruleName, @Nullable Reference reference) {
        var node = rule.findNode(key);
        if (node == null) {
            rule.problems().add(new Problem.MissingKey(rule.place(), key));
            return nothing(ruleName);
        }
        var read = Fields.read(node, rule.problems(), map -> read(map, ruleName, ruleName, reference));
        return read == null ? nothing(ruleName) : read;
    }

    /// The criteria of a list within a rule.
    List<Criterion> parts(Fields rule, String key, String ruleName, @Nullable Reference reference) {
        return rule.each(key, map -> read(map, null, ruleName, reference));
    }

    /// One criterion of a list within the rule of this name.
    Criterion part(Node node, Problems problems, String ruleName, @Nullable Reference reference) {
        var read = Fields.read(node, problems, map -> read(map, null, ruleName, reference));
        return read == null ? nothing(ruleName) : read;
    }

    private static Criterion nothing(String name) {
        return new Criterion.AllOf(new CriterionId(name), null, List.of());
    }

    private Criterion read(Fields map, @Nullable String ownName, String parent, @Nullable Reference inherited) {
        var cited = citations.find(map);
        var reference = cited == null ? inherited : cited;
        var given = map.findText("id");
        var kinds = map.keys().stream()
                .filter(key -> !key.equals("id") && !key.equals("source"))
                .toList();
        if (kinds.size() != 1 || !KINDS.contains(kinds.getFirst())) {
            map.keys().forEach(map::has);
            var found = String.join(", ", kinds);
            map.problems().add(new Problem.UnknownKind(map.place(), found, ClosestName.to(found, KINDS)));
            return nothing(parent);
        }
        var kind = kinds.getFirst();
        var name = given != null ? given : ownName != null ? ownName : derivedName(map, kind, parent);
        var criterion = new Body(map, kind, name, reference).read();
        if (criterion.reference() == null && Thresholds.statedBy(kind, criterion)) {
            map.problems().add(new Problem.MissingSource(map.place(), name));
        }
        return criterion;
    }

    private static String derivedName(Fields map, String kind, String parent) {
        var value = map.findNode(kind);
        return switch (kind) {
            case "all", "any", "at-least", "not", "documented", "silence-means-no", "if", "in-doubt-when" ->
                parent + "-" + kind;
            default -> value == null ? kind : CriterionNames.of(kind, value, parent);
        };
    }

    /// One criterion's kind and what stands under it.
    private final class Body {
        private final Fields map;
        private final String kind;
        private final CriterionId id;
        private final @Nullable Reference reference;

        Body(Fields map, String kind, String name, @Nullable Reference reference) {
            this.map = map;
            this.kind = kind;
            this.id = new CriterionId(name);
            this.reference = reference;
        }

        Criterion read() {
            return switch (kind) {
                case "all" -> new Criterion.AllOf(id, reference, parts(map, kind, id.name(), reference));
                case "any" -> new Criterion.AnyOf(id, reference, parts(map, kind, id.name(), reference));
                case "not" -> new Criterion.Not(id, reference, part());
                case "documented" -> new Criterion.Documented(id, reference, part());
                case "silence-means-no" -> new Criterion.SilenceMeansNo(id, reference, part());
                case "in-doubt-when" -> new PayerCriterion.InDoubtWhen(id, reference, part());
                case "sex" -> new Criterion.SexIs(id, reference, map.choice(kind, Vocabularies.SEX));
                case "region" ->
                    new Criterion.InRegion(id, reference, Set.copyOf(map.choices(kind, Vocabularies.REGION)));
                case "joints-among" -> new PayerCriterion.JointsAmong(id, reference, JointStretches.read(map, kind));
                case "guideline-step" ->
                    new Criterion.GuidelineStepOpen(
                            id, reference, map.choice(kind, Vocabularies.STEP).code());
                default -> {
                    var read = map.find(kind, this::ofMap);
                    yield read == null ? nothing(id.name()) : read;
                }
            };
        }

        /// The one part of a criterion that turns another one's answer. It takes its name where it has
        /// none.
        private Criterion part() {
            var node = map.findNode(kind);
            return node == null
                    ? nothing(id.name())
                    : CriterionReader.this.part(node, map.problems(), id.name(), reference);
        }

        private Criterion under(Fields body, String key) {
            return CriterionReader.this.under(body, key, id.name() + "-" + key, reference);
        }

        private Criterion ofMap(Fields body) {
            return switch (kind) {
                case "at-least" ->
                    new Criterion.AtLeast(
                            id, reference, body.integer("count"), parts(body, "of", id.name(), reference));
                case "if" -> new PayerCriterion.IfThen(id, reference, under(body, "when"), under(body, "then"));
                default -> {
                    var clinical = new ClinicalCriterionReader(sets, id, reference, otherCauses).find(kind, body);
                    yield clinical == null ? new PayerCriterionReader(sets, id, reference).read(kind, body) : clinical;
                }
            };
        }
    }
}
