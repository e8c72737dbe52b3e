package org.facetpath.server.audit;

import java.time.Instant;
import java.time.InstantSource;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.facetpath.server.access.TokenWatch;
import org.facetpath.server.account.Network;
import org.facetpath.server.store.Actor;
import org.facetpath.server.store.Beside;
import org.jspecify.annotations.Nullable;

/// Keeps refusals at doors where anybody may knock as often as they like. A flood of them must not fill the disk, so in
/// each minute only the first few of a caller and of all are written one by one; how many more there were is written
/// when the minute is over.
public final class Refusals implements TokenWatch, AutoCloseable {

    private static final Actor NOBODY = new Actor("nobody");
    private static final int LONGEST_CLAIM = 200;
    private static final int LONGEST_WHY = 300;
    private static final long AFTER_A_MINUTE = 65;

    private final AuditTrail trail;
    private final InstantSource clock;
    private final Floodgate gate = new Floodgate();

    public Refusals(AuditTrail trail, InstantSource clock) {
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public void refused(String claimed, String why, String address) {
        var reason = why.substring(0, Math.min(LONGEST_WHY, why.length()));
        var words =
                claimed.isBlank() ? reason : "%s Not proved: it says it is from %s".formatted(reason, shown(claimed));
        keep(Event.of(Event.Act.TOKEN, null, null).with(words).refused(), NOBODY, address);
    }

    /// Keeps something that was refused, as far as there was not too much of it.
    public void keep(Event event, Actor who, String address) {
        tell(clock.instant());
        switch (gate.take(Network.of(address))) {
            case THROUGH -> trail.keep(event, who, address, Beside.NOTHING);
            case FIRST_HELD ->
                CompletableFuture.delayedExecutor(AFTER_A_MINUTE, TimeUnit.SECONDS)
                        .execute(() -> tell(clock.instant()));
            case HELD -> {}
        }
    }

    private void tell(@Nullable Instant now) {
        gate.over(now).ifPresent(held -> {
            var event = Event.of(Event.Act.TOKEN, null, null)
                    .with("%d more refusals in the minute from %s, not written one by one; from %s"
                            .formatted(held.count(), held.minute(), String.join(", ", new TreeSet<>(held.from()))))
                    .refused();
            trail.keep(event, NOBODY, "", Beside.NOTHING);
        });
    }

    /// What somebody claims may be any text.
    private static String shown(String claimed) {
        return claimed.substring(0, Math.min(LONGEST_CLAIM, claimed.length())).replaceAll("[^A-Za-z0-9._@|:/-]", "?");
    }

    /// Tells what was not written yet.
    @Override
    public void close() {
        tell(null);
    }
}
