package org.facetpath.server.store.bulk;

import java.time.Duration;

/// What an export may cost.
///
/// @param fileBytes the most a file may have
/// @param totalBytes the most all files together may have
/// @param files the most files there may be
/// @param patience how long to wait for the other server to be ready
/// @param shortestPause how long to wait at least before asking again
public record BulkLimits(long fileBytes, long totalBytes, int files, Duration patience, Duration shortestPause) {

    /// 4 GB a file, 100 GB in all, 10,000 files, a day.
    public static BulkLimits usual() {
        return new BulkLimits(4L << 30, 100L << 30, 10_000, Duration.ofDays(1), Duration.ofSeconds(1));
    }
}
