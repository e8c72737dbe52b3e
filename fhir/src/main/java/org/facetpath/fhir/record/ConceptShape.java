package org.facetpath.fhir.record;

import org.facetpath.fhir.json.Element;

/// Whether a concept has the shape FHIR gives it. One that has not, such as a code written as a number, may have meant
/// something: it is said, instead of taken for a concept of no use.
public final class ConceptShape {

    private ConceptShape() {}

    /// Whether something in it is not of the expected kind.
    public static boolean isOdd(Object concept) {
        if (!(concept instanceof Element element)) {
            return true;
        }
        if (isOddText(element, "text")) {
            return true;
        }
        for (var coding : element.list("coding")) {
            if (!(coding instanceof Element one)
                    || isOddText(one, "system")
                    || isOddText(one, "code")
                    || isOddText(one, "display")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOddText(Element element, String name) {
        var value = element.get(name);
        return value != null && !(value instanceof String);
    }

    /// Says what in it is not of the expected kind.
    public static void complain(Part concept) {
        if (concept.value() == null || !isOdd(concept.value()) || concept.element() == null) {
            return;
        }
        complainOfText(concept, "text");
        for (var coding : concept.list("coding")) {
            if (coding.element() != null) {
                complainOfText(coding, "system");
                complainOfText(coding, "code");
                complainOfText(coding, "display");
            }
        }
    }

    private static void complainOfText(Part part, String name) {
        if (part.value() instanceof Element element && isOddText(element, name)) {
            part.resource().complain(part.path() + "." + name, "a text is expected");
        }
    }
}
