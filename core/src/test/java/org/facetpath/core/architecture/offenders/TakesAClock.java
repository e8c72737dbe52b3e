package org.facetpath.core.architecture.offenders;

import java.time.Clock;

public final class TakesAClock {
    long time(Clock clock) {
        return clock.millis();
    }
}
