package org.facetpath.knowledge.yaml;

import java.util.List;
import java.util.Map;
import org.facetpath.knowledge.problem.Place;

/// A piece of a knowledge file with its place.
public sealed interface Node {

    Place place();

    /// What it is, in words for an author.
    String described();

    /// Text as written; `plain` when it stands without quotes, so that it may be a number, a date or true/false.
    record Scalar(Place place, String text, boolean plain) implements Node {
        @Override
        public String described() {
            return text.isEmpty() ? "nothing" : "text (%s)".formatted(text);
        }
    }

    record Items(Place place, List<Node> nodes) implements Node {
        @Override
        public String described() {
            return "a list";
        }
    }

    /// A map in file order.
    record Entries(Place place, Map<String, Entry> byKey) implements Node {
        @Override
        public String described() {
            return "a map";
        }
    }

    /// A key's place and its value.
    record Entry(Place keyPlace, Node value) {}
}
