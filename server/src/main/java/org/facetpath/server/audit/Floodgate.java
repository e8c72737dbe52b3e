package org.facetpath.server.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Lets so many through in each minute, of one caller and of all; those beyond are counted. It remembers no
/// more callers than it lets through.
final class Floodgate {

    static final int OF_ONE = 30;
    static final int OF_ALL = 60;

    private static final int NAMED = 5;
    private static final long SECONDS = Duration.ofMinutes(1).toSeconds();

    private final Map<String, Integer> through = new HashMap<>();
    private final Set<String> heldFrom = new LinkedHashSet<>();
    private long minute;
    private int all;
    private long held;

    /// Those that were not let through.
    ///
    /// @param minute in which it was
    /// @param from the first callers of them
    record Held(Instant minute, long count, Set<String> from) {}

    enum Passage {
        THROUGH,
        /// The first that is not let through in its minute.
        FIRST_HELD,
        HELD
    }

    /// Call [#over] before, which ends the minute that was.
    synchronized Passage take(String caller) {
        int before = through.getOrDefault(caller, 0);
        if (before < OF_ONE && all < OF_ALL) {
            through.put(caller, before + 1);
            all++;
            return Passage.THROUGH;
        }
        held++;
        if (heldFrom.size() < NAMED) {
            heldFrom.add(caller);
        }
        return held == 1 ? Passage.FIRST_HELD : Passage.HELD;
    }

    /// Those held in a minute that is over; told once.
    ///
    /// @param now null when there will be no other minute
    synchronized Optional<Held> over(@Nullable Instant now) {
        long current = now == null ? minute + 1 : now.getEpochSecond() / SECONDS;
        if (current == minute) {
            return Optional.empty();
        }
        var ended = held == 0
                ? Optional.<Held>empty()
                : Optional.of(new Held(Instant.ofEpochSecond(minute * SECONDS), held, Set.copyOf(heldFrom)));
        through.clear();
        heldFrom.clear();
        all = 0;
        held = 0;
        minute = current;
        return ended;
    }
}
