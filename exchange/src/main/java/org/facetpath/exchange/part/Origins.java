package org.facetpath.exchange.part;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facetpath.core.chart.Evidence;
import org.facetpath.report.wording.Speech;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ResourceType;

/// References to the resources of the record that a statement rests on, each with what it says there.
///
/// A line without a FHIR id (a resource that had none, a proposal from the command line) is named in words only.
public final class Origins {

    private static final int MOST_WORDS = 1000;
    private static final Set<String> TYPES =
            Arrays.stream(ResourceType.values()).map(ResourceType::name).collect(Collectors.toUnmodifiableSet());

    private final Speech speech;

    public Origins(Speech speech) {
        this.speech = speech;
    }

    /// One reference for each resource; several of its lines are told together.
    public List<Reference> of(Collection<Evidence> evidence) {
        var lines = new LinkedHashMap<String, String>();
        evidence.forEach(line -> lines.merge(line.resource(), said(line), (one, other) -> join(one, other)));
        return lines.entrySet().stream()
                .map(it -> reference(it.getKey(), it.getValue()))
                .toList();
    }

    /// Those that an element takes which allows only some types of resource.
    public List<Reference> of(Collection<Evidence> evidence, Set<String> types) {
        return of(evidence).stream()
                .filter(it -> it.hasReference())
                .filter(it -> types.contains(typeOf(it.getReference())))
                .toList();
    }

    /// Those that such an element does not take.
    public List<Reference> others(Collection<Evidence> evidence, Set<String> types) {
        return of(evidence).stream()
                .filter(it -> !it.hasReference() || !types.contains(typeOf(it.getReference())))
                .toList();
    }

    private Reference reference(String resource, String said) {
        var display = CleanText.of("%s: %s".formatted(resource, said), MOST_WORDS);
        return isAddress(resource) ? new Reference(resource).setDisplay(display) : new Reference().setDisplay(display);
    }

    /// Whether it is `Type/id` by the rules of FHIR.
    public static boolean isAddress(String resource) {
        int slash = resource.indexOf('/');
        return slash > 0 && TYPES.contains(resource.substring(0, slash)) && Ids.isLegal(resource.substring(slash + 1));
    }

    private static String typeOf(String reference) {
        return reference.substring(0, reference.indexOf('/'));
    }

    private String said(Evidence line) {
        var what = line.element().isEmpty() ? line.value() : "%s = %s".formatted(line.element(), line.value());
        return Stream.of(what, line.date(), line.note() == null ? null : speech.say(line.note()))
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    private static String join(String one, String other) {
        return one.length() > MOST_WORDS || one.equals(other) ? one : one + "; " + other;
    }
}
