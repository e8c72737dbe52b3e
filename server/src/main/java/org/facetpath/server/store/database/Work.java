package org.facetpath.server.store.database;

import java.sql.Connection;
import java.sql.SQLException;

/// Something done with a connection, which it neither closes nor keeps.
@FunctionalInterface
public interface Work<T> {

    T on(Connection connection) throws SQLException;
}
