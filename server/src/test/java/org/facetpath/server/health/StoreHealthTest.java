package org.facetpath.server.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.facetpath.server.Server;
import org.facetpath.server.Settings;
import org.facetpath.server.TestServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The readiness of a server")
class StoreHealthTest {

    private static final String READINESS = "/actuator/health/readiness";

    @TempDir
    private Path folder;

    private static String readiness(Server.Running server) {
        var answer = TestServer.clientOf(server).get(READINESS);
        return answer.statusCode() + " " + answer.body();
    }

    @Test
    void is_out_of_service_while_the_disk_has_less_room_than_asked_for() {
        var settings = Settings.of(Map.of("FACETPATH_MIN_FREE", "1000000TB"));
        try (var server = TestServer.startIn(folder, settings)) {
            assertThat(readiness(server)).isEqualTo("503 {\"status\":\"OUT_OF_SERVICE\"}");
            assertThat(TestServer.clientOf(server)
                            .get("/actuator/health/liveness")
                            .statusCode())
                    .as("it lives: a restart would not help")
                    .isEqualTo(200);
        }
    }

    @Test
    void is_down_while_the_data_folder_cannot_be_written_and_comes_back() throws Exception {
        try (var server = TestServer.startIn(folder, Settings.of(Map.of("FACETPATH_MIN_FREE", "0MB")))) {
            assertThat(readiness(server)).isEqualTo("200 {\"status\":\"UP\"}");

            Files.move(folder.resolve("data"), folder.resolve("away"));
            assertThat(within(server, "503")).contains("DOWN").doesNotContain(folder.toString());

            Files.move(folder.resolve("away"), folder.resolve("data"));
            assertThat(within(server, "200")).contains("UP");
            assertThat(leftovers()).as("what was written to try").isEmpty();
        }
    }

    private String within(Server.Running server, String status) throws InterruptedException {
        var told = readiness(server);
        for (int i = 0; i < 100 && !told.startsWith(status); i++) {
            Thread.sleep(100);
            told = readiness(server);
        }
        return told;
    }

    private java.util.List<Path> leftovers() throws IOException {
        try (var files = Files.list(folder.resolve("data"))) {
            return files.filter(it -> it.toString().endsWith("tried")).toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"much", "-1MB", "5 quarts", "99999999999999999TB"})
    void is_asked_for_in_sizes_only(String text) {
        assertThatThrownBy(() -> LeastRoom.of(Map.of("FACETPATH_MIN_FREE", text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("500MB");
    }
}
