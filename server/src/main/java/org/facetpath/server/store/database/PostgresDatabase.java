package org.facetpath.server.store.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.facetpath.server.store.StoreFailedException;

/// A PostgreSQL database. Writers of all processes queue at one lock, which is held until the commit.
final class PostgresDatabase extends Database {

    private static final int CONNECTIONS = 10;

    /// Any number will do as long as all processes have the same.
    private static final long WRITERS_LOCK = 0x6661_6365_7470L;

    private final HikariDataSource pool;
    private final GroupCommit commits = new GroupCommit(new Queueing());

    private PostgresDatabase(HikariDataSource pool) {
        this.pool = pool;
    }

    static PostgresDatabase open(StoreAddress.Postgres address) {
        var database = new PostgresDatabase(pool(address));
        boolean usable = false;
        try {
            database.read(PostgresDatabase::requireDurable);
            Migration.POSTGRESQL.run(database.pool);
            usable = true;
            return database;
        } finally {
            if (!usable) {
                database.close();
            }
        }
    }

    private static HikariDataSource pool(StoreAddress.Postgres address) {
        var settings = new HikariConfig();
        settings.setPoolName("facetpath");
        settings.setJdbcUrl(address.url());
        settings.setUsername(address.user());
        settings.setPassword(address.password());
        settings.setMaximumPoolSize(CONNECTIONS);
        settings.setMinimumIdle(1);
        settings.addDataSourceProperty("reWriteBatchedInserts", "true");
        // A commit must wait for the disk whatever the server's default is.
        settings.setConnectionInitSql("SET synchronous_commit TO on");
        try {
            return new HikariDataSource(settings);
        } catch (RuntimeException problem) {
            throw PostgresFailure.of(address, problem);
        }
    }

    private static boolean requireDurable(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var setting = statement.executeQuery("SHOW fsync")) {
            if (setting.next() && setting.getString(1).equals("off")) {
                throw new StoreFailedException("PostgreSQL runs with fsync off: it would lose what it acknowledged");
            }
            return true;
        }
    }

    @Override
    GroupCommit commits() {
        return commits;
    }

    private final class Queueing implements GroupCommit.Transactions {

        @Override
        public Connection begin() throws SQLException {
            var connection = pool.getConnection();
            boolean begun = false;
            try {
                connection.setAutoCommit(false);
                queue(connection);
                begun = true;
                return connection;
            } finally {
                if (!begun) {
                    // Given back, the pool ends its transaction.
                    connection.close();
                }
            }
        }

        @Override
        public void commit(Connection connection) throws SQLException {
            connection.commit();
        }

        @Override
        public void rollBack(Connection connection) throws SQLException {
            connection.rollback();
        }

        @Override
        public void leave(Connection connection) throws SQLException {
            connection.close();
        }
    }

    private static void queue(Connection connection) throws SQLException {
        try (var lock = connection.prepareStatement("SELECT pg_advisory_xact_lock(?)")) {
            lock.setLong(1, WRITERS_LOCK);
            lock.execute();
        }
    }

    /// The disk of another machine is not seen.
    @Override
    public Fitness fitness(long leastBytes) {
        return read(connection -> {
            try (var statement = connection.createStatement();
                    var setting = statement.executeQuery("SHOW transaction_read_only")) {
                return setting.next() && setting.getString(1).equals("on")
                        ? new Fitness.Unusable("PostgreSQL takes no writes: it is read-only or a standby")
                        : new Fitness.Fit();
            }
        });
    }

    @Override
    public void forgetDeleted() {
        read(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.execute(
                        "VACUUM facetpath_log, facetpath_index, facetpath_answer, facetpath_card_feedback");
            }
        });
    }

    @Override
    DataSource readers() {
        return pool;
    }

    @Override
    public void close() {
        commits.close();
        pool.close();
    }
}
