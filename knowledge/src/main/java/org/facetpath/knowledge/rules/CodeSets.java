package org.facetpath.knowledge.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.facetpath.core.terminology.CodeSet;
import org.facetpath.core.terminology.CodeSet.CodePattern;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.terminology.Domain;
import org.facetpath.core.terminology.Terminology;
import org.facetpath.knowledge.problem.ClosestName;
import org.facetpath.knowledge.problem.Problem;
import org.facetpath.knowledge.problem.Problems;
import org.facetpath.knowledge.yaml.Fields;
import org.facetpath.knowledge.yaml.Node;
import org.jspecify.annotations.Nullable;

/// The code sets of `knowledge/terminology`, and the rules' mentions of them.
final class CodeSets {

    private record Wider(CodeSetId set, Node node, Fields fields) {}

    private final Map<String, CodeSet> byName = new LinkedHashMap<>();
    /// Codes for a set of another file; read once all sets are known.
    private record More(@Nullable Node set, Fields fields) {}

    private final List<Wider> wider = new ArrayList<>();
    private final List<More> more = new ArrayList<>();
    private final UniqueNames names;
    private final Problems problems;

    CodeSets(Problems problems) {
        this.problems = problems;
        this.names = new UniqueNames(problems);
    }

    /// Adds the sets of one file: `sets: [{ id, domain, label, in, codes, words, not-words, attributes
    /// }]`, and codes of sets that another file defines: `codes-of: [{ set, codes }]`.
    void add(Fields file) {
        if (file.has("codes-of")) {
            file.each("codes-of", fields -> {
                var node = fields.findNode("set");
                fields.has("codes");
                return more.add(new More(node, fields));
            });
        }
        if (!file.has("sets")) {
            return;
        }
        file.each("sets", this::set).forEach(set -> byName.putIfAbsent(set.id().name(), set));
    }

    private CodeSet set(Fields fields) {
        var id = new CodeSetId(names.take(fields.text("id"), fields.placeOf("id")));
        var domain = fields.choice("domain", Vocabularies.DOMAIN);
        var in = new LinkedHashSet<CodeSetId>();
        for (var node : fields.words("in")) {
            wider.add(new Wider(id, node, fields));
            in.add(new CodeSetId(fields.text(node)));
        }
        return new CodeSet(
                id,
                domain,
                fields.text("label"),
                codes(fields, id, domain),
                fields.texts("words"),
                fields.texts("not-words"),
                in,
                attributes(fields));
    }

    private List<CodePattern> codes(Fields fields, CodeSetId id, Domain domain) {
        var codes = new ArrayList<CodePattern>();
        CodeSystems.ownCodes(id.name(), domain)
                .forEach(code -> codes.add(new CodePattern(CodeSystems.own(domain), code, false)));
        if (fields.has("codes")) {
            codes.addAll(fields.each("codes", code -> code(code, domain)));
        }
        return codes;
    }

    private static CodePattern code(Fields fields, Domain domain) {
        var system = CodeSystems.of(fields.choice("system", CodeSystems.ADDRESS), domain);
        fields.choice("status", Vocabularies.STANDING);
        var prefix = fields.findText("prefix");
        return prefix == null
                ? new CodePattern(system, fields.text("code"), false)
                : new CodePattern(system, prefix, true);
    }

    private static Map<String, String> attributes(Fields fields) {
        if (!fields.has("attributes")) {
            return Map.of();
        }
        var attributes = new LinkedHashMap<String, String>();
        fields.eachKey("attributes", (name, value) -> attributes.put(name.text(), fields.text(value)));
        return attributes;
    }

    /// All sets together; those that name an unknown wider set are among the problems and left out of it.
    Terminology terminology() {
        var sets = new LinkedHashMap<>(byName);
        for (var claim : wider) {
            var name = claim.fields().text(claim.node());
            if (!byName.containsKey(name)) {
                unknown(claim.node(), name);
                sets.remove(claim.set().name());
            }
        }
        for (var codes : more) {
            addTo(sets, codes);
        }
        return problems.none() ? new Terminology(sets.values()) : new Terminology(List.of());
    }

    private void addTo(Map<String, CodeSet> sets, More more) {
        var name = more.fields().text("set");
        var set = sets.get(name);
        if (set == null) {
            if (more.set() != null) {
                unknown(more.set(), name);
            }
            return;
        }
        var codes = new ArrayList<>(set.codes());
        codes.addAll(more.fields().each("codes", code -> code(code, set.domain())));
        sets.put(
                name,
                new CodeSet(
                        set.id(),
                        set.domain(),
                        set.label(),
                        codes,
                        set.words(),
                        set.notWords(),
                        set.memberOf(),
                        set.attributes()));
    }

    /// One set mentioned by a rule.
    CodeSetId get(Fields rule, String key, Domain... wanted) {
        var node = rule.findNode(key);
        if (node == null) {
            problems.add(new Problem.MissingKey(rule.place(), key));
            return new CodeSetId("");
        }
        return get(rule, node, wanted);
    }

    /// The sets mentioned by a rule under a key, at least one.
    Set<CodeSetId> getAll(Fields rule, String key, Domain... wanted) {
        var sets = findAll(rule, key, wanted);
        if (sets.isEmpty()) {
            problems.add(new Problem.MissingKey(rule.place(), key));
        }
        return sets;
    }

    /// The sets mentioned by a rule under a key, none when it is absent.
    Set<CodeSetId> findAll(Fields rule, String key, Domain... wanted) {
        var sets = new LinkedHashSet<CodeSetId>();
        rule.words(key).forEach(node -> sets.add(get(rule, node, wanted)));
        return sets;
    }

    /// The set that a word names, whose domain must be one of those wanted.
    CodeSetId get(Fields rule, Node node, Domain... wanted) {
        var name = rule.text(node);
        var set = byName.get(name);
        if (set == null) {
            unknown(node, name);
        } else if (!List.of(wanted).contains(set.domain())) {
            var found = Vocabularies.nameOf(set.domain());
            problems.add(new Problem.WrongDomain(node.place(), name, found, Vocabularies.nameOf(wanted[0])));
        }
        return new CodeSetId(name);
    }

    private void unknown(Node node, String name) {
        problems.add(new Problem.UnknownCodeSet(node.place(), name, ClosestName.to(name, byName.keySet())));
    }
}
