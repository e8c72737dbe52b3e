package org.facetpath.report.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The JSON Schema (2020-12) of what [PacketJson] writes: `docs/packet.schema.json`, carried along in the jar.
public final class PacketSchema {

    public static String text() {
        try (var schema = PacketSchema.class.getResourceAsStream("/org/facetpath/report/packet.schema.json")) {
            return new String(Objects.requireNonNull(schema).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private PacketSchema() {}
}
