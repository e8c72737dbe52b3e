package org.facetpath.fhir.record;

import java.util.ArrayList;
import org.facetpath.fhir.json.Element;
import org.jspecify.annotations.Nullable;

/// How a composed value is shown as evidence: as short and as close to what is written as can be.
final class Shown {

    static String of(Element element) {
        if (element.has("coding") || element.has("text")) {
            return concept(element);
        }
        if (element.has("code") && element.has("system") && !element.has("value")) {
            return coding(element);
        }
        if (element.has("value")) {
            return quantity(element);
        }
        if (element.has("low") || element.has("high")) {
            return inner(element, "low") + "-" + inner(element, "high");
        }
        if (element.has("start") || element.has("end")) {
            return text(element, "start") + "/" + text(element, "end");
        }
        if (element.has("numerator")) {
            return inner(element, "numerator") + ":" + inner(element, "denominator");
        }
        var reference = element.text("reference");
        return reference != null ? reference : text(element, "display");
    }

    private static String concept(Element concept) {
        var text = concept.text("text");
        if (text != null) {
            return Numbers.shortened(text, 200);
        }
        var parts = new ArrayList<String>();
        for (var coding : concept.list("coding")) {
            if (coding instanceof Element one) {
                parts.add(coding(one));
            }
        }
        return String.join("; ", parts);
    }

    private static String coding(Element coding) {
        var display = coding.text("display");
        return Numbers.shortened(display == null ? text(coding, "code") : display, 200);
    }

    private static String quantity(Element quantity) {
        var unit = first(quantity.text("unit"), quantity.text("code"));
        var number = text(quantity, "comparator") + text(quantity, "value");
        return unit.isEmpty() ? number : number + " " + unit;
    }

    private static String first(@Nullable String one, @Nullable String other) {
        return one != null ? one : other != null ? other : "";
    }

    private static String inner(Element element, String name) {
        var inner = element.element(name);
        return inner == null ? "" : quantity(inner);
    }

    private static String text(Element element, String name) {
        return switch (element.get(name)) {
            case String text -> Numbers.shortened(text, 200);
            case Element.Literal literal -> Numbers.shortened(literal.written(), 40);
            case null, default -> "";
        };
    }

    private Shown() {}
}
