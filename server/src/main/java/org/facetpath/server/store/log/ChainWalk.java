package org.facetpath.server.store.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.facetpath.server.store.LogCheck;
import org.facetpath.server.store.database.Database;

/// Proves the log of a database by walking through it from its first row, a thousand rows at a time, so that nobody
/// has to wait for it.
public final class ChainWalk implements LogCheck {

    private static final String NEXT = "SELECT position, type, id, number, act, at, actor, reason, content, salt,"
            + " content_hash, chain_hash FROM facetpath_log WHERE position > ? ORDER BY position LIMIT ?";
    private static final int STEP = 1_000;

    private final Database database;

    public ChainWalk(Database database) {
        this.database = database;
    }

    @Override
    public Result verify() {
        var proof = new Proof();
        long before;
        do {
            before = proof.rows();
            database.read(connection -> walk(connection, proof));
        } while (proof.breach() == null && proof.rows() == before + STEP);
        return proof.finish();
    }

    private static Proof walk(Connection connection, Proof proof) throws SQLException {
        try (var statement = connection.prepareStatement(NEXT)) {
            Rows.bind(statement, proof.rows(), STEP);
            return walk(statement, proof);
        }
    }

    private static Proof walk(PreparedStatement statement, Proof proof) throws SQLException {
        try (var rows = statement.executeQuery()) {
            while (proof.breach() == null && rows.next()) {
                if (rows.getLong(1) == proof.rows() + 1) {
                    prove(rows, proof);
                } else {
                    proof.missing();
                }
            }
            return proof;
        }
    }

    private static void prove(ResultSet row, Proof proof) throws SQLException {
        Row read;
        try {
            read = new Row(Rows.version(row), row.getString(10), row.getString(11), row.getString(12));
        } catch (IllegalArgumentException notWritable) {
            proof.unreadable();
            return;
        }
        proof.add(read);
    }
}
