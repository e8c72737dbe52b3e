package org.facetpath.report.drawing.timeline;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.facetpath.core.time.When;
import org.facetpath.report.drawing.timeline.Entry.Level;
import org.jspecify.annotations.Nullable;

/// The scale of one strip: each score as a share of its own scale, so that 0 to 10 and 0 to 100 can stand beside each
/// other; scores of no known scale between round numbers around them.
///
/// @param low what its bottom means, and
/// @param high its top, empty when the scores are on different scales
record Heights(double least, double most, String low, String high) {

    private static final double STEP = 10;

    static Heights of(List<Entry> entries) {
        var levels = entries.stream().map(Entry::level).filter(Objects::nonNull).toList();
        var ends = levels.stream().map(Level::max).distinct().toList();
        if (ends.size() == 1 && ends.getFirst() != null) {
            return new Heights(0, 1, "0", plain(ends.getFirst()));
        }
        if (ends.stream().noneMatch(Objects::isNull) && !ends.isEmpty()) {
            return new Heights(0, 1, "0", "");
        }
        return around(levels);
    }

    private static Heights around(List<Level> levels) {
        var values = levels.stream()
                .flatMap(level -> Stream.of(level.low(), level.high()))
                .filter(Objects::nonNull)
                .mapToDouble(BigDecimal::doubleValue)
                .summaryStatistics();
        if (values.getCount() == 0) {
            return new Heights(0, 1, "", "");
        }
        double least = Math.floor(values.getMin() / STEP) * STEP;
        double most = Math.ceil(values.getMax() / STEP) * STEP;
        most = most > least ? most : least + STEP;
        return new Heights(least, most, plain(BigDecimal.valueOf(least)), plain(BigDecimal.valueOf(most)));
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    /// From 0 at the bottom to 1 at the top; null is without bound and stands at `open`.
    double share(@Nullable BigDecimal value, @Nullable BigDecimal max, double open) {
        if (value == null) {
            return open;
        }
        boolean own = least == 0 && most == 1;
        double height = own && max != null && max.signum() > 0
                ? value.doubleValue() / max.doubleValue()
                : (value.doubleValue() - least) / (most - least);
        return Math.clamp(height, 0, 1);
    }

    /// The day a score is joined to its neighbours at.
    static boolean isJoined(Entry entry) {
        var level = entry.level();
        When when = entry.span().start();
        return level != null && level.isExact() && when.isDay();
    }
}
