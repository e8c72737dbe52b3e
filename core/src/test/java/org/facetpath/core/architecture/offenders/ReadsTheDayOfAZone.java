package org.facetpath.core.architecture.offenders;

import java.time.LocalDate;
import java.time.ZoneOffset;

public final class ReadsTheDayOfAZone {
    LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
