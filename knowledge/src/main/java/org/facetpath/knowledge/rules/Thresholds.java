package org.facetpath.knowledge.rules;

import org.facetpath.core.knowledge.Criterion;

/// Which criteria state a number that somebody must have found or agreed on, so that they need a source.
final class Thresholds {

    private Thresholds() {}

    static boolean statedBy(String kind, Criterion criterion) {
        return switch (kind) {
            case "age",
                    "at-least",
                    "measured",
                    "pain-lasted",
                    "score",
                    "days-since-block",
                    "treatment-relief",
                    "sessions",
                    "blocks-at-joints",
                    "months-since",
                    "function-improved",
                    "past-heat",
                    "planned-heat",
                    "levels",
                    "days-since",
                    "joints-among",
                    "blocks-here",
                    "planned-volume",
                    "units",
                    "cyst-ruptures" -> true;
            case "care" -> criterion instanceof Criterion.CareTried care && care.atLeastDays() > 0;
            case "medicine" -> criterion instanceof Criterion.MedicineTaken medicine && medicine.atLeastDays() != null;
            case "positive-blocks" ->
                criterion instanceof Criterion.PositiveBlocks blocks
                        && (blocks.percent() != null || blocks.daysApart() > 0);
            default -> false;
        };
    }
}
