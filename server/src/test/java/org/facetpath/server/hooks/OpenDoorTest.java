package org.facetpath.server.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.facetpath.server.Client;
import org.facetpath.server.Settings;
import org.facetpath.server.TestServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("While no record system is named, the door of the hooks")
class OpenDoorTest {

    @TempDir
    private Path folder;

    private static int discovery(Client client, Map<String, String> headers) {
        return client.send("GET", "/cds-services", null, headers).statusCode();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Forwarded", "Via"})
    void is_open_to_programs_of_this_machine_and_to_nobody_whom_a_proxy_brings(String header) {
        var client = TestServer.clinic().client();

        assertThat(discovery(client, Map.of())).isEqualTo(200);
        assertThat(discovery(client, Map.of(header, "127.0.0.1"))).isEqualTo(403);
    }

    @Test
    void is_closed_where_a_public_address_is_named() {
        var settings = Settings.of(Map.of("FACETPATH_PUBLIC_URL", "https://facetpath.clinic.example"));
        try (var server = TestServer.startIn(folder, settings)) {
            assertThat(discovery(TestServer.clientOf(server), Map.of())).isEqualTo(403);
            assertThat(discovery(TestServer.clientOf(server), Map.of("X-Forwarded-For", "203.0.113.5")))
                    .isEqualTo(403);
        }
    }
}
