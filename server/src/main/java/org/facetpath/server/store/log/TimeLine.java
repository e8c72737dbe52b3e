package org.facetpath.server.store.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/// Finds places in the log by time. Positions have no gaps and time never runs backwards, so halving will do and no
/// index of times is kept.
final class TimeLine {

    /// The position of the last row written at or before a time; 0 for none.
    static long positionAt(Connection connection, Instant time) throws SQLException {
        long wanted = Moments.micros(time);
        long low = 0;
        long high = RecordLog.end(connection);
        while (low < high) {
            long middle = low + (high - low + 1) / 2;
            if (at(connection, middle) <= wanted) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private static long at(Connection connection, long position) throws SQLException {
        return Rows.number(connection, Long.MAX_VALUE, "SELECT at FROM facetpath_log WHERE position = ?", position);
    }

    private TimeLine() {}
}
