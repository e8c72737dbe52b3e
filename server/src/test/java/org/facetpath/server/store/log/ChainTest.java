package org.facetpath.server.store.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.server.store.log.TestStore.pain;
import static org.facetpath.server.store.log.TestStore.painJson;

import java.nio.file.Path;
import java.util.Objects;
import org.facetpath.server.store.Change;
import org.facetpath.server.store.LogCheck.Breach;
import org.facetpath.server.store.database.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Place.class)
class ChainTest {

    private static final int ROWS = 1_200;

    @Parameter
    private Place place;

    @TempDir
    private Path folder;

    private TestStore store;

    @BeforeEach
    void fill() {
        store = new TestStore(place, folder);
        for (int at = 1; at <= 12; at++) {
            store.write(pain("p" + at), painJson("p" + at, "a", at % 10));
        }
        store.apply(new Change.Delete(pain("p3")));
        store.apply(new Change.Erase(pain("p4"), "law"));
    }

    @AfterEach
    void close() {
        if (store != null) {
            store.close();
        }
    }

    @Test
    void an_untouched_log_is_whole_and_its_head_stands_for_all_of_it() {
        var first = store.verify();
        store.write(pain("p1"), painJson("p1", "a", 9));
        var second = store.verify();

        assertThat(first.isWhole()).isTrue();
        assertThat(first.rows()).isEqualTo(14);
        assertThat(second.rows()).isEqualTo(15);
        assertThat(second.head()).isNotEqualTo(first.head());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        UPDATE facetpath_log SET content = '{}' WHERE position = 7; 7
        UPDATE facetpath_log SET content = NULL, salt = NULL WHERE position = 7; 7
        UPDATE facetpath_log SET salt = '00' WHERE position = 7; 7
        UPDATE facetpath_log SET actor = 'user/eve' WHERE position = 7; 7
        UPDATE facetpath_log SET reason = 'another' WHERE position = 7; 7
        UPDATE facetpath_log SET at = at + 1 WHERE position = 7; 7
        UPDATE facetpath_log SET id = 'p99' WHERE position = 7; 7
        UPDATE facetpath_log SET type = 'Condition' WHERE position = 7; 7
        UPDATE facetpath_log SET number = 5 WHERE position = 7; 7
        UPDATE facetpath_log SET act = 'DELETED' WHERE position = 7; 7
        UPDATE facetpath_log SET act = 'NONSENSE' WHERE position = 7; 7
        UPDATE facetpath_log SET actor = '' WHERE position = 7; 7
        UPDATE facetpath_log SET content_hash = chain_hash WHERE position = 7; 7
        UPDATE facetpath_log SET chain_hash = content_hash WHERE position = 7; 7
        UPDATE facetpath_log SET content = '{}', salt = '00' WHERE position = 4; 4
        UPDATE facetpath_log SET content = '{}', salt = '00' WHERE position = 13; 13
        DELETE FROM facetpath_log WHERE position = 7; 7
        DELETE FROM facetpath_log WHERE position = 1; 1
        UPDATE facetpath_log SET position = -1 WHERE position = 7; 1
        """)
    void every_change_to_a_row_is_noticed_at_its_place(String tampering, long position) {
        tamper(tampering);

        assertThat(store.verify().breach())
                .isNotNull()
                .extracting(Breach::position)
                .isEqualTo(position);
    }

    @Test
    void two_rows_that_changed_places_are_noticed() {
        tamper("UPDATE facetpath_log SET position = 100 WHERE position = 7");
        tamper("UPDATE facetpath_log SET position = 7 WHERE position = 8");
        tamper("UPDATE facetpath_log SET position = 8 WHERE position = 100");

        assertThat(store.verify().breach())
                .isNotNull()
                .extracting(Breach::position)
                .isEqualTo(7L);
    }

    @Test
    void rows_cut_off_the_end_show_in_a_head_that_was_noted_elsewhere() {
        var noted = store.verify();
        tamper("DELETE FROM facetpath_log WHERE position > 12");

        var result = store.verify();

        assertThat(result.isWhole() && Objects.equals(result.head(), noted.head()))
                .isFalse();
    }

    @Test
    void a_breach_far_into_a_long_log_is_found() {
        var changes = new java.util.ArrayList<Change>();
        for (int at = 0; at < ROWS; at++) {
            changes.add(new Change.Write(pain("q" + at), painJson("q" + at, "a", 1)));
        }
        store.records().write(changes, TestStore.ANNA, "many");
        assertThat(store.verify().rows()).isEqualTo(ROWS + 14);

        tamper("UPDATE facetpath_log SET content = '{}' WHERE position = 1100");

        assertThat(store.verify().breach())
                .isNotNull()
                .extracting(Breach::position)
                .isEqualTo(1100L);
    }

    private void tamper(String sql) {
        store.database().write(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        });
    }
}
