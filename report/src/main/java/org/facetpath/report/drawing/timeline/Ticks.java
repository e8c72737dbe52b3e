package org.facetpath.report.drawing.timeline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The dates written at the axis: days, weeks, months, quarters or years, the finest whose words still stand apart.
record Ticks(Step step, List<Tick> list) {

    private static final double ROOM = 50;

    /// @param year the second line, empty while the year has not changed
    record Tick(LocalDate day, String label, String year) {}

    enum Step {
        DAY(1, 0),
        TWO_DAYS(2, 0),
        WEEK(7, 0),
        TWO_WEEKS(14, 0),
        MONTH(0, 1),
        TWO_MONTHS(0, 2),
        QUARTER(0, 3),
        HALF_YEAR(0, 6),
        YEAR(0, 12),
        TWO_YEARS(0, 24),
        FIVE_YEARS(0, 60),
        TEN_YEARS(0, 120),
        TWENTY_FIVE_YEARS(0, 300);

        private static final double DAYS_OF_MONTH = 30.4;
        private static final int MONTHS_OF_YEAR = 12;

        private final int days;
        private final int months;

        Step(int days, int months) {
            this.days = days;
            this.months = months;
        }

        double length() {
            return days + months * DAYS_OF_MONTH;
        }

        boolean isYears() {
            return months >= MONTHS_OF_YEAR;
        }

        LocalDate after(LocalDate day) {
            return day.plusDays(days).plusMonths(months);
        }

        /// The last such day on or before this one: a Monday, the first of a month, of a quarter, of a year.
        LocalDate begin(LocalDate day) {
            if (months == 0) {
                return days < 7 ? day : day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            }
            int month = day.getYear() * MONTHS_OF_YEAR + day.getMonthValue() - 1;
            int begun = month - Math.floorMod(month, months);
            return LocalDate.of(Math.floorDiv(begun, MONTHS_OF_YEAR), Math.floorMod(begun, MONTHS_OF_YEAR) + 1, 1);
        }
    }

    static Ticks of(Axis axis, Dates dates) {
        var step = Arrays.stream(Step.values())
                .filter(it -> it.length() * axis.perDay() >= ROOM)
                .findFirst()
                .orElse(Step.TWENTY_FIVE_YEARS);
        var ticks = new ArrayList<Tick>();
        int year = Integer.MIN_VALUE;
        for (var day = step.begin(axis.first()); !day.isAfter(axis.last()); day = step.after(day)) {
            if (day.isBefore(axis.first())) {
                continue;
            }
            var written = String.valueOf(day.getYear());
            boolean said = step.isYears() || day.getYear() == year;
            ticks.add(new Tick(day, label(step, day, dates), said ? "" : written));
            year = day.getYear();
        }
        return new Ticks(step, List.copyOf(ticks));
    }

    private static String label(Step step, LocalDate day, Dates dates) {
        if (step.isYears()) {
            return String.valueOf(day.getYear());
        }
        return step.months > 0 ? dates.shortMonth(day) : dates.shortDay(day);
    }
}
