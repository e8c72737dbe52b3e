package org.facetpath.server.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Holds messages against `docs/cds-hooks.schema.json`.
final class MessageSchema {

    private static final String ID = "https://facetpath.org/schema/cds-hooks.schema.json";
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(Map.of(ID, file("docs/cds-hooks.schema.json"))));

    private MessageSchema() {}

    static String file(String path) {
        try {
            return Files.readString(
                    Path.of(System.getProperty("facetpath.root", "..")).resolve(path));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// @param message `discovery`, `request`, `response` or `feedback`
    static void assertValid(String message, String json) {
        assertThat(SCHEMAS.getSchema(SchemaLocation.of(ID + "#/$defs/" + message))
                        .validate(json, InputFormat.JSON))
                .as(json)
                .isEmpty();
    }
}
