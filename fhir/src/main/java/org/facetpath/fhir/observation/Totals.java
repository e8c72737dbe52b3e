package org.facetpath.fhir.observation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.facetpath.core.chart.Conflict;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.Measure;
import org.facetpath.core.chart.Quantity;
import org.facetpath.core.chart.Score;
import org.facetpath.core.logic.Verdict;
import org.facetpath.fhir.fact.Dated;
import org.facetpath.fhir.fact.Draft;
import org.facetpath.fhir.json.Element;
import org.facetpath.fhir.record.Part;
import org.jspecify.annotations.Nullable;

/// Totals recomputed from their items: the mean of PEG's three, the sum of the ten answers of ODI and NDI.
final class Totals {

    private static final BigDecimal FIVE = BigDecimal.valueOf(5);

    /// A total from items, with the lines it rests on.
    record Total(Measure measure, List<BigDecimal> items, List<Evidence> evidence) {

        private BigDecimal sum() {
            return items.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        /// The score on the scale it is reported on.
        BigDecimal value() {
            return switch (measure) {
                case PEG ->
                    sum().divide(BigDecimal.valueOf(3), MathContext.DECIMAL64).stripTrailingZeros();
                case ODI -> sum().multiply(BigDecimal.TWO);
                default -> sum();
            };
        }

        private String scale() {
            return switch (measure) {
                case PEG -> "peg-0-10";
                case ODI -> "odi-percent";
                default -> "ndi-50";
            };
        }

        private BigDecimal max() {
            return switch (measure) {
                case PEG -> BigDecimal.TEN;
                case ODI -> BigDecimal.valueOf(100);
                default -> BigDecimal.valueOf(50);
            };
        }

        Score score(Statement said) {
            return new Score(
                    measure,
                    Quantity.of(value(), measure == Measure.ODI ? "%" : ""),
                    scale(),
                    max(),
                    said.dated().when(),
                    said.place(),
                    said.links(),
                    evidence);
        }

        /// Whether a stated total says the same, as mean, sum or percent, as far as it was rounded.
        boolean agreesWith(Quantity stated) {
            var exact = stated.exact();
            if (exact == null) {
                return stated.atLeast(value()) != Verdict.NOT_MET;
            }
            return isNear(exact, value())
                    || isNear(exact, sum())
                    || (measure != Measure.PEG && isNear(exact, sum().multiply(BigDecimal.TWO)));
        }

        /// Apart by no more than half of the last digit written.
        private static boolean isNear(BigDecimal written, BigDecimal computed) {
            var half =
                    BigDecimal.ONE.movePointLeft(Math.max(0, written.scale())).divide(BigDecimal.TWO);
            return written.subtract(computed).abs().compareTo(half) <= 0;
        }

        /// Adds what was read beside the items. The items decide; a stated total that says otherwise is a
        /// conflict.
        void reconcile(Statement whole, Draft read, Draft draft) {
            boolean agreed = false;
            for (var fact : read.facts()) {
                boolean isTotal = fact instanceof Score score && score.measure() == measure;
                if (fact instanceof Score score && isTotal && !agreesWith(score.value())) {
                    draft.add(conflict(score));
                } else {
                    draft.add(fact);
                    agreed |= isTotal;
                }
            }
            if (!agreed) {
                draft.add(score(whole));
            }
        }

        private Conflict conflict(Score stated) {
            var all = new ArrayList<>(stated.evidence());
            all.addAll(evidence);
            var written = stated.evidence().getFirst().value();
            return new Conflict(
                    "conflict.total-contradicts-items",
                    Map.of("measure", measure.code(), "stated", written, "computed", value().toPlainString()),
                    all);
        }
    }

    /// The total of these item values; null when they are not all the items the measure has.
    static @Nullable Total of(Measure measure, List<Part> values, Dated dated) {
        int wanted = measure == Measure.PEG ? 3 : 10;
        if (values.size() != wanted) {
            return null;
        }
        var items = new ArrayList<BigDecimal>();
        var evidence = new ArrayList<Evidence>();
        for (var value : values) {
            var measured = Scores.number(value);
            var number = measured == null ? null : measured.quantity().exact();
            if (number == null || !isItem(measure, number)) {
                return null;
            }
            items.add(number);
            evidence.add(dated.evidence(value).withNote("note.computed-from-items"));
        }
        return new Total(measure, items, evidence);
    }

    private static boolean isItem(Measure measure, BigDecimal number) {
        var most = measure == Measure.PEG ? BigDecimal.TEN : FIVE;
        boolean whole = measure == Measure.PEG || number.stripTrailingZeros().scale() <= 0;
        return whole && number.signum() >= 0 && number.compareTo(most) <= 0;
    }

    /// Whether the value may be an answer of one of the ten sections: a whole number from 0 to 5.
    static boolean mayBeAnswer(Part value) {
        return value.value() instanceof Element.Literal literal
                && literal.written().length() == 1
                && literal.written().charAt(0) >= '0'
                && literal.written().charAt(0) <= '5';
    }

    private Totals() {}
}
