package org.facetpath.fhir.fact;

import java.util.ArrayList;
import java.util.List;
import org.facetpath.core.chart.Links;
import org.facetpath.fhir.json.Element;
import org.facetpath.fhir.record.Concepts;
import org.facetpath.fhir.record.Part;
import org.facetpath.fhir.record.Shelf;

/// What every reader of facts needs: the resources, what concepts mean, how to date and to place.
public record Context(Shelf shelf, Concepts concepts, Dating dating, Places places) {

    /// Finds where care was or will be given.
    public CareSites careSites() {
        return new CareSites(shelf);
    }

    /// The encounter and what it is part of.
    public Links links(Part root, String encounter, String... partOf) {
        var names = new ArrayList<String>();
        for (var element : partOf) {
            for (var reference : root.list(element)) {
                var name = shelf.name(reference);
                if (name != null && !names.contains(name)) {
                    names.add(name);
                }
            }
        }
        var reference = root.get(encounter);
        return new Links(reference.isPresent() ? shelf.name(reference) : null, names);
    }

    /// Whether a modifier that nobody here knows may change the meaning; then the resource is not understood.
    public static boolean isModified(Part root) {
        var extensions = root.list("modifierExtension");
        for (var extension : extensions) {
            extension.complain("a modifier that is not known changes its meaning: %s"
                    .formatted(extension.get("url").shown()));
        }
        return !extensions.isEmpty();
    }

    /// The texts of the notes.
    public static List<Part> notes(Part root) {
        var texts = new ArrayList<Part>();
        for (var note : root.list("note")) {
            var text = note.get("text");
            if (text.isPresent()) {
                texts.add(text);
            }
        }
        return texts;
    }

    /// The value when it is of the type its name says; else none, which is said.
    private static Part ofItsType(Part part, String type) {
        boolean fits = switch (type) {
            case "Quantity", "CodeableConcept", "Coding", "Range", "Ratio", "Period", "SampledData" ->
                part.value() instanceof Element;
            case "Integer", "Decimal", "Boolean" -> part.value() instanceof Element.Literal;
            default -> part.value() instanceof String;
        };
        if (fits) {
            return part;
        }
        part.complain("%s is expected, found %s".formatted(type, part.shown()));
        return new Part(part.resource(), part.path(), null);
    }

    /// The value, of whatever type, of an observation, component, answer or extension.
    public static Part valueOf(Part holder) {
        var element = holder.element();
        if (element != null) {
            for (var name : element.names()) {
                if (name.startsWith("value")) {
                    return ofItsType(holder.get(name), name.substring("value".length()));
                }
            }
        }
        return holder.get("value[x]");
    }
}
