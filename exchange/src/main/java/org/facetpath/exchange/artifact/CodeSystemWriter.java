package org.facetpath.exchange.artifact;

import java.util.List;
import org.facetpath.exchange.part.Own;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.ValueSet;

/// A code system of ours, and the value set of all its codes.
final class CodeSystemWriter {

    /// What a concept is, within a system of several kinds.
    private static final String KIND = "kind";

    private final Publication publication;
    private final Languages languages;

    CodeSystemWriter(Publication publication, Languages languages) {
        this.publication = publication;
        this.languages = languages;
    }

    CodeSystem write(String url, List<Term> terms) {
        var system = publication.begin(new CodeSystem(), url, title(url));
        system.setDescription(title(url));
        system.setCaseSensitive(true);
        system.setContent(CodeSystem.CodeSystemContentMode.COMPLETE);
        system.setValueSet(everyCodeOf(url));
        system.setCount(terms.size());
        if (terms.stream().anyMatch(term -> !term.group().isEmpty())) {
            system.addProperty()
                    .setCode(KIND)
                    .setDescription("What kind of thing the code is")
                    .setType(CodeSystem.PropertyType.CODE);
        }
        terms.forEach(term -> system.addConcept(concept(term)));
        return system;
    }

    ValueSet everyCode(String url) {
        var set = publication.begin(new ValueSet(), everyCodeOf(url), title(url));
        set.setDescription(title(url));
        set.getCompose().addInclude().setSystem(url);
        return set;
    }

    static String everyCodeOf(String system) {
        return Own.valueSet("all-" + lastOf(system));
    }

    private String title(String url) {
        return languages.english().say("code-system." + lastOf(url));
    }

    private static String lastOf(String url) {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private ConceptDefinitionComponent concept(Term term) {
        var display = term.words().apply(languages.english());
        var concept = new ConceptDefinitionComponent().setCode(term.code()).setDisplay(display);
        for (var speech : languages.others()) {
            var words = term.words().apply(speech);
            // Where a language has no word the label stands for all, and is no translation.
            if (!words.equals(display)) {
                concept.addDesignation().setLanguage(speech.language()).setValue(words);
            }
        }
        if (!term.group().isEmpty()) {
            concept.addProperty().setCode(KIND).setValue(new CodeType(term.group()));
        }
        return concept;
    }
}
