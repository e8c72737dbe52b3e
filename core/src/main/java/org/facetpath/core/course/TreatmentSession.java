package org.facetpath.core.course;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.Quantity;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.spine.Site;
import org.facetpath.core.time.When;
import org.jspecify.annotations.Nullable;

/// One session of treatment in a region: an ablation, or an injection that was not diagnostic.
///
/// @param procedures ids of the Procedure or Claim resources
/// @param sites the joints treated: those named, and those of which every nerve was treated
/// @param technique of an ablation, such as `thermal`; null when not recorded
/// @param reliefPercent by the latest score after it, or as stated; null when not documented
/// @param reliefMonths the least and the greatest number of whole months for which relief that counts is shown
/// @param course relief at each later record, oldest first
/// @param sustained statements that relief of a percentage lasted so many months
/// @param countsFrom the relief that counts (a guideline's threshold for repeating), used for `wornOff`
public record TreatmentSession(
        Criterion.Treatment kind,
        List<String> procedures,
        When when,
        List<Site> sites,
        @Nullable String technique,
        @Nullable BigDecimal reliefPercent,
        Quantity reliefMonths,
        List<ReliefPoint> course,
        List<SustainedRelief> sustained,
        BigDecimal countsFrom,
        boolean countsAbove,
        List<Evidence> evidence) {

    private static final BigDecimal DAYS_A_MONTH = new BigDecimal("30.4375");
    private static final int STATED_DIGITS = 6;

    /// Relief as one later record shows it.
    public record ReliefPoint(When when, Relief relief, List<Evidence> evidence) {
        public ReliefPoint {
            evidence = List.copyOf(evidence);
        }
    }

    /// A statement that relief of at least `percent` lasted `months`.
    public record SustainedRelief(Quantity months, BigDecimal percent, When when, List<Evidence> evidence) {
        public SustainedRelief {
            evidence = List.copyOf(evidence);
        }

        private Verdict shows(BigDecimal asked, boolean above, BigDecimal askedMonths) {
            int order = percent.compareTo(asked);
            boolean enough = above ? order > 0 : order >= 0;
            return enough ? months.atLeast(askedMonths) : Verdict.NOT_DOCUMENTED;
        }

        /// Greater relief never lasts longer than lesser relief.
        private boolean rulesOut(BigDecimal asked, BigDecimal askedMonths) {
            return percent.compareTo(asked) <= 0 && months.atLeast(askedMonths) == Verdict.NOT_MET;
        }
    }

    public TreatmentSession {
        procedures = List.copyOf(procedures);
        sites = List.copyOf(sites);
        course = List.copyOf(course);
        sustained = List.copyOf(sustained);
        evidence = List.copyOf(evidence);
    }

    TreatmentSession withReliefMonths(Quantity months) {
        return new TreatmentSession(
                kind,
                procedures,
                when,
                sites,
                technique,
                reliefPercent,
                months,
                course,
                sustained,
                countsFrom,
                countsAbove,
                evidence);
    }

    /// Whether it gave at least (`above`: more than) so much relief for so many calendar months or days.
    ///
    /// Met when records show it without a gap: from the treatment (or from the first record with relief,
    /// where an earlier one shows none) to a record that much later. Not met when relief is known to have
    /// failed too soon, or when the time has not passed yet. Where the records leave it open, a stated
    /// duration decides.
    public Verdict gaveRelief(BigDecimal percent, boolean above, Period time, LocalDate asOf) {
        var byScores = when.isDay() ? new ReliefRuns(this, percent, above, asOf).lasted(time) : Verdict.NOT_DOCUMENTED;
        if (byScores != Verdict.NOT_DOCUMENTED) {
            return byScores;
        }
        var months = inMonths(time);
        if (sustained.stream().anyMatch(it -> it.shows(percent, above, months) == Verdict.MET)) {
            return Verdict.MET;
        }
        return sustained.stream().anyMatch(it -> it.rulesOut(percent, months))
                ? Verdict.NOT_MET
                : Verdict.NOT_DOCUMENTED;
    }

    // As stated weeks are read: a month has 365.25 / 12 days. Cut, so that twelve weeks stated are 84 days.
    private static BigDecimal inMonths(Period time) {
        return BigDecimal.valueOf(time.get(ChronoUnit.DAYS))
                .divide(DAYS_A_MONTH, STATED_DIGITS, RoundingMode.DOWN)
                .add(BigDecimal.valueOf(time.toTotalMonths()));
    }

    /// Whether pain is back: the latest record no longer shows the relief that counts, or its stated duration has
    /// passed and no later record shows relief.
    public Verdict wornOff(LocalDate asOf) {
        var latest = latestPoint(asOf);
        var end = statedEnd(asOf);
        if (end != null && (latest == null || latest.when().latest().isBefore(end))) {
            return Verdict.MET;
        }
        return latest == null ? Verdict.NOT_DOCUMENTED : reaches(latest).negated();
    }

    /// The day relief was first seen gone, or null.
    public @Nullable LocalDate wornOffOn(LocalDate asOf) {
        if (wornOff(asOf) != Verdict.MET) {
            return null;
        }
        LocalDate gone = null;
        for (var point : course) {
            switch (reaches(point)) {
                case MET -> gone = null;
                case NOT_MET -> gone = gone == null ? point.when().latest() : gone;
                case NOT_DOCUMENTED -> {}
            }
        }
        var end = statedEnd(asOf);
        return gone != null ? gone : end;
    }

    /// The relief that lasted for those months: by the last score that still showed it, else as [#reliefPercent].
    public @Nullable BigDecimal lastingReliefPercent() {
        return course.stream()
                .filter(point -> reaches(point) == Verdict.MET)
                .reduce((earlier, later) -> later)
                .map(point -> point.relief().percent())
                .orElse(reliefPercent);
    }

    private Verdict reaches(ReliefPoint point) {
        return point.relief().reaches(countsFrom, countsAbove);
    }

    private @Nullable ReliefPoint latestPoint(LocalDate asOf) {
        return course.stream()
                .filter(point -> !point.when().earliest().isAfter(asOf))
                .filter(point -> reaches(point) != Verdict.NOT_DOCUMENTED)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /// The day a stated duration of the relief that counts had passed, or null.
    private @Nullable LocalDate statedEnd(LocalDate asOf) {
        if (!when.isDay()) {
            return null;
        }
        return sustained.stream()
                .filter(it -> it.percent().compareTo(countsFrom) <= 0)
                .map(it -> it.months().exact())
                .filter(Objects::nonNull)
                .map(months -> when.earliest()
                        .plusMonths(months.setScale(0, RoundingMode.CEILING).longValue()))
                .filter(end -> !end.isAfter(asOf))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
