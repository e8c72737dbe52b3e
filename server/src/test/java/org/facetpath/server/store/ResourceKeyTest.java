package org.facetpath.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceKeyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Patient/a-1.B",
                "Patient/a-1.B/_history/3",
                "https://ehr.example/fhir/Patient/a-1.B",
                "https://ehr.example/fhir/Patient/a-1.B/_history/3"
            })
    void a_reference_names_a_resource_with_and_without_a_server_and_a_version(String reference) {
        assertThat(ResourceKey.named(reference)).contains(ResourceKey.patient("a-1.B"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "Patient",
                "Patient/",
                "/a",
                "#contained",
                "urn:uuid:9bce7033-afe2-df53-f598-94ea5fdd8c0e",
                "Practitioner?identifier=x|1",
                "Patient/a b",
                "Patient/ä",
                "patient/a",
                "P4tient/a",
                "/_history/1"
            })
    void what_is_no_reference_to_a_resource_names_none(String reference) {
        assertThat(ResourceKey.named(reference)).isEmpty();
    }

    @Test
    void a_type_and_an_id_have_64_characters_at_most() {
        assertThat(ResourceKey.named("Patient/" + "a".repeat(64))).isPresent();
        assertThat(ResourceKey.named("Patient/" + "a".repeat(65))).isEmpty();
        assertThat(ResourceKey.named("P".repeat(65) + "/a")).isEmpty();
        assertThatThrownBy(() -> new ResourceKey("P", "a")).isInstanceOf(IllegalArgumentException.class);
    }
}
