package org.facetpath.server.store.log;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Moments as the log keeps them: whole microseconds since 1970, which every database can hold.
final class Moments {

    private static final long PER_SECOND = 1_000_000;
    private static final long NANOS_PER_MICRO = 1_000;

    /// The last microsecond that begins at or before a moment; the nearest that can be written when it is out
    /// of range.
    static long micros(Instant moment) {
        long seconds =
                Math.clamp(moment.getEpochSecond(), Long.MIN_VALUE / PER_SECOND, Long.MAX_VALUE / PER_SECOND - 1);
        return seconds * PER_SECOND + moment.getNano() / NANOS_PER_MICRO;
    }

    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    private Moments() {}
}
