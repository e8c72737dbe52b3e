package org.facetpath.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Nerve;
import org.facetpath.core.terminology.CodeSystems;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.ValueSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The knowledge as FHIR")
class KnowledgeArtifactsTest {

    private static final Validator CORE = Validator.core();

    /// All in one Bundle, since the validator takes long to begin.
    @Test
    void is_valid() {
        var bundle = new Bundle().setType(Bundle.BundleType.COLLECTION);
        Validator.ARTIFACTS.forEach(
                artifact -> bundle.addEntry().setFullUrl(artifact.getUrl()).setResource(artifact));

        assertThat(CORE.problems(bundle)).noneMatch(problem -> !problem.startsWith("WARNING") && !isOffline(problem));
    }

    /// Without a package server HAPI cannot compare a snapshot. The extensions are held against their definitions by
    /// the assessments that use them.
    private static boolean isOffline(String problem) {
        return problem.contains("Error generating Snapshot: Unable to resolve package id");
    }

    @Test
    void has_one_address_for_each_and_an_id_that_is_its_end() {
        assertThat(Validator.ARTIFACTS)
                .extracting(MetadataResource::getUrl)
                .doesNotHaveDuplicates()
                .allMatch(url -> url.startsWith(CodeSystems.BASE + "/"));
        assertThat(Validator.ARTIFACTS).allMatch(it -> it.getUrl().endsWith("/" + it.getIdPart()));
    }

    @Test
    void has_the_codes_that_records_may_use() {
        assertThat(codes("finding"))
                .contains(
                        "axial-pain",
                        "morning-stiffness-minutes",
                        "saddle-numbness",
                        "facet-loading",
                        "facet-cyst",
                        "degenerative-arthritis",
                        "post-void-residual",
                        "range-of-motion",
                        "image-guidance",
                        "fluoroscopy",
                        "sedation",
                        "ablation-technique",
                        "pulsed",
                        "procedure-intent",
                        "diagnostic",
                        "percent-pain-relief",
                        "relief-duration",
                        "sustained-relief",
                        "functional-improvement",
                        "pgic",
                        "physical-therapy",
                        "not-enough",
                        "contraindicated",
                        "not-a-candidate-for-rfa",
                        "source-of-pain-in-doubt");
        assertThat(codes("procedure"))
                .contains("medial-branch-block", "facet-injection", "radiofrequency-ablation", "facet-cyst-rupture");
        assertThat(codes("pain-area")).contains("low-back", "low-back-left", "low-back-right", "below-knee-left");
        assertThat(codes("tag")).containsExactly(CodeSystems.OUTPUT_TAG);
    }

    @Test
    void has_every_joint_and_nerve_with_both_sides() {
        assertThat(codes("facet-joint")).hasSize(Joint.values().length * 3).contains("L5-S1", "C7-T1-left");
        assertThat(codes("facet-nerve"))
                .hasSize(Nerve.values().length * 3)
                .contains("TON-right", "L5-dorsal-ramus", "L4-left");
    }

    /// A code that means something while reading must stand in the system that it is read by.
    @Test
    void has_every_code_of_ours_that_the_reader_knows() {
        var published = new ArrayList<String>();
        systems()
                .forEach(system -> system.getConcept()
                        .forEach(concept -> published.add(system.getUrl() + "#" + concept.getCode())));

        assertThat(Examples.KNOWLEDGE.terminology().list().stream()
                        .flatMap(set -> set.codes().stream())
                        .filter(code -> code.system().startsWith(CodeSystems.BASE))
                        .map(code -> code.system() + "#" + code.code()))
                .isNotEmpty()
                .allMatch(published::contains);
    }

    @Test
    void has_words_for_every_code_and_spanish_ones_for_nearly_all() {
        var concepts = systems().stream()
                .flatMap(system -> system.getConcept().stream())
                .toList();
        var untranslated = concepts.stream()
                .filter(concept -> concept.getDesignation().isEmpty())
                .map(CodeSystem.ConceptDefinitionComponent::getCode)
                .toList();

        assertThat(concepts).allMatch(concept -> !concept.getDisplay().isBlank());
        // The rest are the same word in both languages, or labels of sets that people never meet.
        assertThat(untranslated.size()).isLessThan(concepts.size() / 20);
    }

    @Test
    void gives_no_words_for_codes_of_others() {
        var others = Validator.ARTIFACTS.stream()
                .filter(ValueSet.class::isInstance)
                .flatMap(set -> ((ValueSet) set).getCompose().getInclude().stream())
                .filter(include -> include.hasSystem() && !include.getSystem().startsWith(CodeSystems.BASE))
                .flatMap(include -> include.getConcept().stream())
                .toList();

        assertThat(others).isNotEmpty().noneMatch(concept -> concept.hasDisplay());
    }

    @Test
    void refers_only_to_value_sets_that_are_published() {
        var urls = Validator.ARTIFACTS.stream().map(MetadataResource::getUrl).collect(Collectors.toSet());

        assertThat(Validator.ARTIFACTS.stream()
                        .filter(ValueSet.class::isInstance)
                        .flatMap(set -> ((ValueSet) set).getCompose().getInclude().stream())
                        .flatMap(include -> include.getValueSet().stream())
                        .map(address -> address.getValue()))
                .isNotEmpty()
                .allMatch(urls::contains);
    }

    private static Set<String> codes(String name) {
        return systems().stream()
                .filter(system -> system.getIdPart().equals(name))
                .flatMap(system -> system.getConcept().stream())
                .map(CodeSystem.ConceptDefinitionComponent::getCode)
                .collect(Collectors.toSet());
    }

    private static List<CodeSystem> systems() {
        return Validator.ARTIFACTS.stream()
                .filter(CodeSystem.class::isInstance)
                .map(CodeSystem.class::cast)
                .toList();
    }
}
