package org.facetpath.exchange.cds;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Holds messages against `docs/cds-hooks.schema.json`.
public final class MessageSchema {

    private static final String ID = "https://facetpath.org/schema/cds-hooks.schema.json";
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(ID, text())));

    private MessageSchema() {}

    private static String text() {
        try {
            return Files.readString(
                    Path.of(System.getProperty("facetpath.root", "..")).resolve("docs/cds-hooks.schema.json"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Schema of(String message) {
        return SCHEMAS.getSchema(SchemaLocation.of(ID + "#/$defs/" + message));
    }

    /// @param message `discovery`, `request`, `response` or `feedback`
    public static void assertValid(String message, String json) {
        assertThat(of(message).validate(json, InputFormat.JSON)).as(json).isEmpty();
    }

    public static void assertValid(String message, byte[] json) {
        assertValid(message, new String(json, StandardCharsets.UTF_8));
    }

    public static boolean isValid(String message, String json) {
        return of(message).validate(json, InputFormat.JSON).isEmpty();
    }
}
