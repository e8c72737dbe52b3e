package org.facetpath.server.store.archive;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.facetpath.server.store.LogCheck.Result;
import org.facetpath.server.store.RefusedChangeException;
import org.facetpath.server.store.RefusedChangeException.Ground;
import org.facetpath.server.store.StoreFailedException;
import org.facetpath.server.store.database.Database;
import org.facetpath.server.store.log.ChainWalk;
import org.facetpath.server.store.log.LogRefill;
import org.facetpath.server.store.log.Row;
import org.jspecify.annotations.Nullable;

/// Fills an empty store from a backup, of whichever database it came from. The backup is proved before anything is
/// written, and the restored log is proved again behind it.
public final class Restore {

    private static final Pattern COLUMN = Pattern.compile("[a-z_]{1,63}");

    private final Path file;
    private final Result proof;

    private Restore(Path file, Result proof) {
        this.file = file;
        this.proof = proof;
    }

    /// A backup that is whole; no store is needed to see that, and none is made.
    ///
    /// @throws BrokenBackupException when the file is not a whole backup
    public static Restore of(Path file) throws IOException {
        var proof = ArchiveReader.prove(file);
        var breach = proof.breach();
        if (breach != null) {
            throw new BrokenBackupException(
                    "the backup is broken at position %d: %s".formatted(breach.position(), breach.what()));
        }
        return new Restore(file, proof);
    }

    /// @throws BrokenBackupException when the file has changed since and is no whole backup any more
    /// @throws RefusedChangeException when the store is not empty
    public Result into(Database database) {
        database.write(connection -> fill(connection, file));
        var result = new ChainWalk(database).verify();
        if (!result.equals(proof)) {
            throw new StoreFailedException("the restored log does not prove what the backup proves");
        }
        return result;
    }

    private static boolean fill(Connection connection, Path file) throws SQLException {
        requireEmpty(connection);
        try (var log = new LogRefill(connection)) {
            ArchiveReader.read(file, new ArchiveReader.Taker() {
                @Override
                public void log(Row row) {
                    unchecked(() -> log.add(row));
                }

                @Override
                public void table(String table, JsonNode row) {
                    unchecked(() -> insert(connection, table, row));
                }
            });
            log.finish();
            return true;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (Passing passing) {
            throw passing.problem;
        }
    }

    private static void requireEmpty(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>(SideTables.KEPT);
        tables.add("facetpath_log");
        for (var table : tables) {
            try (var statement = connection.createStatement();
                    var found = statement.executeQuery("SELECT 1 FROM " + table + " LIMIT 1")) {
                if (found.next()) {
                    throw new RefusedChangeException(Ground.CONFLICT, "the store is not empty: nothing was restored");
                }
            }
        }
    }

    /// The table is one of ours; the names of columns come from the file, so they must look like ours.
    private static void insert(Connection connection, String table, JsonNode row) throws SQLException {
        List<String> columns = new ArrayList<>();
        row.fieldNames().forEachRemaining(columns::add);
        if (!SideTables.KEPT.contains(table)
                || columns.isEmpty()
                || !columns.stream().allMatch(it -> COLUMN.matcher(it).matches())) {
            throw new BrokenBackupException("the backup holds a row that this software does not write");
        }
        var sql = "INSERT INTO %s (%s) VALUES (%s)"
                .formatted(table, String.join(", ", columns), "?, ".repeat(columns.size() - 1) + "?");
        try (var insert = connection.prepareStatement(sql)) {
            for (int at = 0; at < columns.size(); at++) {
                insert.setObject(at + 1, value(row.get(columns.get(at))));
            }
            insert.executeUpdate();
        }
    }

    private static @Nullable Object value(JsonNode value) {
        try {
            return switch (value.getNodeType()) {
                case NUMBER -> value.longValue();
                case STRING -> value.textValue();
                case BOOLEAN -> value.booleanValue();
                case ARRAY -> value.path(0).binaryValue();
                case NULL, MISSING, OBJECT, BINARY, POJO -> null;
            };
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private interface Step {
        void take() throws SQLException;
    }

    private static void unchecked(Step step) {
        try {
            step.take();
        } catch (SQLException problem) {
            throw new Passing(problem);
        }
    }

    /// Carries a failure of the database through the reading of the file.
    private static final class Passing extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final SQLException problem;

        Passing(SQLException problem) {
            super(problem);
            this.problem = problem;
        }
    }
}
