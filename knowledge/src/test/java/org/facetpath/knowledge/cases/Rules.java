package org.facetpath.knowledge.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.knowledge.LikelihoodRules;
import org.facetpath.core.knowledge.PathwayStep;
import org.facetpath.core.knowledge.Policy;
import org.facetpath.core.knowledge.RedFlag;

/// The criteria of the rule files, by file, by the scope within which a name means one thing, and by name.
///
/// The scope is the region in `likelihood.yaml`, the step in a guideline or policy, and empty elsewhere.
final class Rules {

    static final String RED_FLAGS = "red-flags/red-flags.yaml";
    static final String OTHER_CAUSES = "findings/other-causes.yaml";
    static final String CAUSES = "findings/causes.yaml";
    static final String LIKELIHOOD = "findings/likelihood.yaml";
    static final String PATHWAY = "pathway/facet-pathway.yaml";
    static final String CAUTIONS = "pathway/cautions.yaml";

    private final Map<String, Map<String, List<Criterion>>> byFile = new LinkedHashMap<>();
    private final Map<String, Map<String, Criterion>> whole = new LinkedHashMap<>();

    Rules(Knowledge knowledge, Map<String, Policy> guidelines) {
        for (RedFlag flag : knowledge.redFlags()) {
            flag.levels().forEach(level -> add(RED_FLAGS, "", level.when()));
        }
        knowledge.otherCauses().forEach(cause -> named(OTHER_CAUSES, "", cause.id(), cause.when()));
        knowledge.causes().forEach(cause -> named(CAUSES, "", cause.id(), cause.when()));
        knowledge.cautions().forEach(caution -> named(CAUTIONS, "", caution.id(), caution.when()));
        knowledge.likelihood().forEach((region, rules) -> likelihood(region.code(), rules));
        for (PathwayStep step : knowledge.pathway()) {
            add(PATHWAY, "", step.when());
            step.advice().stream()
                    .flatMap(advice -> advice.statuses().stream())
                    .forEach(status -> add(PATHWAY, "", status.when()));
        }
        guidelines.forEach((path, policy) -> policy.steps().forEach((step, criteria) -> {
            criteria.forEach(criterion -> add(path, step, criterion));
            named(path, step, step, new Criterion.AllOf(criteria.getFirst().id(), null, criteria));
        }));
    }

    private void likelihood(String region, LikelihoodRules rules) {
        rules.findings().forEach(finding -> add(LIKELIHOOD, region, finding.when()));
        named(LIKELIHOOD, region, "supported", rules.supportedWhen());
        named(LIKELIHOOD, region, "against", rules.againstWhen());
    }

    private void named(String file, String scope, String name, Criterion criterion) {
        whole.computeIfAbsent(file + "#" + scope, _ -> new LinkedHashMap<>()).put(name, criterion);
        add(file, scope, criterion);
    }

    private void add(String file, String scope, Criterion criterion) {
        byFile.computeIfAbsent(file, _ -> new LinkedHashMap<>())
                .computeIfAbsent(scope, _ -> new ArrayList<>())
                .add(criterion);
    }

    List<String> files() {
        return List.copyOf(byFile.keySet());
    }

    /// The criterion of this name: a rule as a whole before a criterion within one.
    Criterion get(String file, String scope, String name) {
        var rule = whole.getOrDefault(file + "#" + scope, Map.of()).get(name);
        if (rule != null) {
            return rule;
        }
        return within(file, scope)
                .filter(criterion -> criterion.id().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no criterion (%s) in %s %s.".formatted(name, file, scope)));
    }

    private Stream<Criterion> within(String file, String scope) {
        return byFile.getOrDefault(file, Map.of()).getOrDefault(scope, List.of()).stream()
                .flatMap(Leaves::all);
    }

    /// Every leaf of a file, once for each thing asked.
    Map<String, Criterion> leaves(String file) {
        var leaves = new LinkedHashMap<String, Criterion>();
        byFile.getOrDefault(file, Map.of()).values().stream()
                .flatMap(List::stream)
                .flatMap(Leaves::all)
                .filter(Leaves::isLeaf)
                .forEach(leaf -> leaves.putIfAbsent(Leaves.asked(leaf), leaf));
        return leaves;
    }

    /// Names that mean two things within one scope of a file.
    List<String> ambiguousNames(String file) {
        var ambiguous = new ArrayList<String>();
        byFile.getOrDefault(file, Map.of()).forEach((scope, criteria) -> {
            var asked = new LinkedHashMap<String, String>();
            criteria.stream().flatMap(Leaves::all).filter(Leaves::isLeaf).forEach(leaf -> {
                var other = asked.putIfAbsent(leaf.id().name(), Leaves.asked(leaf));
                if (other != null && !other.equals(Leaves.asked(leaf))) {
                    ambiguous.add("%s %s: %s".formatted(file, scope, leaf.id()));
                }
            });
        });
        return ambiguous;
    }
}
