package org.facetpath.server.store.archive;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.facetpath.server.store.log.Chain;
import org.facetpath.server.store.log.Row;

/// Writes the lines of a backup.
final class ArchiveWriter {

    private final JsonGenerator json;
    private long rows;
    private String head = Chain.START;

    ArchiveWriter(OutputStream target) throws IOException {
        json = new JsonFactory().createGenerator(target);
        json.setRootValueSeparator(new SerializedString("\n"));
        json.writeStartObject();
        json.writeNumberField(Fields.FORMAT, Fields.VERSION);
        json.writeEndObject();
    }

    void write(Row row) {
        var version = row.version();
        try {
            json.writeStartObject();
            json.writeNumberField(Fields.POSITION, version.position());
            json.writeStringField(Fields.TYPE, version.key().type());
            json.writeStringField(Fields.ID, version.key().id());
            json.writeNumberField(Fields.NUMBER, version.number());
            json.writeStringField(Fields.ACT, version.act().name());
            json.writeNumberField(Fields.AT, ChronoUnit.MICROS.between(Instant.EPOCH, version.at()));
            json.writeStringField(Fields.BY, version.by().id());
            json.writeStringField(Fields.REASON, version.reason());
            if (row.salt() != null) {
                json.writeStringField(Fields.SALT, row.salt());
            }
            if (version.content() != null) {
                json.writeStringField(Fields.CONTENT, version.content());
            }
            json.writeStringField(Fields.CONTENT_HASH, row.contentHash());
            json.writeStringField(Fields.CHAIN_HASH, row.chainHash());
            json.writeEndObject();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        rows++;
        head = row.chainHash();
    }

    void writeTables(Connection connection) throws SQLException {
        for (var table : SideTables.KEPT) {
            try (var statement = connection.createStatement();
                    var found = statement.executeQuery("SELECT * FROM " + table)) {
                while (found.next()) {
                    writeRow(table, found);
                }
            }
        }
    }

    private void writeRow(String table, ResultSet row) throws SQLException {
        try {
            json.writeStartObject();
            json.writeStringField(Fields.TABLE, table);
            json.writeObjectFieldStart(Fields.ROW);
            var columns = row.getMetaData();
            for (int at = 1; at <= columns.getColumnCount(); at++) {
                json.writeFieldName(columns.getColumnName(at));
                switch (row.getObject(at)) {
                    case null -> json.writeNull();
                    case Number number -> json.writeNumber(number.longValue());
                    case byte[] bytes -> {
                        json.writeStartArray();
                        json.writeBinary(bytes);
                        json.writeEndArray();
                    }
                    case Boolean bit -> json.writeBoolean(bit);
                    case Object text -> json.writeString(text.toString());
                }
            }
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /// Without this line a file is not whole.
    void finish() throws IOException {
        json.writeStartObject();
        json.writeNumberField(Fields.ROWS, rows);
        json.writeStringField(Fields.HEAD, head);
        json.writeEndObject();
        json.writeRaw('\n');
        json.flush();
    }
}
