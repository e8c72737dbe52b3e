package org.facetpath.server.store.log;

import org.facetpath.server.store.LogCheck;
import org.facetpath.server.store.database.Database;

/// Proves the log of a database by walking through it from its first row.
public final class ChainWalk implements LogCheck {

    private final Database database;

    public ChainWalk(Database database) {
        this.database = database;
    }

    @Override
    public Result verify() {
        var proof = new Proof();
        new LogRows(database).each(row -> {
            if (row == null) {
                proof.unreadable();
            } else {
                proof.add(row);
            }
            return proof.breach() == null;
        });
        return proof.finish();
    }
}
