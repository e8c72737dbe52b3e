package org.facetpath.exchange.artifact;

import java.util.List;
import java.util.function.Function;
import org.facetpath.knowledge.Wording;
import org.facetpath.report.wording.Speech;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.StringType;

/// The languages of the wording: English is what an artefact is written in, the others stand beside it.
final class Languages {

    private static final String TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation";

    private final Speech english = Speech.in("en");
    private final List<Speech> others = Wording.languages().stream()
            .filter(language -> !language.equals("en"))
            .map(Speech::in)
            .toList();

    Speech english() {
        return english;
    }

    List<Speech> others() {
        return others;
    }

    /// Adds the other languages to a text element.
    void translate(Element text, Function<Speech, String> words) {
        for (var speech : others) {
            var translation = new Extension(TRANSLATION);
            translation.addExtension(new Extension("lang", new CodeType(speech.language())));
            translation.addExtension(new Extension("content", new StringType(words.apply(speech))));
            text.addExtension(translation);
        }
    }
}
