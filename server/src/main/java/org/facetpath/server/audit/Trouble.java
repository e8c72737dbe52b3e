package org.facetpath.server.audit;

import java.sql.SQLException;
import org.slf4j.Logger;

/// Failures of our own in the log: their kind and place. Their messages may hold words of a record, so they are left
/// out.
public final class Trouble {

    private Trouble() {}

    /// @return the number under which it stands in the log
    public static String log(Logger log, Throwable failure) {
        var number = Long.toString(System.nanoTime(), 36);
        var cause = failure.getCause() == null ? failure : failure.getCause();
        log.error("failure {}: {} at {}", number, kind(cause), place(cause));
        return number;
    }

    private static String kind(Throwable failure) {
        var name = failure.getClass().getName();
        return failure instanceof SQLException problem
                ? "%s (%s %d)".formatted(name, problem.getSQLState(), problem.getErrorCode())
                : name;
    }

    private static String place(Throwable failure) {
        for (var frame : failure.getStackTrace()) {
            if (frame.getClassName().startsWith("org.facetpath")) {
                return frame.toString();
            }
        }
        return failure.getStackTrace().length == 0 ? "an unknown place" : failure.getStackTrace()[0].toString();
    }
}
