package org.facetpath.server.store.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.hl7.fhir.r4.model.ResourceType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The types of FHIR R4")
class ResourceTypesTest {

    @Test
    void are_those_of_its_model_and_no_other() {
        assertThat(Stream.of(ResourceType.values()).map(Enum::name)).allMatch(ResourceTypes::isKnown);
        assertThat(ResourceType.values()).hasSize(ResourceTypes.count());
        assertThat(Stream.of("Foo", "patient", "Resource", "DomainResource", "Element", ""))
                .noneMatch(ResourceTypes::isKnown);
    }
}
