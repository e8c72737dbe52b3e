package org.facetpath.knowledge.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.knowledge.Policy;
import org.facetpath.core.knowledge.Reference;
import org.facetpath.core.spine.Region;
import org.facetpath.knowledge.problem.Place;
import org.facetpath.knowledge.problem.Problem;
import org.facetpath.knowledge.problem.Problems;
import org.facetpath.knowledge.yaml.Fields;
import org.facetpath.knowledge.yaml.Node;

/// Reads guidelines and payer policies: one file per version.
final class PolicyReader {

    private record Period(LocalDate from, LocalDate to) {}

    private record Version(Policy policy, Place place) {}

    private final CriterionReader criteria;
    private final List<Version> versions = new ArrayList<>();

    PolicyReader(CriterionReader criteria) {
        this.criteria = criteria;
    }

    void add(Fields file) {
        versions.add(new Version(policy(file), file.placeOf("policy")));
    }

    private Policy policy(Fields file) {
        var id = file.text("policy");
        var reference = criteria.citations().cite(file);
        var period = file.find("effective", fields -> {
            var to = fields.findDate("to");
            return new Period(fields.date("from"), to == null ? LocalDate.MAX : to);
        });
        if (period == null) {
            file.problems().add(new Problem.MissingKey(file.place(), "effective"));
            period = new Period(LocalDate.MIN, LocalDate.MAX);
        }
        return new Policy(
                id,
                file.text("title"),
                file.choice("kind", Vocabularies.POLICY_KIND),
                file.text("revision"),
                period.from(),
                period.to().equals(LocalDate.MAX) ? null : period.to(),
                reference,
                blocks(file),
                steps(file, id, reference));
    }

    private Map<Region, Policy.BlockRule> blocks(Fields file) {
        var blocks = new EnumMap<Region, Policy.BlockRule>(Region.class);
        if (file.has("blocks")) {
            file.eachKey("blocks", (name, node) -> {
                var rule = Fields.read(node, file.problems(), this::blockRule);
                if (rule != null) {
                    blocks.put(file.choice(name, Vocabularies.REGION), rule);
                }
            });
        }
        return blocks;
    }

    private Policy.BlockRule blockRule(Fields rule) {
        return new Policy.BlockRule(
                rule.decimal("positive-percent"),
                rule.flag("above", false),
                rule.integer("required"),
                rule.decimal("repeat-percent"),
                rule.flag("repeat-above", false),
                rule.integer("repeat-months"),
                criteria.citations().cite(rule));
    }

    private Map<String, List<Criterion>> steps(Fields file, String id, Reference reference) {
        var steps = new LinkedHashMap<String, List<Criterion>>();
        file.eachKey("steps", (name, node) -> {
            var step = file.choice(name, Vocabularies.STEP).code();
            var names = new UniqueNames(file.problems());
            var parts = new ArrayList<Criterion>();
            for (var part : listed(file, node)) {
                var criterion = criteria.part(part, file.problems(), id + "-" + step, reference);
                names.take(criterion.id().name(), part.place());
                parts.add(criterion);
            }
            steps.put(step, List.copyOf(parts));
        });
        return steps;
    }

    private static List<Node> listed(Fields file, Node node) {
        if (node instanceof Node.Items items) {
            return items.nodes();
        }
        file.problems().add(new Problem.WrongType(node.place(), "a list of criteria", node.described()));
        return List.of();
    }

    /// All versions, after those of one policy that overlap were reported.
    List<Policy> policies(Problems problems) {
        for (var one : versions) {
            for (var other : versions) {
                if (begins(one, other) && overlap(one.policy(), other.policy())) {
                    problems.add(new Problem.OverlappingPeriods(
                            one.place(), one.policy().id(), other.policy().revision()));
                }
            }
        }
        return versions.stream().map(Version::policy).toList();
    }

    /// Whether `one` is the later of the two versions of one policy, so that a pair is reported once.
    private boolean begins(Version one, Version other) {
        int later = one.policy().from().compareTo(other.policy().from());
        return one.policy().id().equals(other.policy().id())
                && (later > 0 || (later == 0 && versions.indexOf(one) > versions.indexOf(other)));
    }

    private static boolean overlap(Policy later, Policy earlier) {
        var end = earlier.to();
        return end == null || !end.isBefore(later.from());
    }
}
