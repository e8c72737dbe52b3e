package org.facetpath.server.store.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.facetpath.server.store.log.TestStore.pain;
import static org.facetpath.server.store.log.TestStore.painJson;
import static org.facetpath.server.store.log.TestStore.patient;
import static org.facetpath.server.store.log.TestStore.patientJson;

import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.facetpath.server.store.Actor;
import org.facetpath.server.store.Change;
import org.facetpath.server.store.Identifier;
import org.facetpath.server.store.RecordQuery;
import org.facetpath.server.store.RefusedChangeException;
import org.facetpath.server.store.RefusedChangeException.Ground;
import org.facetpath.server.store.ResourceKey;
import org.facetpath.server.store.Version;
import org.facetpath.server.store.database.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(Place.class)
class HostileContentTest {

    private static final String SQL = "'; DROP TABLE facetpath_log; --";

    @Parameter
    private Place place;

    @TempDir
    private Path folder;

    private TestStore store;

    @BeforeEach
    void open() {
        store = new TestStore(place, folder);
    }

    @AfterEach
    void close() {
        if (store != null) {
            store.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", SQL, "a/b", "../x", "a\u0000b", "ä", "_", "a\n"})
    void an_id_outside_of_the_rules_is_never_a_name(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ResourceKey("Patient", id));
        assertThatIllegalArgumentException().isThrownBy(() -> new ResourceKey(id, "a"));
        assertThat(ResourceKey.named("Patient/" + id)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "user/a\u0000", "half \uD800"})
    void an_actor_or_a_reason_that_not_every_database_keeps_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Actor(text));
        assertThatIllegalArgumentException().isThrownBy(() -> store.records().write(List.of(), TestStore.ANNA, text));
        assertThatIllegalArgumentException().isThrownBy(() -> new Change.Erase(pain("p1"), text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"Observation\"",
                "{",
                "{}",
                "{\"resourceType\":7}",
                "{\"resourceType\":\"Patient\",\"id\":\"p1\"}",
                "{\"resourceType\":\"Observation\",\"id\":\"p2\"}",
                "{\"resourceType\":\"Observation\",\"id\":7}",
                "{\"resourceType\":\"Observation\",\"id\":\"p1\"} {}",
                "{\"resourceType\":\"Observation\",\"id\":\"p1\",\"x\":\"\u0000\"}",
                "{\"resourceType\":\"Observation\",\"id\":\"p1\",\"x\":\"\uD800\"}",
                "{\"resourceType\":\"Observation\",\"id\":\"p1\",\"x\":01}",
                "{\"resourceType\":\"Observation\",\"id\":\"p1\",\"id\":\"p1\"}",
                "{\"resourceType\":\"Observation\",\"id\":\"p1\",\"subject\":{\"reference\":\"Patient/a\",\"reference\":\"Patient/b\"}}"
            })
    void content_that_is_no_such_resource_is_refused_and_nothing_is_written(String content) {
        assertThatThrownBy(() -> store.write(pain("p1"), content))
                .asInstanceOf(InstanceOfAssertFactories.type(RefusedChangeException.class))
                .satisfies(refusal -> assertThat(refusal.ground()).isEqualTo(Ground.CONTENT));
        assertThat(store.records().position()).isZero();
    }

    @Test
    void a_type_that_fhir_does_not_have_is_refused() {
        assertThatThrownBy(() -> store.write(new ResourceKey("Foo", "1"), "{\"resourceType\":\"Foo\",\"id\":\"1\"}"))
                .isInstanceOf(RefusedChangeException.class)
                .hasMessageContaining("Foo");
        assertThat(store.records().position()).isZero();
    }

    @Test
    void nesting_without_end_is_refused() {
        var deep = "{\"resourceType\":\"Observation\",\"id\":\"p1\",\"x\":" + "[".repeat(100_000) + "]".repeat(100_000)
                + "}";

        assertThatThrownBy(() -> store.write(pain("p1"), deep)).isInstanceOf(RefusedChangeException.class);
    }

    @Test
    void sql_and_markup_and_every_script_are_kept_as_text_like_any_other() {
        var reason = SQL + " <script>alert(1)</script> ¡Ñandú! 漢字 🦴";
        var content = painJson("p1", "a", 7).replace("final", SQL + "\\u0000\\ud800 % _ \\\\ 漢字 🦴");

        store.records().write(List.of(new Change.Write(pain("p1"), content)), new Actor(SQL), reason);

        var read = store.records().read(pain("p1")).orElseThrow();
        assertThat(read.content()).isEqualTo(content);
        assertThat(read.reason()).isEqualTo(reason);
        assertThat(read.by()).isEqualTo(new Actor(SQL));
        assertThat(store.verify().isWhole()).isTrue();
    }

    @Test
    void identifiers_of_any_length_and_letters_are_found_and_only_those() {
        for (var value : List.of(SQL, "\\u0000", "x".repeat(100_000), "%", "_", "a|b")) {
            var content = patientJson("a")
                    .replace("}", ",\"identifier\":[{\"system\":\"s\",\"value\":\"%s\"}]}".formatted(value));
            store.write(patient("a"), content);

            var searched = value.equals("\\u0000") ? "\u0000" : value;
            assertThat(found(new Identifier("s", searched)))
                    .as(value.substring(0, 1))
                    .isEqualTo(1);
            assertThat(found(new Identifier("s", searched + "x"))).isZero();
        }
    }

    private int found(Identifier identifier) {
        return store.records()
                .search(RecordQuery.of("Patient").withIdentifier(identifier))
                .items()
                .size();
    }

    @Test
    void a_search_for_sql_finds_nothing_and_does_nothing() {
        store.write(pain("p1"), painJson("p1", "a", 7));

        assertThat(store.records().search(RecordQuery.of(SQL).withPatient(SQL)).items())
                .isEmpty();
        assertThat(store.records().record("a' OR '1'='1")).isEmpty();
        assertThat(store.records().read(pain("p1"))).isPresent();
    }

    @Test
    void eight_megabytes_in_one_resource_are_kept_to_the_letter() {
        var content = painJson("p1", "a", 7).replace("final", "x".repeat(8 << 20));

        store.write(pain("p1"), content);

        assertThat(store.records().read(pain("p1"))).map(Version::content).contains(content);
    }

    @Test
    void content_longer_than_the_limit_is_refused() {
        var content = painJson("p1", "a", 7).replace("final", "x".repeat(64 << 20));

        assertThatThrownBy(() -> store.write(pain("p1"), content)).isInstanceOf(RefusedChangeException.class);
    }
}
