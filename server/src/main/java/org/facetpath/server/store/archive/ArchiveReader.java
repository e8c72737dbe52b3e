package org.facetpath.server.store.archive;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.facetpath.server.store.Actor;
import org.facetpath.server.store.LogCheck.Result;
import org.facetpath.server.store.ResourceKey;
import org.facetpath.server.store.Version;
import org.facetpath.server.store.Version.Act;
import org.facetpath.server.store.log.Chain;
import org.facetpath.server.store.log.Proof;
import org.facetpath.server.store.log.Row;

/// Reads the lines of a backup.
final class ArchiveReader {

    private static final int ROOM = 1 << 16;
    private static final int LONGEST_TEXT = 1 << 28;

    private static final JsonMapper JSON = new JsonMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_TEXT)
                    .build())
            .build());

    /// Is given what stands in a backup, in order.
    interface Taker {
        void log(Row row);

        void table(String table, JsonNode row);
    }

    /// Proves a backup: that it is whole and its log is what was written.
    static Result prove(Path file) throws IOException {
        var proof = new Proof();
        read(file, new Taker() {
            @Override
            public void log(Row row) {
                proof.add(row);
            }

            @Override
            public void table(String table, JsonNode row) {
                if (!SideTables.KEPT.contains(table)) {
                    throw new BrokenBackupException("the backup holds a table that is unknown here");
                }
            }
        });
        return proof.finish();
    }

    static void read(Path file, Taker taker) throws IOException {
        try (var packed = new GZIPInputStream(Files.newInputStream(file), ROOM);
                MappingIterator<JsonNode> lines = JSON.readerFor(JsonNode.class).readValues(packed)) {
            requireHeading(lines);
            new Lines(taker).read(lines);
        } catch (ZipException | EOFException | JsonProcessingException broken) {
            throw new BrokenBackupException("the file is no backup, or is not whole");
        }
    }

    private static void requireHeading(MappingIterator<JsonNode> lines) throws IOException {
        int format =
                lines.hasNextValue() ? lines.nextValue().path(Fields.FORMAT).asInt() : 0;
        if (format != Fields.VERSION) {
            throw new BrokenBackupException("the file is no backup of this version");
        }
    }

    private static final class Lines {

        private final Taker taker;
        private long rows;
        private String head = Chain.START;

        Lines(Taker taker) {
            this.taker = taker;
        }

        void read(MappingIterator<JsonNode> lines) throws IOException {
            while (lines.hasNextValue()) {
                var line = lines.nextValue();
                if (line.has(Fields.POSITION)) {
                    var row = row(line);
                    taker.log(row);
                    rows++;
                    head = row.chainHash();
                } else if (line.has(Fields.TABLE)) {
                    taker.table(line.path(Fields.TABLE).asText(), line.path(Fields.ROW));
                } else {
                    end(line, lines.hasNextValue());
                    return;
                }
            }
            throw new BrokenBackupException("the backup is not whole: its end is missing");
        }

        private void end(JsonNode line, boolean more) {
            boolean whole = line.path(Fields.ROWS).asLong(-1) == rows
                    && line.path(Fields.HEAD).asText().equals(head);
            if (!whole || more) {
                throw new BrokenBackupException("the backup is not what was written: its end does not fit");
            }
        }

        private static Row row(JsonNode line) {
            try {
                var version = new Version(
                        line.path(Fields.POSITION).asLong(),
                        new ResourceKey(
                                line.path(Fields.TYPE).asText(),
                                line.path(Fields.ID).asText()),
                        line.path(Fields.NUMBER).asInt(),
                        Act.valueOf(line.path(Fields.ACT).asText()),
                        Instant.EPOCH.plus(line.path(Fields.AT).asLong(), ChronoUnit.MICROS),
                        new Actor(line.path(Fields.BY).asText()),
                        line.path(Fields.REASON).asText(),
                        line.path(Fields.CONTENT).textValue());
                return new Row(
                        version,
                        line.path(Fields.SALT).textValue(),
                        line.path(Fields.CONTENT_HASH).asText(),
                        line.path(Fields.CHAIN_HASH).asText());
            } catch (IllegalArgumentException notWritten) {
                throw new BrokenBackupException("the backup holds a row that this software does not write");
            }
        }
    }

    private ArchiveReader() {}
}
