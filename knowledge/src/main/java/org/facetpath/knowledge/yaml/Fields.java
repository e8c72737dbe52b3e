package org.facetpath.knowledge.yaml;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.facetpath.knowledge.problem.ClosestName;
import org.facetpath.knowledge.problem.Place;
import org.facetpath.knowledge.problem.Problem;
import org.facetpath.knowledge.problem.Problems;
import org.jspecify.annotations.Nullable;

/// The fields of one map of a file, read by key and type.
///
/// What is missing or wrong becomes a problem and a harmless value is returned, so that reading goes on; a file with
/// a problem is rejected in the end. Keys that nobody asked for are problems too, see [#read].
public final class Fields {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_DIGITS = 20;

    private final Node.Entries entries;
    private final Problems problems;
    /// In the order asked, some twice: rules have few keys, and a set for each map would cost every start.
    private final List<String> asked = new ArrayList<>();

    private Fields(Node.Entries entries, Problems problems) {
        this.entries = entries;
        this.problems = problems;
    }

    /// Reads a map by `reader` and reports every key that it did not ask for; null when the node is no map.
    public static <T> @Nullable T read(Node node, Problems problems, Function<Fields, T> reader) {
        if (!(node instanceof Node.Entries entries)) {
            problems.add(new Problem.WrongType(node.place(), "a map", node.described()));
            return null;
        }
        var fields = new Fields(entries, problems);
        var value = reader.apply(fields);
        for (var entry : entries.byKey().entrySet()) {
            if (!fields.asked.contains(entry.getKey())) {
                var known = fields.asked.stream().distinct().toList();
                problems.add(new Problem.UnknownKey(entry.getValue().keyPlace(), entry.getKey(), known));
            }
        }
        return value;
    }

    public Place place() {
        return entries.place();
    }

    public Problems problems() {
        return problems;
    }

    public Set<String> keys() {
        return entries.byKey().keySet();
    }

    public boolean has(String key) {
        asked.add(key);
        return entries.byKey().containsKey(key);
    }

    /// The value's place, or the map's when there is none.
    public Place placeOf(String key) {
        var entry = entries.byKey().get(key);
        return entry == null ? place() : entry.value().place();
    }

    public @Nullable Node findNode(String key) {
        asked.add(key);
        var entry = entries.byKey().get(key);
        return entry == null ? null : entry.value();
    }

    private @Nullable Node getNode(String key) {
        var node = findNode(key);
        if (node == null) {
            problems.add(new Problem.MissingKey(place(), key));
        }
        return node;
    }

    public String text(String key) {
        var node = getNode(key);
        return node == null ? "" : text(node);
    }

    public @Nullable String findText(String key) {
        return has(key) ? text(key) : null;
    }

    /// One text or a list of them; empty when the key is absent.
    public List<String> texts(String key) {
        var texts = new ArrayList<String>();
        for (var word : words(key)) {
            texts.add(text(word));
        }
        return texts;
    }

    /// One scalar or a list of them, with their places; empty when the key is absent.
    public List<Node> words(String key) {
        var node = findNode(key);
        if (node == null) {
            return List.of();
        }
        return node instanceof Node.Items items ? items.nodes() : List.of(node);
    }

    /// The nodes of a list that must be there.
    public List<Node> items(String key) {
        var node = getNode(key);
        if (node instanceof Node.Items items) {
            return items.nodes();
        }
        if (node != null) {
            problems.add(new Problem.WrongType(node.place(), "a list", node.described()));
        }
        return List.of();
    }

    /// Each map of a list that must be there.
    public <T> List<T> each(String key, Function<Fields, T> reader) {
        var values = new ArrayList<T>();
        for (var node : items(key)) {
            var value = read(node, problems, reader);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    /// A map within, null when it is absent or no map.
    public <T> @Nullable T find(String key, Function<Fields, T> reader) {
        var node = findNode(key);
        return node == null ? null : read(node, problems, reader);
    }

    /// Each key of a map that must be there, with its value.
    public void eachKey(String key, BiConsumer<Node.Scalar, Node> reader) {
        var node = getNode(key);
        if (node instanceof Node.Entries map) {
            map.byKey()
                    .forEach((name, entry) ->
                            reader.accept(new Node.Scalar(entry.keyPlace(), name, true), entry.value()));
        } else if (node != null) {
            problems.add(new Problem.WrongType(node.place(), "a map", node.described()));
        }
    }

    public int integer(String key) {
        var value = getNode(key);
        return value == null ? 0 : integer(value);
    }

    public int integer(String key, int otherwise) {
        return has(key) ? integer(key) : otherwise;
    }

    public @Nullable Integer findInteger(String key) {
        return has(key) ? Integer.valueOf(integer(key)) : null;
    }

    public BigDecimal decimal(String key) {
        var node = getNode(key);
        return node == null ? BigDecimal.ZERO : decimal(node);
    }

    /// A share from 0 to 100.
    public BigDecimal percent(String key) {
        var value = decimal(key);
        if (value.signum() < 0 || value.compareTo(HUNDRED) > 0) {
            problems.add(new Problem.BadNumber(placeOf(key), value.toString(), "a percentage from 0 to 100"));
        }
        return value;
    }

    public @Nullable BigDecimal findDecimal(String key) {
        return has(key) ? decimal(key) : null;
    }

    public boolean flag(String key, boolean otherwise) {
        var node = findNode(key);
        if (node == null) {
            return otherwise;
        }
        if (node instanceof Node.Scalar scalar && scalar.plain()) {
            if (scalar.text().equals("true")) {
                return true;
            }
            if (scalar.text().equals("false")) {
                return false;
            }
        }
        problems.add(new Problem.WrongType(node.place(), "true or false", node.described()));
        return otherwise;
    }

    public LocalDate date(String key) {
        var node = getNode(key);
        if (node == null) {
            return LocalDate.EPOCH;
        }
        var text = text(node);
        try {
            if (isDay(text)) {
                // The JDK's date parser would cost a cold start more than all dates of the folder are worth.
                return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
            }
        } catch (DateTimeException _) {
            // Told below, like a text of another shape.
        }
        problems.add(new Problem.BadDate(node.place(), text));
        return LocalDate.EPOCH;
    }

    /// Whether it has the shape of `2026-03-02`.
    private static boolean isDay(String text) {
        for (int i = 0; i < text.length(); i++) {
            boolean dash = i == 4 || i == 7;
            char letter = text.charAt(i);
            if (dash ? letter != '-' : letter < '0' || letter > '9') {
                return false;
            }
        }
        return text.length() == 10;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    public @Nullable LocalDate findDate(String key) {
        return has(key) ? date(key) : null;
    }

    public <T> T choice(String key, Vocabulary<T> vocabulary) {
        var node = getNode(key);
        return node == null ? vocabulary.first() : choice(node, vocabulary);
    }

    /// One word or a list of them; empty when the key is absent.
    public <T> List<T> choices(String key, Vocabulary<T> vocabulary) {
        return words(key).stream().map(node -> choice(node, vocabulary)).toList();
    }

    public <T> T choice(Node node, Vocabulary<T> vocabulary) {
        var word = text(node);
        var value = vocabulary.words().get(word);
        if (value == null) {
            var closest = ClosestName.to(word, vocabulary.words().keySet());
            problems.add(new Problem.UnknownWord(node.place(), vocabulary.what(), word, closest));
            return vocabulary.first();
        }
        return value;
    }

    public String text(Node node) {
        if (node instanceof Node.Scalar scalar && !(scalar.plain() && isNull(scalar.text()))) {
            return scalar.text();
        }
        problems.add(new Problem.WrongType(node.place(), "text", node.described()));
        return "";
    }

    private static boolean isNull(String text) {
        return text.isEmpty() || text.equals("~") || text.equals("null");
    }

    public int integer(Node node) {
        if (node instanceof Node.Scalar scalar && scalar.plain()) {
            try {
                int value = Integer.parseInt(scalar.text());
                if (value >= 0) {
                    return value;
                }
            } catch (NumberFormatException _) {
                // Told below, like a negative number.
            }
        }
        problems.add(new Problem.BadNumber(node.place(), written(node), "a whole number of at least 0"));
        return 0;
    }

    public BigDecimal decimal(Node node) {
        if (node instanceof Node.Scalar scalar && scalar.plain()) {
            try {
                var value = new BigDecimal(scalar.text());
                // One such as 1E999999999 would fill the memory once it is written out.
                if (value.precision() <= MOST_DIGITS && Math.abs(value.scale()) <= MOST_DIGITS) {
                    return value;
                }
            } catch (NumberFormatException _) {
                // Told below.
            }
        }
        problems.add(new Problem.BadNumber(node.place(), written(node), "a number"));
        return BigDecimal.ZERO;
    }

    private static String written(Node node) {
        return node instanceof Node.Scalar scalar ? scalar.text() : node.described();
    }
}
