package org.facetpath.exchange.artifact;

import java.util.List;
import org.facetpath.exchange.part.Extensions;
import org.facetpath.exchange.part.Own;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.Enumerations.BindingStrength;
import org.hl7.fhir.r4.model.Enumerations.FHIRVersion;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.StructureDefinition.ExtensionContextType;
import org.hl7.fhir.r4.model.StructureDefinition.StructureDefinitionKind;
import org.hl7.fhir.r4.model.StructureDefinition.TypeDerivationRule;
import org.hl7.fhir.r4.model.UriType;

/// Our extensions as definitions, each a plain value at one place.
final class ExtensionWriter {

    private static final String EXTENSION = "http://hl7.org/fhir/StructureDefinition/Extension";

    /// One extension.
    ///
    /// @param at the elements it may stand on
    /// @param types of its value
    /// @param system of the codes of the value, or empty
    private record Definition(String url, String title, List<String> at, List<String> types, String system) {

        static Definition code(String url, String title, String at, String system) {
            return new Definition(url, title, List.of(at), List.of("code"), system);
        }
    }

    private static final List<Definition> ALL = List.of(
            new Definition(
                    Extensions.EVIDENCE,
                    "A line of the record that a statement rests on",
                    List.of("Element"),
                    List.of("Reference"),
                    ""),
            Definition.code(
                    Extensions.DIRECTION, "What a finding speaks for", "ClinicalImpression.finding", Own.DIRECTION),
            Definition.code(Extensions.VERDICT, "What the record answers", "Element", Own.VERDICT),
            Definition.code(Extensions.URGENCY, "How soon a red flag must be acted on", "DetectedIssue", Own.URGENCY),
            Definition.code(Extensions.STANDING, "How well a source is confirmed", "Element", Own.STANDING),
            new Definition(
                    Extensions.PROCEDURE_MODIFIER,
                    "A modifier of a billed procedure",
                    List.of("Procedure", "Procedure.code"),
                    List.of("CodeableConcept", "Coding", "code", "string"),
                    ""),
            new Definition(
                    Extensions.ANSWERS,
                    "The order that a payer's answer is about",
                    List.of("ClaimResponse"),
                    List.of("Reference"),
                    ""));

    private final Publication publication;

    ExtensionWriter(Publication publication) {
        this.publication = publication;
    }

    List<StructureDefinition> all() {
        return ALL.stream().map(this::write).toList();
    }

    private StructureDefinition write(Definition definition) {
        var structure = publication.begin(new StructureDefinition(), definition.url(), definition.title());
        structure.setDescription(definition.title());
        structure.setFhirVersion(FHIRVersion._4_0_1);
        structure.setKind(StructureDefinitionKind.COMPLEXTYPE);
        structure.setAbstract(false);
        structure.setType("Extension");
        structure.setBaseDefinition(EXTENSION);
        structure.setDerivation(TypeDerivationRule.CONSTRAINT);
        definition
                .at()
                .forEach(place -> structure
                        .addContext()
                        .setType(ExtensionContextType.ELEMENT)
                        .setExpression(place));
        var elements = structure.getDifferential();
        elements.addElement(element("Extension").setShort(definition.title()).setDefinition(definition.title()));
        elements.addElement(element("Extension.extension").setMax("0"));
        elements.addElement(element("Extension.url").setFixed(new UriType(definition.url())));
        elements.addElement(value(definition));
        return structure;
    }

    private static ElementDefinition value(Definition definition) {
        var value = element("Extension.value[x]").setMin(1);
        definition.types().forEach(type -> value.addType().setCode(type));
        if (!definition.system().isEmpty()) {
            value.getBinding()
                    .setStrength(BindingStrength.REQUIRED)
                    .setValueSet(CodeSystemWriter.everyCodeOf(definition.system()));
        }
        return value;
    }

    private static ElementDefinition element(String path) {
        var element = new ElementDefinition().setPath(path);
        element.setId(path);
        return element;
    }
}
