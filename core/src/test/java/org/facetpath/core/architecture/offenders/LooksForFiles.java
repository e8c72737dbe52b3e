package org.facetpath.core.architecture.offenders;

import java.io.File;

public final class LooksForFiles {
    boolean exists() {
        return new File("chart.json").exists();
    }
}
