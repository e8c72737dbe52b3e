package org.facetpath.report.drawing.timeline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.time.Span;
import org.facetpath.core.time.When;
import org.jspecify.annotations.Nullable;

/// One thing that happened, lasted or was measured: one row of the table and (a part of) one mark of the drawing.
///
/// @param level how high on the lane's scale, null for what has no height
/// @param resources the resources of the record it rests on; empty when the assessment names none
public record Entry(
        Kind kind, Span span, Words words, @Nullable Level level, List<String> resources) {

    /// What it is, which decides its sign in the drawing.
    public enum Kind {
        EPISODE("episode"),
        DEATH("death"),
        SCORE("score"),
        WORN_OFF("worn-off"),
        DOSE("dose"),
        MEDICINE("medicine"),
        CARE("care"),
        BLOCK_POSITIVE("block-positive"),
        BLOCK_NEGATIVE("block-negative"),
        BLOCK_CONFOUNDED("block-confounded"),
        BLOCK_MIXED("block-mixed"),
        BLOCK_OPEN("block-open"),
        INJECTION("injection"),
        ABLATION("ablation"),
        SURGERY("surgery"),
        OTHER_PROCEDURE("other-procedure"),
        RELIEF("relief"),
        PROPOSED("proposed"),
        POSSIBLE_FROM("possible-from"),
        IMAGING("imaging");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /// @param what it is, in words
    /// @param result how it went or what was measured, empty when nothing is said
    /// @param label the few signs beside its mark, such as `82 %`
    public record Words(String what, String result, String label) {}

    /// The least and greatest it can be (null is unbounded) on a scale that ends at `max` (null when unknown).
    public record Level(
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable BigDecimal max) {

        boolean isExact() {
            return low != null && high != null && low.compareTo(high) == 0;
        }
    }

    public Entry {
        resources = List.copyOf(resources);
    }

    static Entry of(Kind kind, Span span, Words words, List<Evidence> evidence) {
        return new Entry(kind, span, words, null, resources(evidence));
    }

    Entry at(Level height) {
        return new Entry(kind, span, words, height, resources);
    }

    private static List<String> resources(List<Evidence> evidence) {
        return evidence.stream().map(Evidence::resource).distinct().toList();
    }

    /// Whether the record says anything about when.
    public boolean isDated() {
        var end = span.end();
        return !span.start().isUnknown() || (end != null && !end.isUnknown());
    }

    /// Whether it happened on one known day.
    boolean isOnDay() {
        return isMoment() && span.start().isDay();
    }

    /// Whether it happened at one time, known well or badly, instead of lasting.
    boolean isMoment() {
        return span.start().equals(span.end());
    }

    /// The day it stands at in the order of the table: the first it can have begun, else the last it can have.
    LocalDate anchor() {
        var first = firstOf(span.start());
        if (first != null) {
            return first;
        }
        var end = span.end() == null ? null : firstOf(span.end());
        return end == null ? LocalDate.MAX : end;
    }

    private static @Nullable LocalDate firstOf(When when) {
        if (!when.earliest().equals(LocalDate.MIN)) {
            return when.earliest();
        }
        return when.latest().equals(LocalDate.MAX) ? null : when.latest();
    }
}
