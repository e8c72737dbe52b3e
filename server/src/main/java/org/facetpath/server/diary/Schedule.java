package org.facetpath.server.diary;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// When a rating is due. After a block: each quarter of the first hour, each hour to the eighth, each day of
/// two weeks. After an ablation, whose effect payers ask about by months: each week of the first eight, then
/// each fourth week until one lies beyond a year. The times are a choice of ours, from no published schedule.
/// It reminds; entries at any other time are as good.
public final class Schedule {

    private static final List<Duration> AFTER_BLOCK = Stream.of(
                    IntStream.rangeClosed(1, 4).mapToObj(quarter -> Duration.ofMinutes(15L * quarter)),
                    IntStream.rangeClosed(2, 8).mapToObj(Duration::ofHours),
                    IntStream.rangeClosed(1, 14).mapToObj(Duration::ofDays))
            .flatMap(it -> it)
            .toList();

    private static final List<Duration> AFTER_ABLATION = IntStream.concat(
                    IntStream.rangeClosed(1, 8), IntStream.rangeClosed(3, 14).map(four -> 4 * four))
            .mapToObj(weeks -> Duration.ofDays(7L * weeks))
            .toList();

    private final Treatment.Kind kind;
    private final Instant ended;

    public Schedule(Treatment.Kind kind, Instant ended) {
        this.kind = kind;
        this.ended = ended;
    }

    /// All that are still to come.
    public List<Instant> after(Instant now) {
        var times = switch (kind) {
            case BLOCK -> AFTER_BLOCK;
            case ABLATION -> AFTER_ABLATION;
        };
        return times.stream().map(ended::plus).filter(due -> due.isAfter(now)).toList();
    }

    public Optional<Instant> next(Instant now) {
        return after(now).stream().findFirst();
    }
}
