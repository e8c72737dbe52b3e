package org.facetpath.core.architecture.offenders;

import java.util.Date;

@SuppressWarnings("JavaUtilDate")
public final class ReadsAnOldClock {
    Object now() {
        return new Date();
    }
}
