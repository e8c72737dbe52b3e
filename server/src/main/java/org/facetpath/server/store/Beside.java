package org.facetpath.server.store;

import java.sql.Connection;
import java.sql.SQLException;

/// Rows of other tables of the same database that belong to changes of the log: both are written or neither.
@FunctionalInterface
public interface Beside {

    /// There are none.
    Beside NOTHING = _ -> {};

    void write(Connection connection) throws SQLException;

    /// These rows and others.
    default Beside and(Beside others) {
        return connection -> {
            write(connection);
            others.write(connection);
        };
    }
}
