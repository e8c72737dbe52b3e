package org.facetpath.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A rehearsal")
class RehearsalTest {

    @Test
    void starts_is_asked_and_stops_by_itself_and_leaves_nothing_behind() throws Exception {
        var before = folders();

        Rehearsal.run();

        assertThat(folders()).isEqualTo(before);
    }

    private static List<Path> folders() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(it -> it.getFileName().toString().startsWith("facetpath-rehearsal"))
                    .sorted()
                    .toList();
        }
    }
}
