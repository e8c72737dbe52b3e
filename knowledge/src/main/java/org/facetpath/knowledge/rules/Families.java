package org.facetpath.knowledge.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.facetpath.knowledge.problem.ClosestName;
import org.facetpath.knowledge.problem.Place;
import org.facetpath.knowledge.problem.Problem;
import org.facetpath.knowledge.problem.Problems;
import org.facetpath.knowledge.yaml.Node;
import org.facetpath.knowledge.yaml.Node.Entries;
import org.facetpath.knowledge.yaml.Node.Entry;
import org.facetpath.knowledge.yaml.Node.Items;
import org.facetpath.knowledge.yaml.Node.Scalar;
import org.jspecify.annotations.Nullable;

/// Texts that several policies share, and what makes a policy of one: its own values for the parameters, its own
/// criteria, its own steps.
///
/// A family names its criteria once; a step lists their names. `$name` anywhere in it stands for a parameter, also for
/// the name of a criterion. Whatever
/// is taken over keeps its place, so a mistake is told where it was written.
final class Families {

    private static final String FAMILY = "family";
    private static final String PARAMETERS = "parameters";
    private static final String CRITERIA = "criteria";
    private static final String STEPS = "steps";
    private static final Set<String> SHARED = Set.of("blocks", "regions", "remarks");
    private static final Set<String> KEYS =
            Set.of("clinicallyReviewedBy", FAMILY, PARAMETERS, CRITERIA, STEPS, "blocks", "regions", "remarks");

    private final Map<String, Entries> byName = new LinkedHashMap<>();
    private final Problems problems;

    Families(Problems problems) {
        this.problems = problems;
    }

    static boolean isFamily(Node file) {
        return file instanceof Entries entries && entries.byKey().containsKey(FAMILY);
    }

    void add(Node file) {
        if (!(file instanceof Entries entries)) {
            return;
        }
        entries.byKey().forEach((key, entry) -> {
            if (!KEYS.contains(key)) {
                problems.add(new Problem.UnknownKey(
                        entry.keyPlace(), key, KEYS.stream().sorted().toList()));
            }
        });
        if (!entries.byKey().containsKey("clinicallyReviewedBy")) {
            problems.add(new Problem.MissingKey(entries.place(), "clinicallyReviewedBy"));
        }
        var named = entries.byKey().get(FAMILY);
        if (named == null) {
            return;
        }
        var name = named.value();
        if (name instanceof Scalar scalar) {
            var before = byName.putIfAbsent(scalar.text(), entries);
            if (before != null) {
                problems.add(new Problem.DuplicateId(scalar.place(), scalar.text(), before.place()));
            }
        } else {
            problems.add(new Problem.WrongType(name.place(), "text", name.described()));
        }
    }

    /// The policy written out: nothing extended, every step with its criteria.
    Node writtenOut(Node file) {
        if (!(file instanceof Entries policy)) {
            return file;
        }
        return new WritingOut(policy, family(policy)).root();
    }

    private Entries family(Entries policy) {
        var nothing = new Entries(policy.place(), Map.of());
        var extended = policy.byKey().get("extends");
        if (extended == null) {
            return nothing;
        }
        var name = extended.value() instanceof Scalar scalar ? scalar.text() : "";
        var family = byName.get(name);
        if (family == null) {
            problems.add(new Problem.UnknownWord(
                    extended.value().place(), FAMILY, name, ClosestName.to(name, byName.keySet())));
            return nothing;
        }
        return family;
    }

    /// One policy being written out.
    private final class WritingOut {
        private final Entries policy;
        private final Entries family;
        private final Map<String, Node> parameters = new LinkedHashMap<>();
        private final Map<String, Entry> criteria = new LinkedHashMap<>();

        WritingOut(Entries policy, Entries family) {
            this.policy = policy;
            this.family = family;
        }

        Node root() {
            map(family, PARAMETERS).forEach((name, entry) -> parameters.put(name, entry.value()));
            map(policy, PARAMETERS).forEach((name, entry) -> {
                if (parameters.put(name, entry.value()) == null) {
                    unknown(
                            "parameter",
                            name,
                            entry.keyPlace(),
                            map(family, PARAMETERS).keySet());
                }
            });
            criteria.putAll(map(family, CRITERIA));
            criteria.putAll(map(policy, CRITERIA));
            var written = new LinkedHashMap<String, Entry>();
            family.byKey().forEach((key, entry) -> {
                if (SHARED.contains(key)) {
                    written.put(key, filled(entry));
                }
            });
            policy.byKey().forEach((key, entry) -> {
                if (!Set.of("extends", PARAMETERS, CRITERIA, STEPS).contains(key)) {
                    written.put(key, key.equals("remarks") ? joined(written.get(key), filled(entry)) : filled(entry));
                }
            });
            steps(written);
            return new Entries(policy.place(), written);
        }

        private Map<String, Entry> map(Entries file, String key) {
            var entry = file.byKey().get(key);
            if (entry == null) {
                return Map.of();
            }
            if (entry.value() instanceof Entries map) {
                return map.byKey();
            }
            problems.add(new Problem.WrongType(
                    entry.value().place(), "a map", entry.value().described()));
            return Map.of();
        }

        // A policy's remarks come beside those of its family.
        private static Entry joined(@Nullable Entry one, Entry other) {
            if (one != null && one.value() instanceof Items first && other.value() instanceof Items second) {
                var all = new ArrayList<>(first.nodes());
                all.addAll(second.nodes());
                return new Entry(other.keyPlace(), new Items(second.place(), all));
            }
            return other;
        }

        private void steps(Map<String, Entry> written) {
            var steps = new LinkedHashMap<>(map(family, STEPS));
            steps.putAll(map(policy, STEPS));
            var own = policy.byKey().get(STEPS);
            if (steps.isEmpty() && own == null) {
                return;
            }
            var named = new LinkedHashMap<String, Entry>();
            steps.forEach((step, entry) -> named.put(step, new Entry(entry.keyPlace(), listed(entry.value()))));
            written.put(
                    STEPS,
                    new Entry(own == null ? family.place() : own.keyPlace(), new Entries(family.place(), named)));
        }

        private Node listed(Node step) {
            if (!(step instanceof Items items)) {
                return step;
            }
            var all = new ArrayList<Node>();
            var listed = new HashMap<String, Place>();
            for (var item : items.nodes()) {
                if ((item instanceof Scalar one ? filled(one) : item) instanceof Scalar name) {
                    var before = listed.putIfAbsent(name.text(), item.place());
                    if (before != null) {
                        problems.add(new Problem.DuplicateId(item.place(), name.text(), before));
                        continue;
                    }
                    var criterion = criteria.get(name.text());
                    if (criterion == null) {
                        unknown("criterion", name.text(), name.place(), criteria.keySet());
                    } else {
                        all.add(named(name.text(), criterion));
                    }
                } else {
                    all.add(filled(item));
                }
            }
            return new Items(items.place(), all);
        }

        private Node named(String name, Entry criterion) {
            var body = filled(criterion.value());
            if (!(body instanceof Entries entries)) {
                return body;
            }
            var withId = new LinkedHashMap<String, Entry>();
            withId.put("id", new Entry(criterion.keyPlace(), new Scalar(criterion.keyPlace(), name, true)));
            withId.putAll(entries.byKey());
            return new Entries(entries.place(), withId);
        }

        private Entry filled(Entry entry) {
            return new Entry(entry.keyPlace(), filled(entry.value()));
        }

        private Node filled(Node node) {
            return switch (node) {
                case Scalar scalar -> filled(scalar);
                case Items items ->
                    new Items(
                            items.place(),
                            items.nodes().stream().map(this::filled).toList());
                case Entries entries -> {
                    var filled = new LinkedHashMap<String, Entry>();
                    entries.byKey().forEach((key, entry) -> filled.put(key, filled(entry)));
                    yield new Entries(entries.place(), filled);
                }
            };
        }

        private Node filled(Scalar scalar) {
            if (!scalar.plain() || !scalar.text().startsWith("$")) {
                return scalar;
            }
            var name = scalar.text().substring(1);
            var value = parameters.get(name);
            if (value == null) {
                unknown("parameter", name, scalar.place(), parameters.keySet());
                return scalar;
            }
            return value;
        }

        // Of a family that does not exist nothing more can be said.
        private void unknown(String what, String word, Place place, Set<String> known) {
            if (policy.byKey().containsKey("extends") && family.byKey().isEmpty()) {
                return;
            }
            problems.add(new Problem.UnknownWord(place, what, word, ClosestName.to(word, known)));
        }
    }
}
