package org.facetpath.knowledge.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.knowledge.PayerDirectory;
import org.facetpath.core.knowledge.Policy;
import org.facetpath.core.knowledge.PolicyTerms;
import org.facetpath.core.knowledge.Reference;
import org.facetpath.core.spine.Region;
import org.facetpath.knowledge.problem.ClosestName;
import org.facetpath.knowledge.problem.Place;
import org.facetpath.knowledge.problem.Problem;
import org.facetpath.knowledge.problem.Problems;
import org.facetpath.knowledge.yaml.Fields;
import org.facetpath.knowledge.yaml.Node;
import org.jspecify.annotations.Nullable;

/// Reads guidelines and payer policies: one file per version.
final class PolicyReader {

    private record Period(
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate surelyFrom,
            @Nullable LocalDate surelyTo) {}

    private record Mention(String what, Node.Scalar word) {}

    private record Version(Policy policy, Place place) {}

    private final CriterionReader criteria;
    private final List<Version> versions = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();

    PolicyReader(CriterionReader criteria) {
        this.criteria = criteria;
    }

    void add(Fields file) {
        versions.add(new Version(policy(file), file.placeOf("policy")));
    }

    private Policy policy(Fields file) {
        var id = file.text("policy");
        var reference = criteria.citations().cite(file);
        var period = file.find("effective", PolicyReader::period);
        if (period == null) {
            file.problems().add(new Problem.MissingKey(file.place(), "effective"));
            period = new Period(LocalDate.MIN, null, null, null);
        }
        return new Policy(
                id,
                file.text("title"),
                file.choice("kind", Vocabularies.POLICY_KIND),
                file.text("revision"),
                period.from(),
                period.to(),
                reference,
                blocks(file),
                steps(file, id, reference),
                terms(file, period));
    }

    private static Period period(Fields fields) {
        var period = new Period(
                fields.date("from"),
                fields.findDate("to"),
                fields.findDate("surely-from"),
                fields.findDate("surely-to"));
        var names = List.of("from", "surely-from", "surely-to", "to");
        var days = Arrays.asList(period.from(), period.surelyFrom(), period.surelyTo(), period.to());
        for (int first = 0; first < days.size(); first++) {
            for (int second = first + 1; second < days.size(); second++) {
                var early = days.get(first);
                var late = days.get(second);
                if (early != null && late != null && early.isAfter(late)) {
                    fields.problems()
                            .add(new Problem.BackwardsPeriod(fields.place(), names.get(first), names.get(second)));
                }
            }
        }
        return period;
    }

    private PolicyTerms terms(Fields file, Period period) {
        var scope = file.find("applies", this::scope);
        var place = scope == null ? new Scope(List.of(), List.of(), List.of(), null) : scope;
        return new PolicyTerms(
                place.payers(),
                Set.copyOf(place.states()),
                Set.copyOf(place.partly()),
                place.where(),
                period.surelyFrom(),
                period.surelyTo(),
                mentioned("policy", file, "replaced-by").stream().findFirst().orElse(null),
                regions(file),
                file.has("remarks") ? file.each("remarks", this::remark) : List.of());
    }

    private record Scope(
            List<String> payers,
            List<String> states,
            List<String> partly,
            @Nullable Reference where) {}

    private Scope scope(Fields fields) {
        return new Scope(
                mentioned("payer", fields, "payers"),
                mentioned("state", fields, "states"),
                mentioned("state", fields, "partly"),
                criteria.citations().find(fields));
    }

    private PolicyTerms.Remark remark(Fields fields) {
        return new PolicyTerms.Remark(
                "remark." + fields.text("remark"),
                Set.copyOf(fields.texts("about")),
                criteria.citations().cite(fields));
    }

    private static List<Set<Region>> regions(Fields file) {
        if (!file.has("regions")) {
            return List.of();
        }
        var regions = new ArrayList<Set<Region>>();
        for (var node : file.items("regions")) {
            var names = node instanceof Node.Items items ? items.nodes() : List.of(node);
            var together = EnumSet.noneOf(Region.class);
            names.forEach(name -> together.add(file.choice(name, Vocabularies.REGION)));
            regions.add(together);
        }
        return regions;
    }

    private List<String> mentioned(String what, Fields fields, String key) {
        var words = new ArrayList<String>();
        for (var node : fields.words(key)) {
            words.add(fields.text(node));
            if (node instanceof Node.Scalar scalar) {
                mentions.add(new Mention(what, scalar));
            }
        }
        return words;
    }

    /// Reports payers, states and policies that files mention and nobody defines.
    void checkMentions(PayerDirectory directory, Problems problems) {
        var known = Map.of(
                "payer",
                        directory.payers().stream()
                                .map(PayerDirectory.Payer::id)
                                .collect(Collectors.toSet()),
                "state", Set.copyOf(directory.states().values()),
                "policy", versions.stream().map(it -> it.policy().id()).collect(Collectors.toSet()));
        for (var mention : mentions) {
            var names = known.getOrDefault(mention.what(), Set.of());
            var word = mention.word().text();
            if (!names.contains(word)) {
                problems.add(new Problem.UnknownWord(
                        mention.word().place(), mention.what(), word, ClosestName.to(word, names)));
            }
        }
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
                rule.percent("positive-percent"),
                rule.flag("above", false),
                rule.integer("required"),
                rule.percent("repeat-percent"),
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
