package org.facetpath.core.architecture.offenders;

public final class AsksTheSystem {
    Object setting() {
        return System.getenv();
    }
}
