package org.facetpath.server.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/// How often somebody may try: a bucket of tries for each key, refilled over time.
public final class Attempts {

    private static final int KEYS = 100_000;

    private final int tries;
    private final Duration refill;
    private final Cache<String, Bucket> buckets;

    /// @param tries at once
    /// @param refill until all of them are there again
    public Attempts(int tries, Duration refill) {
        this.tries = tries;
        this.refill = refill;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(KEYS)
                .expireAfterAccess(refill.plusMinutes(1))
                .build();
    }

    /// Takes one try.
    ///
    /// @return false when there was none left
    public boolean take(String key) {
        return bucket(key).tryConsume(1);
    }

    /// Gives all tries back, after a success.
    public void forgive(String key) {
        buckets.invalidate(key);
    }

    /// Gives one try back.
    void giveBack(String key) {
        bucket(key).addTokens(1);
    }

    private Bucket bucket(String key) {
        return buckets.get(
                key,
                _ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(tries).refillGreedy(tries, refill))
                        .build());
    }
}
