package org.facetpath.exchange.artifact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.facetpath.core.terminology.CodeSet;
import org.facetpath.core.terminology.CodeSet.CodePattern;
import org.facetpath.exchange.part.Own;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetComponent;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetFilterComponent;
import org.hl7.fhir.r4.model.ValueSet.FilterOperator;

/// A code set of the terminology as a value set: the codes that mean it, by system, and those of narrower sets. Codes
/// of others stand without their words, which are not ours to give.
final class ValueSetWriter {

    private final Publication publication;

    ValueSetWriter(Publication publication) {
        this.publication = publication;
    }

    /// @param narrower the sets that belong to it
    ValueSet write(CodeSet set, List<CodeSet> narrower) {
        var values = publication.begin(new ValueSet(), address(set), set.label());
        values.setDescription("What means: " + set.label());
        var bySystem = new LinkedHashMap<String, ConceptSetComponent>();
        for (var pattern : set.codes()) {
            if (pattern.prefix()) {
                values.getCompose().addInclude(family(pattern));
            } else {
                bySystem.computeIfAbsent(
                                pattern.system(),
                                system -> values.getCompose().addInclude().setSystem(system))
                        .addConcept()
                        .setCode(pattern.code());
            }
        }
        narrower.forEach(one -> values.getCompose().addInclude().addValueSet(address(one)));
        return values;
    }

    private static String address(CodeSet set) {
        return Own.valueSet(set.id().name());
    }

    /// Every code that begins so.
    private static ConceptSetComponent family(CodePattern pattern) {
        return new ConceptSetComponent()
                .setSystem(pattern.system())
                .addFilter(new ConceptSetFilterComponent()
                        .setProperty("code")
                        .setOp(FilterOperator.REGEX)
                        .setValue(Pattern.compile("[.]").matcher(pattern.code()).replaceAll("\\\\.") + ".*"));
    }
}
