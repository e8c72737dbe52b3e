package org.facetpath.core.architecture.offenders;

import java.time.LocalDate;

@SuppressWarnings("JavaTimeDefaultTimeZone")
public final class ReadsTheDay {
    LocalDate today() {
        return LocalDate.now();
    }
}
