package org.facetpath.fhir.json;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The kept elements of a JSON object, in the order they came. Values are texts ([String]), [Literal]s, [Element]s,
/// or lists of these; an element that is only noted has the value [#NOTED].
public final class Element {

    /// The value of an element of which only the presence was wanted.
    public static final Literal NOTED = new Literal("…", false);

    /// A number, `true`, `false` or `null` as written.
    public record Literal(String written, boolean number) {}

    private static final String[] NO_NAMES = new String[0];
    private static final Object[] NO_VALUES = new Object[0];

    private String[] names = NO_NAMES;
    private Object[] values = NO_VALUES;
    private int size;
    private boolean twice;

    /// Keeps a value. A name given twice keeps its last value and is remembered.
    public void put(String name, Object value) {
        for (int at = 0; at < size; at++) {
            if (names[at].equals(name)) {
                values[at] = value;
                twice = true;
                return;
            }
        }
        if (size == names.length) {
            int capacity = size == 0 ? 4 : size * 2;
            names = Arrays.copyOf(names, capacity);
            values = Arrays.copyOf(values, capacity);
        }
        names[size] = name;
        values[size++] = value;
    }

    /// The value of this name: a text, a literal, an element, a list, or null.
    public @Nullable Object get(String name) {
        for (int at = 0; at < size; at++) {
            if (names[at].equals(name)) {
                return values[at];
            }
        }
        return null;
    }

    /// The text of this name when it is one.
    public @Nullable String text(String name) {
        return get(name) instanceof String text ? text : null;
    }

    public @Nullable Element element(String name) {
        return get(name) instanceof Element element ? element : null;
    }

    /// The values of this name, one or many.
    public List<?> list(String name) {
        var value = get(name);
        return switch (value) {
            case null -> List.of();
            case List<?> list -> list;
            default -> List.of(value);
        };
    }

    public boolean has(String name) {
        return get(name) != null;
    }

    /// The names kept.
    public List<String> names() {
        return Arrays.asList(names).subList(0, size);
    }

    /// Whether a name came more than once.
    public boolean namedTwice() {
        return twice;
    }

    public boolean isEmpty() {
        return size == 0;
    }
}
