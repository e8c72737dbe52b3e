package org.facetpath.server.store.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.facetpath.server.store.log.TestStore.pain;
import static org.facetpath.server.store.log.TestStore.painJson;
import static org.facetpath.server.store.log.TestStore.patient;
import static org.facetpath.server.store.log.TestStore.patientJson;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.facetpath.server.store.Change;
import org.facetpath.server.store.Identifier;
import org.facetpath.server.store.Outcome;
import org.facetpath.server.store.Outcome.Effect;
import org.facetpath.server.store.RecordQuery;
import org.facetpath.server.store.RecordQuery.Order;
import org.facetpath.server.store.RefusedChangeException;
import org.facetpath.server.store.RefusedChangeException.Ground;
import org.facetpath.server.store.StaleVersionException;
import org.facetpath.server.store.Version;
import org.facetpath.server.store.Version.Act;
import org.facetpath.server.store.database.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Place.class)
class RecordLogTest {

    private final Place place;

    @TempDir
    private Path folder;

    private TestStore store;

    RecordLogTest(Place place) {
        this.place = place;
    }

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

    @Test
    void what_was_written_is_read_back_to_the_letter_with_who_when_and_why() {
        var content = painJson("p1", "a", 7).replace(",", " ,\n\t");

        var outcome = store.write(pain("p1"), content);

        assertThat(outcome).isEqualTo(new Outcome(pain("p1"), Effect.CREATED, 1, 1, TestStore.START));
        assertThat(store.records().read(pain("p1")))
                .contains(
                        new Version(1, pain("p1"), 1, Act.WRITTEN, TestStore.START, TestStore.ANNA, "a test", content));
    }

    @Test
    void writing_the_same_again_changes_nothing() {
        var first = store.write(pain("p1"), painJson("p1", "a", 7));

        var again = store.write(pain("p1"), painJson("p1", "a", 7));

        assertThat(again).isEqualTo(new Outcome(pain("p1"), Effect.UNCHANGED, first.position(), 1, first.at()));
        assertThat(store.records().position()).isEqualTo(1);
    }

    @Test
    void every_version_stays_readable_and_as_it_was_known_then() {
        store.write(pain("p1"), painJson("p1", "a", 7));
        store.wait(Duration.ofHours(1));
        store.write(pain("p1"), painJson("p1", "a", 3));
        store.wait(Duration.ofHours(1));
        store.apply(new Change.Delete(pain("p1")));

        var records = store.records();
        assertThat(records.history(pain("p1")))
                .extracting(Version::act)
                .containsExactly(Act.DELETED, Act.WRITTEN, Act.WRITTEN);
        assertThat(records.read(pain("p1"), 2).flatMap(it -> Optional.ofNullable(it.content())))
                .contains(painJson("p1", "a", 3));
        var halfWay = TestStore.START.plus(Duration.ofMinutes(30));
        assertThat(records.readAsOf(pain("p1"), halfWay)).map(Version::number).contains(1);
        assertThat(records.readAsOf(pain("p1"), TestStore.START.minusSeconds(1)))
                .isEmpty();
        assertThat(records.read(pain("p1"))).map(Version::exists).contains(false);
        assertThat(records.read(pain("never"))).isEmpty();
    }

    @Test
    void a_change_for_a_version_that_is_no_longer_current_is_refused_and_names_the_current_one() {
        store.write(pain("p1"), painJson("p1", "a", 7));
        store.write(pain("p1"), painJson("p1", "a", 6));

        assertThatThrownBy(() -> store.apply(new Change.Write(pain("p1"), painJson("p1", "a", 5), 1)))
                .asInstanceOf(InstanceOfAssertFactories.type(StaleVersionException.class))
                .satisfies(stale -> assertThat(stale.current()).isEqualTo(2));
        assertThatThrownBy(() -> store.apply(new Change.Delete(pain("p1"), 1)))
                .isInstanceOf(StaleVersionException.class);
        assertThat(store.apply(new Change.Write(pain("p1"), painJson("p1", "a", 5), 2))
                        .number())
                .isEqualTo(3);
    }

    @Test
    void all_changes_of_one_write_are_done_or_none() {
        var changes = List.of(
                new Change.Write(pain("p1"), painJson("p1", "a", 7)),
                new Change.Write(pain("p2"), "{\"resourceType\":\"Observation\",\"id\":\"other\"}"));

        assertThatThrownBy(() -> store.records().write(changes, TestStore.ANNA, "a test"))
                .isInstanceOf(RefusedChangeException.class);

        assertThat(store.records().position()).isZero();
        assertThat(store.records().read(pain("p1"))).isEmpty();
    }

    @Test
    void one_write_may_change_a_resource_twice() {
        var outcomes = store.records()
                .write(
                        List.of(
                                new Change.Write(pain("p1"), painJson("p1", "a", 7)),
                                new Change.Write(pain("p1"), painJson("p1", "a", 8)),
                                new Change.Delete(pain("p1"))),
                        TestStore.ANNA,
                        "a test");

        assertThat(outcomes)
                .extracting(Outcome::effect)
                .containsExactly(Effect.CREATED, Effect.UPDATED, Effect.DELETED);
        assertThat(store.verify().isWhole()).isTrue();
    }

    @Test
    void deleting_what_does_not_exist_changes_nothing() {
        assertThat(store.apply(new Change.Delete(pain("p1"))).effect()).isEqualTo(Effect.UNCHANGED);
        assertThat(store.records().position()).isZero();
    }

    @Test
    void a_deleted_resource_may_be_written_again() {
        store.write(pain("p1"), painJson("p1", "a", 7));
        store.apply(new Change.Delete(pain("p1")));

        var again = store.write(pain("p1"), painJson("p1", "a", 7));

        assertThat(again.effect()).isEqualTo(Effect.CREATED);
        assertThat(again.number()).isEqualTo(3);
    }

    @Test
    void time_in_the_log_never_runs_backwards() {
        store.write(pain("p1"), painJson("p1", "a", 7));
        store.wait(Duration.ofHours(-3));

        var later = store.write(pain("p2"), painJson("p2", "a", 7));

        assertThat(later.at()).isEqualTo(TestStore.START);
    }

    @Test
    void a_conditional_create_makes_one_resource_for_an_identifier() {
        var identifier = Identifier.parse("http://clinic.example/mrn|17");
        var content = patientJson("a")
                .replace("}", ",\"identifier\":[{\"system\":\"http://clinic.example/mrn\",\"value\":\"17\"}]}");

        var first = store.apply(new Change.WriteIfAbsent(patient("a"), content, identifier));
        var second = store.apply(new Change.WriteIfAbsent(patient("b"), content.replace("\"a\"", "\"b\""), identifier));

        assertThat(first.effect()).isEqualTo(Effect.CREATED);
        assertThat(second.effect()).isEqualTo(Effect.UNCHANGED);
        assertThat(second.key()).isEqualTo(patient("a"));
        store.write(patient("c"), content.replace("\"a\"", "\"c\""));
        assertThatThrownBy(() -> store.apply(
                        new Change.WriteIfAbsent(patient("d"), content.replace("\"a\"", "\"d\""), identifier)))
                .asInstanceOf(InstanceOfAssertFactories.type(RefusedChangeException.class))
                .satisfies(refusal -> assertThat(refusal.ground()).isEqualTo(Ground.AMBIGUOUS));
    }

    @Test
    void resources_are_found_by_type_patient_identifier_and_time() {
        store.write(
                patient("a"), patientJson("a").replace("}", ",\"identifier\":[{\"system\":\"s\",\"value\":\"v|1\"}]}"));
        store.write(pain("p1"), painJson("p1", "a", 7));
        store.wait(Duration.ofHours(1));
        store.write(pain("p2"), painJson("p2", "b", 7));
        store.write(pain("p3"), painJson("p3", "a", 2));
        store.apply(new Change.Delete(pain("p2")));

        assertThat(found(RecordQuery.of("Observation"))).containsExactly("p1", "p3");
        assertThat(found(RecordQuery.of("Observation").withPatient("b"))).isEmpty();
        assertThat(found(RecordQuery.of("Observation").withPatient("a").withOrder(Order.NEWEST_FIRST)))
                .containsExactly("p3", "p1");
        assertThat(found(RecordQuery.of("Observation").withSince(TestStore.START.plusSeconds(3600))))
                .containsExactly("p3");
        assertThat(found(RecordQuery.of("Observation").withBefore(TestStore.START.plusSeconds(3600))))
                .containsExactly("p1");
        assertThat(found(RecordQuery.of("Observation")
                        .withSince(TestStore.START.plusSeconds(3600))
                        .withBefore(TestStore.START.plusSeconds(3600))))
                .isEmpty();
        assertThat(found(RecordQuery.of("Patient").withIdentifier(Identifier.parse("s|v|1"))))
                .containsExactly("a");
        assertThat(found(RecordQuery.of("Patient").withIdentifier(Identifier.parse("|v|1"))))
                .isEmpty();
        assertThat(found(RecordQuery.of("Patient")
                        .withIdentifier(new Identifier(null, "v|1"))
                        .withPatient("a")))
                .containsExactly("a");
        assertThat(found(RecordQuery.of("Observation").withIdentifier(new Identifier(null, "v|1"))))
                .isEmpty();
    }

    private List<String> found(RecordQuery query) {
        return store.records().search(query).items().stream()
                .map(it -> it.key().id())
                .toList();
    }

    @Test
    void pages_together_hold_everything_once_in_both_orders() {
        for (int at = 0; at < 25; at++) {
            store.write(pain("p" + at), painJson("p" + at, "a", at % 10));
        }
        store.write(pain("p3"), painJson("p3", "a", 10));

        for (var order : Order.values()) {
            var ids = new java.util.ArrayList<String>();
            Long cursor = null;
            do {
                var page = store.records()
                        .search(RecordQuery.of("Observation").withOrder(order).withPage(10, cursor));
                page.items().forEach(it -> ids.add(it.key().id()));
                cursor = page.next();
            } while (cursor != null);
            assertThat(ids).hasSize(25).doesNotHaveDuplicates();
            assertThat(order == Order.OLDEST_FIRST ? ids.getLast() : ids.getFirst())
                    .isEqualTo("p3");
        }
    }

    @Test
    void an_identifier_of_a_former_version_finds_nothing() {
        var content = patientJson("a").replace("}", ",\"identifier\":[{\"value\":\"old\"}]}");
        store.write(patient("a"), content);
        store.write(patient("a"), content.replace("old", "new"));

        assertThat(found(RecordQuery.of("Patient").withIdentifier(Identifier.parse("old"))))
                .isEmpty();
        assertThat(found(RecordQuery.of("Patient").withIdentifier(Identifier.parse("|new"))))
                .containsExactly("a");
    }

    @Test
    void the_log_is_read_in_order_from_any_place() {
        store.write(patient("a"), patientJson("a"));
        store.write(pain("p1"), painJson("p1", "a", 7));
        store.write(pain("p2"), painJson("p2", "a", 7));

        assertThat(store.records().log(1, 1)).extracting(Version::key).containsExactly(pain("p1"));
        assertThat(store.records().log(3, 10)).isEmpty();
    }
}
