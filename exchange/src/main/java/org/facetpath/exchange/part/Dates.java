package org.facetpath.exchange.part;

import java.time.LocalDate;
import java.time.YearMonth;
import org.facetpath.core.time.When;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/// Dates with the precision they have. No clock is read: what FHIR wants as the moment of writing is the first moment
/// of the day assessed, in UTC.
public final class Dates {

    public static DateTimeType day(LocalDate day) {
        return new DateTimeType(day.toString());
    }

    public static InstantType moment(LocalDate day) {
        return new InstantType(day + "T00:00:00Z");
    }

    /// A day, month or year as it is, an interval as a period; null when nothing is known.
    public static @Nullable Type of(When when) {
        if (when.isUnknown()) {
            return null;
        }
        var exact = exact(when);
        if (exact != null) {
            return new DateTimeType(exact);
        }
        var period = new Period();
        if (!when.earliest().equals(LocalDate.MIN)) {
            period.setStartElement(day(when.earliest()));
        }
        if (!when.latest().equals(LocalDate.MAX)) {
            period.setEndElement(day(when.latest()));
        }
        return period;
    }

    private static @Nullable String exact(When when) {
        if (when.isDay()) {
            return when.earliest().toString();
        }
        if (when.earliest().equals(LocalDate.MIN)) {
            return null;
        }
        var month = YearMonth.from(when.earliest());
        if (isSpan(when, When.in(month))) {
            return month.toString();
        }
        var year = when.earliest().getYear();
        return isSpan(when, When.inYear(year)) ? "%04d".formatted(year) : null;
    }

    private static boolean isSpan(When when, When span) {
        return when.earliest().equals(span.earliest()) && when.latest().equals(span.latest());
    }

    private Dates() {}
}
