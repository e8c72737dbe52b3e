package org.facetpath.server.fhir;

import ca.uhn.fhir.rest.param.DateParam;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.param.ParamPrefixEnum;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A time that a question asks for.
///
/// @param from its first moment; null where it has no beginning
/// @param before the first moment behind it; null where it has no end
record AskedTime(@Nullable Instant from, @Nullable Instant before) {

    private static final AskedTime ANY = new AskedTime(null, null);

    static AskedTime of(@Nullable DateRangeParam asked) {
        return asked == null ? ANY : new AskedTime(begin(asked.getLowerBound()), end(asked.getUpperBound()));
    }

    /// Whether it shares a moment with the time from one moment until before another.
    boolean overlaps(Instant begin, @Nullable Instant end) {
        return (before == null || begin.isBefore(before)) && (from == null || end == null || end.isAfter(from));
    }

    /// `gt` a day is after all of it.
    private static @Nullable Instant begin(@Nullable DateParam bound) {
        if (bound == null || bound.getValue() == null) {
            return null;
        }
        var prefix = bound.getPrefix();
        return prefix == ParamPrefixEnum.GREATERTHAN || prefix == ParamPrefixEnum.STARTS_AFTER
                ? after(bound)
                : bound.getValue().toInstant();
    }

    /// `lt` a day is before all of it.
    private static @Nullable Instant end(@Nullable DateParam bound) {
        if (bound == null || bound.getValue() == null) {
            return null;
        }
        var prefix = bound.getPrefix();
        return prefix == ParamPrefixEnum.LESSTHAN || prefix == ParamPrefixEnum.ENDS_BEFORE
                ? bound.getValue().toInstant()
                : after(bound);
    }

    private static Instant after(DateParam bound) {
        return bound.getPrecision().add(bound.getValue(), 1).toInstant();
    }
}
