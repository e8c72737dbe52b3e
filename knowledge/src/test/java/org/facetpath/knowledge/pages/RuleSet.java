package org.facetpath.knowledge.pages;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.facetpath.knowledge.Repository;
import org.facetpath.knowledge.yaml.Node;

/// Files of rules that are described together, as their authors see them.
record RuleSet(String title, List<String> files) {

    private static final Set<String> GUIDELINES = Set.of("consensus", "strict", "nice");

    static List<RuleSet> list() {
        var rules = Repository.contentFiles().stream()
                .filter(file -> !file.contains(".cases."))
                .toList();
        return List.of(
                new RuleSet("Red flags", in(rules, "red-flags/")),
                new RuleSet(
                        "Likelihood and pathway",
                        rules.stream()
                                .filter(file -> file.matches("(findings|pathway|outcomes|medicines)/.*"))
                                .toList()),
                new RuleSet(
                        "Guideline profiles",
                        in(rules, "policies/").stream()
                                .filter(RuleSet::isGuideline)
                                .toList()),
                new RuleSet(
                        "Coverage policies",
                        in(rules, "policies/").stream()
                                .filter(file -> !isGuideline(file))
                                .toList()));
    }

    private static List<String> in(List<String> files, String folder) {
        return files.stream().filter(file -> file.startsWith(folder)).toList();
    }

    private static boolean isGuideline(String file) {
        return GUIDELINES.stream().anyMatch(id -> file.startsWith("policies/" + id + "/"));
    }

    /// The ids of all sources that the rules cite.
    Set<String> sources() {
        var cited = new TreeSet<String>();
        visit((key, value) -> {
            if (key.equals("source") || key.equals("document")) {
                var id = value instanceof Node.Entries source ? text(source, "id") : textOf(value);
                if (!id.isEmpty() && !id.startsWith("$")) {
                    cited.add(id);
                }
            }
        });
        return cited;
    }

    /// The ages the rules ask for, such as `at-least 65`.
    Set<String> ages() {
        var ages = new TreeSet<String>();
        visit((key, value) -> {
            if (key.equals("age") && value instanceof Node.Entries age) {
                age.byKey().forEach((limit, years) -> ages.add(limit.replace('-', ' ') + " " + textOf(years.value())));
            }
        });
        return ages;
    }

    /// Which of these words the rules use as a key or as one of a list.
    Set<String> uses(Set<String> words) {
        var used = new TreeSet<String>();
        visit((key, value) -> {
            if (words.contains(key)) {
                used.add(key);
            }
            if (value instanceof Node.Items items) {
                items.nodes().stream()
                        .map(RuleSet::textOf)
                        .filter(words::contains)
                        .forEach(used::add);
            }
        });
        return used;
    }

    /// Who reviewed the files, each named once.
    Set<String> reviewers() {
        var names = new TreeSet<String>();
        visit((key, value) -> {
            if (key.equals("clinicallyReviewedBy")) {
                names.add(textOf(value));
            }
        });
        return names;
    }

    private void visit(BiConsumer<String, Node> visitor) {
        files.forEach(file -> visit(Repository.parse(file), visitor));
    }

    private static void visit(Node node, BiConsumer<String, Node> visitor) {
        switch (node) {
            case Node.Entries entries ->
                entries.byKey().forEach((key, entry) -> {
                    visitor.accept(key, entry.value());
                    visit(entry.value(), visitor);
                });
            case Node.Items items -> items.nodes().forEach(item -> visit(item, visitor));
            case Node.Scalar _ -> {}
        }
    }

    static Stream<Node> items(Node map, String key) {
        return map instanceof Node.Entries entries
                        && entries.byKey().get(key) instanceof Node.Entry(var _, Node.Items list)
                ? list.nodes().stream()
                : Stream.empty();
    }

    static String text(Node.Entries map, String key) {
        var entry = map.byKey().get(key);
        return entry == null ? "" : textOf(entry.value());
    }

    static String textOf(Node node) {
        return node instanceof Node.Scalar scalar ? scalar.text() : "";
    }
}
