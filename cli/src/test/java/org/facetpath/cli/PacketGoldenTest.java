package org.facetpath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A packet as it was last read by a person. `-Dupdate-golden` writes it anew; read the difference before you commit
/// it.
class PacketGoldenTest {

    private static final Path GOLDEN = Run.ROOT.resolve("cli/src/test/golden/packet");

    @ParameterizedTest
    @ValueSource(strings = {"packet.json", "attachments.csv", "before-sending.txt"})
    void the_packet_reads_as_it_was_approved(String file, @TempDir Path folder) throws IOException {
        var written = Letter.of(
                        Run.example("neck-whiplash-one-block"),
                        folder,
                        "--policy",
                        "aetna-cpb-0016",
                        "--propose",
                        "rfa C5-C6 right 2026-12-01")
                .file(file);

        if (System.getProperty("update-golden") != null) {
            Files.createDirectories(GOLDEN);
            Files.writeString(GOLDEN.resolve(file), written);
        }

        assertThat(written).isEqualTo(Files.readString(GOLDEN.resolve(file)));
    }
}
