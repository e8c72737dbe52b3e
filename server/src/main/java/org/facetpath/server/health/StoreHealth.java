package org.facetpath.server.health;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.facetpath.server.store.StoreFailedException;
import org.facetpath.server.store.database.Database;
import org.facetpath.server.store.database.Fitness;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Whether the store can be read and written and has room left. Anybody may ask, so it is looked at once in
/// a few seconds only, and why not stands in the log alone.
public final class StoreHealth implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(StoreHealth.class);
    private static final long LASTS = Duration.ofSeconds(2).toNanos();

    private final Database database;
    private final LeastRoom least;
    private final AtomicReference<Seen> last = new AtomicReference<>(new Seen(new Fitness.Fit(), 0, false));

    public StoreHealth(Database database, LeastRoom least) {
        this.database = database;
        this.least = least;
    }

    private record Seen(Fitness fitness, long at, boolean ever) {

        boolean isFresh() {
            return ever && System.nanoTime() - at < LASTS;
        }
    }

    @Override
    public Health health() {
        return switch (look()) {
            case Fitness.Fit _ -> Health.up().build();
            case Fitness.Narrow _ -> Health.outOfService().build();
            case Fitness.Unusable _ -> Health.down().build();
        };
    }

    private synchronized Fitness look() {
        var before = last.get();
        if (before.isFresh()) {
            return before.fitness();
        }
        var now = seen();
        last.set(new Seen(now, System.nanoTime(), true));
        tell(before.fitness(), now);
        return now;
    }

    private Fitness seen() {
        try {
            return database.fitness(least.size().toBytes());
        } catch (StoreFailedException failed) {
            return new Fitness.Unusable(String.valueOf(failed.getMessage()));
        }
    }

    private static void tell(Fitness before, Fitness now) {
        if (before.getClass() == now.getClass()) {
            return;
        }
        switch (now) {
            case Fitness.Fit _ -> LOG.warn("ready again: the store can be written and has room");
            case Fitness.Narrow narrow -> LOG.error("not ready: {}", narrow.why());
            case Fitness.Unusable unusable -> LOG.error("not ready: {}", unusable.why());
        }
    }
}
