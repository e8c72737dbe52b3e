package org.facetpath.server.store.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.facetpath.server.store.StoreFailedException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;

/// The embedded database: one file in a folder of its own. Many may read while one writes; each commit flushes the
/// disk.
final class SqliteDatabase extends Database {

    private static final String LOCK = "facetpath.lock";
    private static final ReentrantLock MIGRATING = new ReentrantLock();
    private static final int PATIENCE_MILLIS = 60_000;
    private static final int READERS = 8;

    /// 16 MB. Pages that many commits change are then copied to the database once for all of them.
    private static final int PAGES_BEFORE_CHECKPOINT = 4_000;

    private final Path folder;
    private final Connection writer;
    private final HikariDataSource readers;
    private final GroupCommit commits = new GroupCommit(new ByHand());

    private SqliteDatabase(Path folder, Connection writer, HikariDataSource readers) {
        this.folder = folder;
        this.writer = writer;
        this.readers = readers;
    }

    static SqliteDatabase open(StoreAddress.Folder address) {
        try {
            PrivateFolder.make(address.path());
            var file = PrivateFolder.file(address.file());
            migrate(address, file);
            var writer = new WritingConnection(file, writing());
            return new SqliteDatabase(address.path(), writer, pool(source(file, reading())));
        } catch (IOException | SQLException | StoreFailedException | PoolInitializationException problem) {
            throw FolderFailure.of(address.path(), problem);
        }
    }

    /// One process after the other.
    private static void migrate(StoreAddress.Folder address, Path file) throws IOException {
        MIGRATING.lock();
        try (var channel =
                        FileChannel.open(PrivateFolder.file(address.path().resolve(LOCK)), StandardOpenOption.WRITE);
                var held = channel.lock()) {
            if (held.isValid()) {
                Migration.SQLITE.run(source(file, writing()));
            }
        } finally {
            MIGRATING.unlock();
        }
    }

    private static SQLiteDataSource source(Path file, SQLiteConfig settings) {
        var source = new SQLiteDataSource(settings);
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        return source;
    }

    private static SQLiteConfig writing() {
        var settings = new SQLiteConfig();
        settings.setJournalMode(JournalMode.WAL);
        settings.setSynchronous(SynchronousMode.FULL);
        settings.setBusyTimeout(PATIENCE_MILLIS);
        settings.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, String.valueOf(PAGES_BEFORE_CHECKPOINT));
        settings.setGetGeneratedKeys(false);
        settings.enforceForeignKeys(true);
        // Erased content is overwritten, not only unlinked.
        settings.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        return settings;
    }

    private static SQLiteConfig reading() {
        var settings = new SQLiteConfig();
        settings.setReadOnly(true);
        settings.setBusyTimeout(PATIENCE_MILLIS);
        return settings;
    }

    private static HikariDataSource pool(SQLiteDataSource source) {
        var settings = new HikariConfig();
        settings.setPoolName("facetpath-readers");
        settings.setDataSource(source);
        settings.setReadOnly(true);
        settings.setMaximumPoolSize(READERS);
        settings.setMinimumIdle(1);
        return new HikariDataSource(settings);
    }

    @Override
    GroupCommit commits() {
        return commits;
    }

    /// By hand, since the driver's own transactions begin the next one at each commit: other processes could
    /// never write.
    private final class ByHand implements GroupCommit.Transactions {

        @Override
        public Connection begin() throws SQLException {
            execute("BEGIN IMMEDIATE");
            return writer;
        }

        @Override
        public void commit(Connection connection) throws SQLException {
            execute("COMMIT");
        }

        @Override
        public void rollBack(Connection connection) throws SQLException {
            SqliteDatabase.this.rollBack();
        }

        @Override
        public void leave(Connection connection) {
            // The writer is kept.
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = writer.prepareStatement(sql)) {
            statement.execute();
        }
    }

    private void rollBack() throws SQLException {
        try {
            execute("ROLLBACK");
        } catch (SQLException problem) {
            // After a full disk and the like SQLite has rolled back by itself.
            if (!String.valueOf(problem.getMessage()).contains("no transaction is active")) {
                throw problem;
            }
        }
    }

    @Override
    public Fitness fitness(long leastBytes) {
        var _ = read(connection -> connection.isValid(1));
        return FolderFitness.of(folder, leastBytes);
    }

    @Override
    public void forgetDeleted() {
        try {
            commits.alone(() -> execute("PRAGMA wal_checkpoint(TRUNCATE)"));
        } catch (SQLException problem) {
            throw failed("could not clean up", problem);
        }
    }

    @Override
    DataSource readers() {
        return readers;
    }

    @Override
    public void close() {
        readers.close();
        commits.close();
        try {
            commits.alone(writer::close);
        } catch (SQLException problem) {
            throw failed("could not be closed", problem);
        }
    }
}
