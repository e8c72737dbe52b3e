package org.facetpath.knowledge.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.facetpath.knowledge.yaml.Node;

/// Names for criteria whose author gave none: the kind and what it asks for, such as `finding-saddle-numbness`,
/// `age-at-least-50` or `pain-free`. Limits in time and place add nothing to a name.
final class CriterionNames {

    private static final int LONGEST = 3;
    private static final Set<String> NAMELESS = Set.of("within-days", "here", "active", "current");
    private static final Set<String> NAMING = Set.of("any-of", "test", "of", "after", "urgency");

    private CriterionNames() {}

    /// @param parent the name of the rule around it, used where there is nothing short to say
    static String of(String kind, Node value, String parent) {
        var words = words(value);
        if (words.size() > LONGEST) {
            return parent + "-" + kind;
        }
        return words.isEmpty() ? kind : kind + "-" + String.join("-or-", words);
    }

    private static List<String> words(Node value) {
        if (value instanceof Node.Scalar scalar) {
            return List.of(scalar.text());
        }
        return value instanceof Node.Entries entries ? words(entries) : scalars(((Node.Items) value).nodes());
    }

    private static List<String> words(Node.Entries entries) {
        var naming = new ArrayList<String>();
        var limits = new ArrayList<String>();
        entries.byKey().forEach((key, entry) -> {
            if (NAMING.contains(key)) {
                naming.addAll(words(entry.value()));
            } else if (!NAMELESS.contains(key)) {
                limits.add(key + "-" + String.join("-", words(entry.value())));
            }
        });
        if (!naming.isEmpty()) {
            return naming;
        }
        return limits.isEmpty() ? List.of() : List.of(String.join("-", limits));
    }

    private static List<String> scalars(List<Node> nodes) {
        var words = new ArrayList<String>();
        for (var node : nodes) {
            if (node instanceof Node.Scalar scalar) {
                words.add(scalar.text());
            }
        }
        return words;
    }
}
