package org.facetpath.fhir.record;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.facetpath.fhir.json.Element;
import org.jspecify.annotations.Nullable;

/// A part of a resource: where it stands and what stands there. What is not there is a part without a value, and what
/// is not of the expected kind is said to be so and taken as not there.
public record Part(Resource resource, String path, @Nullable Object value) {

    private static final int LONGEST_NUMBER = 40;

    public boolean isPresent() {
        return value != null;
    }

    /// The element of this name; of several, the first.
    public Part get(String name) {
        var inner = path.isEmpty() ? name : path + "." + name;
        if (value == null) {
            return new Part(resource, inner, null);
        }
        if (!(value instanceof Element element)) {
            complain("an object is expected");
            return new Part(resource, inner, null);
        }
        var found = element.get(name);
        if (found instanceof List<?> list) {
            if (list.size() != 1) {
                resource.complain(inner, "one value is expected, %d are given".formatted(list.size()));
            }
            return new Part(resource, inner, list.isEmpty() ? null : list.getFirst());
        }
        return new Part(resource, inner, found);
    }

    /// The elements of this name, one or many.
    public List<Part> list(String name) {
        if (!(value instanceof Element element)) {
            return List.of();
        }
        var inner = path.isEmpty() ? name : path + "." + name;
        var parts = new ArrayList<Part>();
        var values = element.list(name);
        for (int at = 0; at < values.size(); at++) {
            var one = values.get(at);
            if (!(one instanceof Element.Literal literal && literal.written().equals("null"))) {
                parts.add(new Part(resource, inner + "[" + at + "]", one));
            }
        }
        return parts;
    }

    /// The first element that is there among these names; the last when none is.
    public Part first(String... names) {
        var part = this;
        for (var name : names) {
            part = get(name);
            if (part.isPresent()) {
                return part;
            }
        }
        return part;
    }

    /// The text that stands here; null when there is none.
    public @Nullable String text() {
        if (value == null || value instanceof String) {
            return (String) value;
        }
        complain("a text is expected, found %s".formatted(shown()));
        return null;
    }

    /// The number that stands here, also one that was written as text.
    public @Nullable BigDecimal number() {
        var written = switch (value) {
            case null -> null;
            case Element.Literal literal when literal.number() -> literal.written();
            default -> {
                complain("a number is expected, found %s".formatted(shown()));
                yield null;
            }
        };
        return written == null ? null : decimal(written);
    }

    /// The number of this text, or null with a complaint when it is none or beyond all measure.
    public @Nullable BigDecimal decimal(String written) {
        var number = Numbers.parse(written);
        if (number == null) {
            complain("the number %s cannot be used".formatted(Numbers.shortened(written, LONGEST_NUMBER)));
        }
        return number;
    }

    /// The truth value that stands here.
    public @Nullable Boolean flag() {
        return switch (value) {
            case null -> null;
            case Element.Literal literal when literal.written().equals("true") -> Boolean.TRUE;
            case Element.Literal literal when literal.written().equals("false") -> Boolean.FALSE;
            default -> {
                complain("true or false is expected, found %s".formatted(shown()));
                yield null;
            }
        };
    }

    /// The object that stands here; null when there is none.
    public @Nullable Element element() {
        if (value == null || value instanceof Element) {
            return (Element) value;
        }
        complain("an object is expected, found %s".formatted(shown()));
        return null;
    }

    /// What stands here as evidence shows it: the text or number as written, the words of a concept.
    public String shown() {
        return switch (value) {
            case null -> "";
            case String text -> Numbers.shortened(text, 200);
            case Element.Literal literal -> Numbers.shortened(literal.written(), LONGEST_NUMBER);
            case Element element -> Shown.of(element);
            case List<?> list -> "a list of %d".formatted(list.size());
            default -> "";
        };
    }

    public void complain(String reason) {
        resource.complain(path, reason);
    }
}
