package org.facetpath.knowledge.schema;

import java.util.stream.Collectors;
import org.facetpath.knowledge.yaml.Node;

/// A parsed knowledge file as JSON: plain true, false and numbers keep their type, all else is text.
final class JsonText {

    private JsonText() {}

    static String of(Node node) {
        return switch (node) {
            case Node.Scalar scalar -> scalar(scalar);
            case Node.Items items ->
                items.nodes().stream().map(JsonText::of).collect(Collectors.joining(",", "[", "]"));
            case Node.Entries entries ->
                entries.byKey().entrySet().stream()
                        .map(entry -> quoted(entry.getKey()) + ":"
                                + of(entry.getValue().value()))
                        .collect(Collectors.joining(",", "{", "}"));
        };
    }

    private static String scalar(Node.Scalar scalar) {
        boolean typed = scalar.text().matches("true|false|-?(0|[1-9]\\d*)(\\.\\d+)?");
        return scalar.plain() && typed ? scalar.text() : quoted(scalar.text());
    }

    private static String quoted(String text) {
        var json = new StringBuilder("\"");
        text.chars().forEach(letter -> {
            if (letter == '"' || letter == '\\') {
                json.append('\\').append((char) letter);
            } else if (letter < ' ') {
                json.append("\\u%04x".formatted(letter));
            } else {
                json.append((char) letter);
            }
        });
        return json.append('"').toString();
    }
}
