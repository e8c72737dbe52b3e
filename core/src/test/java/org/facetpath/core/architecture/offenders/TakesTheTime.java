package org.facetpath.core.architecture.offenders;

public final class TakesTheTime {
    long time() {
        return System.nanoTime();
    }
}
