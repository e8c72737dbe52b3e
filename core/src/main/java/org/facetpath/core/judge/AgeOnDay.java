package org.facetpath.core.judge;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.time.When;
import org.jspecify.annotations.Nullable;

/// How old somebody is on a day, as far as a birth date that may be partial or missing tells: the fewest and the
/// most whole years; both null without a birth date.
public record AgeOnDay(@Nullable Integer fewest, @Nullable Integer most) {

    private static final AgeOnDay UNKNOWN = new AgeOnDay(null, null);

    public static AgeOnDay of(@Nullable When birth, LocalDate day) {
        if (birth == null || birth.isUnknown()) {
            return UNKNOWN;
        }
        var fewest = birth.latest().isAfter(day) ? 0 : years(birth.latest(), day);
        var most = birth.earliest().equals(LocalDate.MIN) ? null : Math.max(0, years(birth.earliest(), day));
        return new AgeOnDay(fewest, most);
    }

    public Verdict atLeast(int years) {
        if (fewest != null && fewest >= years) {
            return Verdict.MET;
        }
        return most != null && most < years ? Verdict.NOT_MET : Verdict.NOT_DOCUMENTED;
    }

    /// The day on which so many years are over. Who was born on 29 February is as old on 1 March of a year without one:
    /// the convention here, which the years themselves follow.
    static LocalDate reached(LocalDate birth, int years) {
        var birthday = birth.plusYears(years);
        return years(birth, birthday) < years ? birthday.plusDays(1) : birthday;
    }

    /// The age, or null when the birth date leaves it open.
    public @Nullable Integer exact() {
        return fewest != null && fewest.equals(most) ? fewest : null;
    }

    private static int years(LocalDate birth, LocalDate day) {
        return (int) ChronoUnit.YEARS.between(birth, day);
    }
}
