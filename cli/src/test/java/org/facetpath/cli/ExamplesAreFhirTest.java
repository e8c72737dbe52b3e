package org.facetpath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// HAPI, told to be strict, is the judge of whether the examples are FHIR R4.
class ExamplesAreFhirTest {

    private static final FhirContext R4 = FhirContext.forR4();

    static Stream<Path> examples() throws IOException {
        try (var files = Files.list(Run.ROOT.resolve("examples"))) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void each_example_is_a_bundle_of_one_patient_with_every_reference_inside(Path file) throws IOException {
        var resources = read(file);

        assertThat(resources).filteredOn(Patient.class::isInstance).hasSize(1);
        var ids = resources.stream()
                .map(resource ->
                        resource.fhirType() + "/" + resource.getIdElement().getIdPart())
                .toList();
        var references = R4.newTerser();
        for (var resource : resources) {
            assertThat(references.getAllResourceReferences(resource))
                    .extracting(found ->
                            found.getResourceReference().getReferenceElement().getValue())
                    .filteredOn(reference -> reference != null)
                    .isSubsetOf(ids);
        }
    }

    @Test
    void no_two_examples_share_an_id_so_the_folder_reads_as_one_clinic() throws IOException {
        Map<String, Path> owners = new HashMap<>();
        for (var file : examples().toList()) {
            for (var resource : read(file)) {
                var id = resource.fhirType() + "/" + resource.getIdElement().getIdPart();
                assertThat(owners.putIfAbsent(id, file)).as(id).isNull();
            }
        }
    }

    @Test
    void the_readme_tells_the_story_of_each() throws IOException {
        var readme = Files.readString(Run.ROOT.resolve("examples/README.md"));

        assertThat(examples()).allMatch(file -> readme.contains("[%s](%<s)".formatted(file.getFileName())));
    }

    private static List<Resource> read(Path file) throws IOException {
        var parser = R4.newJsonParser().setParserErrorHandler(new StrictErrorHandler());
        var bundle = parser.parseResource(Bundle.class, Files.readString(file));
        return bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .toList();
    }
}
