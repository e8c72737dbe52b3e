package org.facetpath.core.architecture.offenders;

import java.util.logging.Logger;

public final class WritesALog {
    void log() {
        Logger.getGlobal().info("seen");
    }
}
