package org.facetpath.server.store.database;

import java.sql.SQLException;
import org.facetpath.server.store.StoreFailedException;
import org.facetpath.server.store.database.StoreAddress.Postgres;

/// Why a PostgreSQL database cannot be used, and what whoever runs it can do. It never repeats a password.
final class PostgresFailure {

    private PostgresFailure() {}

    static StoreFailedException of(Postgres address, RuntimeException problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused) {
                return new StoreFailedException(
                        "PostgreSQL at %s %s".formatted(address, why(String.valueOf(refused.getSQLState()))), problem);
            }
        }
        return new StoreFailedException(
                "the address of the database cannot be used: --db or FACETPATH_DB names it, as in"
                        + " postgresql://user@host/database",
                problem);
    }

    /// By the classes and codes of SQL's states.
    private static String why(String state) {
        return switch (state) {
            case "28P01", "28000" -> "refuses the user or the password; look at both in --db or FACETPATH_DB";
            case "08004" ->
                "lets nobody in: it wants a password and got none, or does not take this user from here; look at --db"
                        + " or FACETPATH_DB";
            case "3D000" -> "has no such database; make it (createdb), or name another in --db or FACETPATH_DB";
            case "42501" -> "does not let this user make tables; make them the owner of the database";
            case "53300" -> "has no connection left; let it have more, or stop what uses them";
            case "57P03" -> "is still starting; try again in a moment";
            default ->
                state.startsWith("08")
                        ? "cannot be reached; is it running, and are host and port right?"
                        : "cannot be used (%s)".formatted(state);
        };
    }
}
