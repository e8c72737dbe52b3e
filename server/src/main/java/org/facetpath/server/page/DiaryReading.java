package org.facetpath.server.page;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.facetpath.core.spine.Side;
import org.facetpath.server.diary.DiaryEntry;
import org.facetpath.server.diary.Recorder;
import org.facetpath.server.diary.Treatment;
import org.facetpath.server.diary.Writer;

/// Reads a rating from what was typed or sent, or says which field is wrong.
final class DiaryReading {

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);
    private static final Duration BEFORE = Duration.ofDays(8);
    private static final Duration LONG_AGO = Duration.ofDays(366);

    private final ZoneId zone;
    private final Instant now;
    private final Treatment treatment;

    /// @param zone of a time without one
    DiaryReading(ZoneId zone, Instant now, Treatment treatment) {
        this.zone = zone;
        this.now = now;
        this.treatment = treatment;
    }

    /// @param problem the field that is wrong; empty when there is an entry
    record Read(Optional<DiaryEntry> entry, String problem) {}

    Read read(DiaryFields fields, Writer writer) {
        var at = time(fields.at());
        var side = side(fields.side());
        if (at.isEmpty()) {
            return new Read(Optional.empty(), "at");
        }
        if (side.isEmpty()) {
            return new Read(Optional.empty(), "side");
        }
        if (!fields.score().matches("[0-9]{1,2}")) {
            return new Read(Optional.empty(), "score");
        }
        try {
            return new Read(
                    Optional.of(new DiaryEntry(
                                    fields.id(),
                                    at.get(),
                                    Integer.parseInt(fields.score()),
                                    side.get(),
                                    fields.isMoving(),
                                    fields.medicines(),
                                    fields.isRemoved(),
                                    Recorder.of(writer))
                            .checked()),
                    "");
        } catch (IllegalArgumentException wrong) {
            return new Read(Optional.empty(), String.valueOf(wrong.getMessage()));
        }
    }

    /// One treated side needs no answer.
    private Optional<Side> side(String code) {
        var sides = treatment.sides();
        return sides.size() == 1
                ? Optional.of(sides.getFirst())
                : sides.stream().filter(side -> side.code().equals(code)).findFirst();
    }

    /// In whole seconds; neither in the future nor long before the block.
    private Optional<OffsetDateTime> time(String written) {
        return parsed(written)
                .map(time -> time.truncatedTo(ChronoUnit.SECONDS))
                .filter(time -> time.toInstant().isBefore(now.plus(CLOCKS_DIFFER)))
                .filter(time -> time.toInstant().isAfter(earliest()));
    }

    private Instant earliest() {
        var ended = treatment.ended();
        return ended == null ? now.minus(LONG_AGO) : ended.minus(BEFORE);
    }

    private Optional<OffsetDateTime> parsed(String written) {
        if (written.isBlank()) {
            return Optional.of(now.atZone(zone).toOffsetDateTime());
        }
        return Stream.<java.util.function.Function<String, OffsetDateTime>>of(
                        OffsetDateTime::parse,
                        it -> LocalDateTime.parse(it).atZone(zone).toOffsetDateTime())
                .flatMap(way -> {
                    try {
                        return Stream.of(way.apply(written));
                    } catch (DateTimeException strange) {
                        return Stream.empty();
                    }
                })
                .findFirst();
    }
}
