package org.facetpath.server.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;

/// Rows of other tables of the same database that belong to changes of the log: both are written or neither.
@FunctionalInterface
public interface Beside {

    /// There are none.
    Beside NOTHING = _ -> {};

    void write(Connection connection) throws SQLException;

    /// One statement for each of these texts, which it is told.
    static Beside each(String sql, Collection<String> texts) {
        return texts.isEmpty()
                ? NOTHING
                : connection -> {
                    try (var statement = connection.prepareStatement(sql)) {
                        for (var text : texts) {
                            statement.setString(1, text);
                            statement.addBatch();
                        }
                        statement.executeBatch();
                    }
                };
    }

    /// These rows and others.
    default Beside and(Beside others) {
        return connection -> {
            write(connection);
            others.write(connection);
        };
    }
}
