package org.facetpath.knowledge.terminology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facetpath.knowledge.Repository;
import org.facetpath.knowledge.yaml.Node;

/// The page `docs/knowledge/terminology.md`: all code sets with their codes, how well each is confirmed, and words.
final class TerminologyPage {

    private static final String HEAD = """
        # Terminology

        Generated from `knowledge/terminology`; do not edit. To renew it: `mvn -q -pl knowledge -am test -Dupdate-docs`.

        A code marked **secondary** was read in public repositories or files, not in the terminology itself;
        **unconfirmed** is own knowledge whose check digit is right where there is one. A `*` ends a code or word anyhow;
        `...` lets other words stand between. Labels are ours. CPT appears as numbers only.

        """;

    private TerminologyPage() {}

    static String write() {
        return HEAD
                + Repository.contentFiles().stream()
                        .filter(file -> file.startsWith("terminology/"))
                        .map(TerminologyPage::section)
                        .collect(Collectors.joining("\n"));
    }

    private static String section(String file) {
        var name = file.substring("terminology/".length(), file.length() - ".yaml".length());
        var rows = items(Repository.parse(file), "sets").stream()
                .sorted(Comparator.comparing(set -> text(set, "id")))
                .map(TerminologyPage::row)
                .collect(Collectors.joining("\n"));
        var more = items(Repository.parse(file), "codes-of").stream()
                .map(set -> "| `%s` (further codes) | | %s | |\n"
                        .formatted(
                                text(set, "set"),
                                items(set, "codes").stream()
                                        .map(TerminologyPage::code)
                                        .collect(Collectors.joining("; "))))
                .collect(Collectors.joining());
        return "## %s\n\n| set | meaning | codes | words |\n|---|---|---|---|\n%s\n%s"
                .formatted(name.replace('-', ' '), rows, more);
    }

    private static String row(Node set) {
        var words = new ArrayList<>(
                items(set, "words").stream().map(TerminologyPage::text).toList());
        items(set, "not-words").forEach(word -> words.add("not: " + text(word)));
        var codes = items(set, "codes").stream().map(TerminologyPage::code).collect(Collectors.joining("; "));
        return "| `%s` (%s) | %s | %s | %s |"
                .formatted(text(set, "id"), text(set, "domain"), text(set, "label"), codes, escaped(words));
    }

    private static String code(Node code) {
        var prefix = text(code, "prefix");
        var written = prefix.isEmpty() ? text(code, "code") : prefix + "\\*";
        return "%s %s %s".formatted(text(code, "system"), written, text(code, "status"));
    }

    private static String escaped(List<String> words) {
        return words.stream().map(word -> word.replace("*", "\\*")).collect(Collectors.joining("; "));
    }

    private static String text(Node map, String key) {
        return map instanceof Node.Entries entries && entries.byKey().containsKey(key)
                ? text(entries.byKey().get(key).value())
                : "";
    }

    private static String text(Node node) {
        return node instanceof Node.Scalar scalar ? scalar.text() : "";
    }

    private static List<Node> items(Node map, String key) {
        if (map instanceof Node.Entries entries && entries.byKey().containsKey(key)) {
            var value = entries.byKey().get(key).value();
            return value instanceof Node.Items list
                    ? list.nodes()
                    : Stream.of(value).toList();
        }
        return List.of();
    }
}
