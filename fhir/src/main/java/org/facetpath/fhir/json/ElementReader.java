package org.facetpath.fhir.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Reads the wanted elements of one value off a parser and skips the rest. Depth and text length are bounded, so that
/// hostile input costs nothing; what was cut is remembered as a [#problem()].
public final class ElementReader {

    private static final int DEEPEST = 40;
    private static final int LONGEST_TEXT = 200_000;
    private static final int MOST_ELEMENTS = 200_000;

    private final JsonParser parser;
    private int depth;
    private int count;
    private String problem = "";

    public ElementReader(JsonParser parser) {
        this.parser = parser;
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

    /// The value the parser stands on, as far as wanted.
    public Object read(Wanted wanted) throws IOException {
        if (wanted == Wanted.MENTION) {
            parser.skipChildren();
            return Element.NOTED;
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(wanted);
            case START_ARRAY -> array(wanted);
            case VALUE_STRING -> text();
            default -> literal();
        };
    }

    private Object object(Wanted wanted) throws IOException {
        var element = new Element();
        if (isTooMuch()) {
            return element;
        }
        depth++;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            var inner = wanted.of(name);
            var token = parser.nextToken();
            if (inner == null) {
                parser.skipChildren();
            } else if (token != JsonToken.VALUE_NULL && token != null) {
                element.put(name, read(inner));
            }
        }
        depth--;
        return element;
    }

    private Object array(Wanted wanted) throws IOException {
        if (isTooMuch()) {
            return List.of();
        }
        depth++;
        var values = new ArrayList<Object>(2);
        JsonToken token;
        while ((token = parser.nextToken()) != JsonToken.END_ARRAY && token != null) {
            values.add(read(wanted));
        }
        depth--;
        return values;
    }

    /// The objects of a list in which the element of this name matters; of the others nothing is kept, and once
    /// that element was seen nothing more of them is looked at.
    public List<Object> matching(Wanted wanted, String decisive, Predicate<Element> matters) throws IOException {
        var kept = new ArrayList<Object>(2);
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return kept;
        }
        JsonToken token;
        while ((token = parser.nextToken()) != JsonToken.END_ARRAY && token != null) {
            if (token != JsonToken.START_OBJECT) {
                parser.skipChildren();
                continue;
            }
            var element = matching(wanted, decisive, matters, new Element());
            if (element != null) {
                kept.add(element);
            }
        }
        return kept;
    }

    private @Nullable Element matching(Wanted wanted, String decisive, Predicate<Element> matters, Element element)
            throws IOException {
        boolean known = false;
        boolean dropped = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            var inner = dropped ? null : wanted.of(name);
            var token = parser.nextToken();
            if (inner == null) {
                parser.skipChildren();
            } else if (token != JsonToken.VALUE_NULL && token != null) {
                var value = read(inner);
                element.put(name, value);
                if (name.equals(decisive)) {
                    known = value instanceof Element concept && matters.test(concept);
                    dropped = !known;
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
        parser.skipChildren();
        problem = depth < DEEPEST
                ? "holds more than %d elements".formatted(MOST_ELEMENTS)
                : "is nested deeper than %d levels".formatted(DEEPEST);
        return true;
    }

    private String text() throws IOException {
        if (parser.getTextLength() > LONGEST_TEXT) {
            problem = "holds a text of more than %d characters".formatted(LONGEST_TEXT);
            return "";
        }
        return parser.getText();
    }

    private Object literal() throws IOException {
        return new Element.Literal(parser.getText(), parser.currentToken().isNumeric());
    }
}
