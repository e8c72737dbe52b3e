package org.facetpath.server.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import org.facetpath.server.Server;
import org.facetpath.server.ServerOptions;
import org.facetpath.server.TestServer;
import org.facetpath.server.access.Access;
import org.facetpath.server.store.RecordStore;
import org.facetpath.server.store.RefusedChangeException;
import org.facetpath.server.store.database.StoreAddress;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The patients of a demonstration")
class DemoPatientsTest {

    @Test
    void are_all_the_examples_of_the_repository() throws IOException {
        var examples = Path.of(System.getProperty("facetpath.root", "..")).resolve("examples");
        try (var files = Files.list(examples);
                var listed = DemoPatients.class.getResourceAsStream("/demo/names.txt")) {
            var names = new String(listed.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertThat(files.map(it -> it.getFileName().toString()).filter(it -> it.endsWith(".json")))
                    .containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @Test
    void keep_the_time_between_their_dates_when_they_are_moved() {
        assertThat(DemoPatients.moved("\"2026-10-31T09:00:00Z\" \"2026-09\" \"1961\" \"v-2026-10-31x\"", 2))
                .isEqualTo("\"2026-11-02T09:00:00Z\" \"2026-09\" \"1961\" \"v-2026-10-31x\"");
        assertThat(DemoPatients.moved("\"2026-12-30\"", 3)).isEqualTo("\"2027-01-02\"");
    }

    @Test
    void stay_as_they_are_when_loaded_twice_on_one_day(@TempDir Path folder) {
        try (var server = Server.start(options(folder))) {
            var store = server.context().getBean(RecordStore.class);
            long position = store.position();
            server.context().getBean(DemoPatients.class).load();

            assertThat(position).isGreaterThan(100);
            assertThat(store.position()).isEqualTo(position);
            assertThat(server.demoPassword()).isPresent();
        }
    }

    private static ServerOptions options(Path folder) {
        var store = new StoreAddress.Folder(folder.resolve("data"));
        return new ServerOptions(store, 0, "127.0.0.1", ZoneOffset.UTC, Access.Mode.CLINIC, true, false);
    }

    @Test
    void are_not_put_beside_real_ones() {
        var demo = TestServer.clinic().bean(DemoPatients.class);

        assertThatThrownBy(demo::load)
                .isInstanceOf(RefusedChangeException.class)
                .hasMessageContaining("--data");
    }
}
