package org.facetpath.server.diary;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// When a rating is due after a block: each quarter of the first hour, each hour to the eighth, each day of two weeks.
/// The times are a choice of ours, from no published schedule. It
/// reminds; entries at any other time are as good.
public final class Schedule {

    private static final List<Duration> AFTER = Stream.of(
                    IntStream.rangeClosed(1, 4).mapToObj(quarter -> Duration.ofMinutes(15L * quarter)),
                    IntStream.rangeClosed(2, 8).mapToObj(Duration::ofHours),
                    IntStream.rangeClosed(1, 14).mapToObj(Duration::ofDays))
            .flatMap(it -> it)
            .toList();

    private final Instant ended;

    public Schedule(Instant ended) {
        this.ended = ended;
    }

    /// All that are still to come.
    public List<Instant> after(Instant now) {
        return AFTER.stream().map(ended::plus).filter(due -> due.isAfter(now)).toList();
    }

    public Optional<Instant> next(Instant now) {
        return after(now).stream().findFirst();
    }
}
