package org.facetpath.server.store.database;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.facetpath.server.store.StoreFailedException;

/// An open database with the store's tables in it. Safe to share between threads.
public abstract sealed class Database implements AutoCloseable permits SqliteDatabase, PostgresDatabase {

    /// The lowest byte of SQLite's codes; PostgreSQL's driver has none.
    private static final int SQLITE_PRIMARY = 0xff;

    private static final int SQLITE_DAMAGED = 11;
    private static final int SQLITE_FULL = 13;
    private static final int SQLITE_NO_DATABASE = 26;

    /// Opens a database, makes or upgrades its tables, and makes sure that it keeps what it acknowledges.
    ///
    /// @throws StoreFailedException when it cannot be opened, or would lose acknowledged writes
    public static Database open(StoreAddress address) {
        return switch (address) {
            case StoreAddress.Folder folder -> SqliteDatabase.open(folder);
            case StoreAddress.Postgres server -> PostgresDatabase.open(server);
        };
    }

    /// Reads with a connection that commits nothing. Each statement sees what was committed before it.
    public <T> T read(Work<T> work) {
        try (var connection = readers().getConnection()) {
            return work.on(connection);
        } catch (SQLException problem) {
            throw failed("could not read", problem);
        }
    }

    /// Writes while nobody else writes to the store, in this process or another, but in one transaction with whoever
    /// waits to write as well: the work may be done by another thread. When it returns, what was written is on the
    /// disk; when it throws, nothing was written.
    public <T> T write(Work<T> work) {
        try {
            return commits().write(work);
        } catch (SQLException problem) {
            throw failed("could not write", problem);
        }
    }

    /// What writers share.
    abstract GroupCommit commits();

    /// Whether it can be read and written now, and has room, as far as can be seen from here.
    ///
    /// @param leastBytes that have to be free on the disk, where that is seen
    /// @throws StoreFailedException when it cannot be read
    public abstract Fitness fitness(long leastBytes);

    /// Makes sure that what was deleted is also gone from the files, as far as the database can.
    public abstract void forgetDeleted();

    /// Connections for reading.
    abstract DataSource readers();

    @Override
    public abstract void close();

    static StoreFailedException failed(String what, SQLException problem) {
        return new StoreFailedException("the database " + what + ": " + why(problem), problem);
    }

    /// The message of a database may hold values of the row: only its code is told.
    private static String why(SQLException problem) {
        return switch (problem.getErrorCode() & SQLITE_PRIMARY) {
            case SQLITE_DAMAGED, SQLITE_NO_DATABASE ->
                "its file is damaged; stop the server, keep the folder for whoever can look at it, and restore a backup"
                        + " into another";
            case SQLITE_FULL -> "its disk is full; nothing was written";
            default -> "%s %d".formatted(problem.getSQLState(), problem.getErrorCode());
        };
    }
}
