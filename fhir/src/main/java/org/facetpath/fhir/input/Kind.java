package org.facetpath.fhir.input;

import java.util.List;
import java.util.Set;
import org.facetpath.core.terminology.Domain;
import org.facetpath.fhir.json.Element;
import org.facetpath.fhir.json.Wanted;
import org.facetpath.fhir.record.ConceptShape;
import org.facetpath.fhir.record.Concepts;
import org.facetpath.fhir.record.Domains;
import org.facetpath.fhir.record.Part;
import org.facetpath.fhir.record.Resource;
import org.jspecify.annotations.Nullable;

/// What is wanted of one type of resource.
///
/// @param wanted the elements kept
/// @param decisive the element whose concept decides whether the resource matters at all; null when none does
/// @param domains what that concept has to mean
/// @param otherwise what is still kept when the concept means nothing to us; null when nothing is
/// @param inside elements in which a known concept makes the resource matter, as `component.code`; empty when none
/// @param lines the list of billed lines of which only those with a known code are kept; null when it has none
public record Kind(
        Wanted wanted,
        @Nullable String decisive,
        Domains domains,
        @Nullable Wanted otherwise,
        Set<String> inside,
        @Nullable String lines) {

    private static final Domains NONE = Domains.of(Domain.PRESENCE);

    /// The element of a line that says what was billed.
    static final String BILLED = "productOrService";

    /// A type every resource of which is kept.
    static Kind always(String wanted) {
        return new Kind(Wanted.read("resourceType id meta[tag] " + wanted), null, NONE, null, Set.of(), null);
    }

    /// A type that matters when this element's concept is known.
    static Kind when(String decisive, Domains domains, String wanted) {
        return new Kind(Wanted.read("resourceType id meta[tag] " + wanted), decisive, domains, null, Set.of(), null);
    }

    /// A type that matters when one of these elements holds a known concept; the paths have at most two names.
    static Kind whenAny(Set<String> inside, Domains domains, String wanted) {
        return new Kind(Wanted.read("resourceType id meta[tag] " + wanted), null, domains, null, inside, null);
    }

    /// A type that matters when one of its lines bills a known code.
    static Kind whenBilled(Domains domains, String lines, String wanted) {
        return new Kind(Wanted.read("resourceType id meta[tag] " + wanted), null, domains, null, Set.of(), lines);
    }

    Kind or(Set<String> inside, String otherwise) {
        return new Kind(
                wanted, decisive, domains, Wanted.read("resourceType id meta[tag] " + otherwise), inside, lines);
    }

    Kind foreign(String version, String... names) {
        var more = wanted;
        var less = otherwise;
        for (var name : names) {
            more = more.with(name, Wanted.foreign(version));
            less = less == null ? null : less.with(name, Wanted.foreign(version));
        }
        return new Kind(more, decisive, domains, less, inside, lines);
    }

    /// Whether a resource, or a billed line, with this concept can matter: its meaning is known, or its shape is such
    /// that nobody can say. A text counts where a text may stand.
    boolean mayMatter(Object concept, Concepts concepts) {
        if (lines != null) {
            return ConceptShape.isOdd(concept)
                    || (concept instanceof Element element && concepts.isCodeOf(element, domains));
        }
        boolean mayBeText = concept instanceof String && decisive == null;
        return (!mayBeText && ConceptShape.isOdd(concept))
                || !concepts.match(concept, domains).isEmpty();
    }

    /// Says which of the concepts that decide whether the resource matters are not of the shape FHIR gives them.
    public static void complainOfConcepts(Resource resource) {
        var kind = Kinds.find(resource.type());
        if (kind == null) {
            return;
        }
        var body = resource.body();
        var decisive = kind.decisive == null ? null : body.get(kind.decisive);
        if (decisive != null && ConceptShape.isOdd(decisive)) {
            ConceptShape.complain(resource.root().get(String.valueOf(kind.decisive)));
        }
        if (kind.lines != null) {
            resource.root().list(kind.lines).forEach(line -> ConceptShape.complain(line.get(BILLED)));
        }
        for (var path : kind.inside) {
            int dot = path.indexOf('.');
            if (body.has(dot < 0 ? path : path.substring(0, dot))) {
                complainInside(resource.root(), path);
            }
        }
    }

    private static void complainInside(Part part, String path) {
        int dot = path.indexOf('.');
        if (dot >= 0) {
            part.list(path.substring(0, dot)).forEach(inner -> complainInside(inner, path.substring(dot + 1)));
            return;
        }
        boolean many = part.value() instanceof Element element && element.get(path) instanceof List;
        for (var concept : many ? part.list(path) : List.of(part.get(path))) {
            if (!(concept.value() instanceof String)) {
                ConceptShape.complain(concept);
            }
        }
    }

    /// Whether a concept in an element of this name can make the resource matter.
    boolean looksInto(String name) {
        for (var path : inside) {
            if (path.startsWith(name) && (path.length() == name.length() || path.charAt(name.length()) == '.')) {
                return true;
            }
        }
        return false;
    }

    /// Fails when only another version of FHIR has an element of this name.
    void refuseForeign(String type, String name) throws ForeignVersionException {
        var one = wanted.of(name);
        if (one != null && one.version() != null) {
            throw new ForeignVersionException(type + "." + name, one.version());
        }
    }
}
