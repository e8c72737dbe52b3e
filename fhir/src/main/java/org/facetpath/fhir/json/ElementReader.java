package org.facetpath.fhir.json;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Reads the wanted elements of one value and skips the rest. Depth and text length are bounded, so that
/// hostile input costs nothing; what was cut is remembered as a [#problem()].
public final class ElementReader {

    private static final int DEEPEST = 40;
    private static final int LONGEST_TEXT = 200_000;
    private static final int MOST_ELEMENTS = 200_000;

    private final JsonReader json;
    private int depth;
    private int count;
    private String problem = "";

    public ElementReader(JsonReader json) {
        this.json = json;
    }

    /// What had to be left out of the values read since the last [#reset()]; empty when nothing.
    public String problem() {
        return problem;
    }

    /// Forgets the problem of the resource before.
    public void reset() {
        problem = "";
        count = 0;
    }

    /// All of the first value of the input.
    Object readFirst() throws IOException {
        return json.hasMore() ? read(Wanted.ALL) : Element.NOTED;
    }

    /// The value the reader stands before, as far as wanted.
    public Object read(Wanted wanted) throws IOException {
        if (wanted == Wanted.MENTION) {
            json.skip();
            return Element.NOTED;
        }
        if (json.isText()) {
            return text();
        }
        if (json.isObject()) {
            return object(wanted);
        }
        return json.isList() ? list(wanted) : json.literal();
    }

    private Object object(Wanted wanted) throws IOException {
        var element = new Element();
        if (isTooMuch()) {
            return element;
        }
        depth++;
        json.enter();
        String name;
        while ((name = json.nextName()) != null) {
            var inner = wanted.of(name);
            if (inner == null || json.isNull()) {
                json.skip();
            } else {
                element.put(name, read(inner));
            }
        }
        depth--;
        return element;
    }

    private Object list(Wanted wanted) throws IOException {
        if (isTooMuch()) {
            return List.of();
        }
        depth++;
        json.enter();
        var values = new ArrayList<Object>(2);
        while (json.hasNext()) {
            values.add(read(wanted));
        }
        depth--;
        return values;
    }

    /// The objects of a list in which the element of this name matters; of the others nothing is kept, and once
    /// that element was seen nothing more of them is looked at.
    public List<Object> matching(Wanted wanted, String decisive, Predicate<Object> matters) throws IOException {
        var kept = new ArrayList<Object>(2);
        if (!json.isList()) {
            json.skip();
            return kept;
        }
        json.enter();
        while (json.hasNext()) {
            if (!json.isObject()) {
                json.skip();
                continue;
            }
            var element = matching(wanted, decisive, matters, new Element());
            if (element != null) {
                kept.add(element);
            }
        }
        return kept;
    }

    private @Nullable Element matching(Wanted wanted, String decisive, Predicate<Object> matters, Element element)
            throws IOException {
        boolean known = false;
        json.enter();
        String name;
        while ((name = json.nextName()) != null) {
            var inner = wanted.of(name);
            if (inner == null || json.isNull()) {
                json.skip();
                continue;
            }
            var value = read(inner);
            element.put(name, value);
            if (name.equals(decisive)) {
                known = matters.test(value);
                if (!known) {
                    json.skipRest();
                    return null;
                }
            }
        }
        return known ? element : null;
    }

    /// Whether to leave this value out because it lies too deep or too much was kept already.
    private boolean isTooMuch() throws IOException {
        if (depth < DEEPEST && count++ < MOST_ELEMENTS) {
            return false;
        }
        json.skip();
        problem = depth < DEEPEST
                ? "holds more than %d elements".formatted(MOST_ELEMENTS)
                : "is nested deeper than %d levels".formatted(DEEPEST);
        return true;
    }

    private String text() throws IOException {
        var text = json.text(LONGEST_TEXT);
        if (text == null) {
            problem = "holds a text of more than %d characters".formatted(LONGEST_TEXT);
            return "";
        }
        return text;
    }
}
