package org.facetpath.knowledge.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// How hard a text is: what the formula gave, and the school grade that stands for it; both to one decimal.
public record ReadingGrade(ReadingFormula formula, BigDecimal score, BigDecimal grade) {

    /// The hardest grade a text for patients may have: the issue of plain words asks for grades 6 to 8.
    public static final BigDecimal HARDEST = BigDecimal.valueOf(8);

    static ReadingGrade of(ReadingFormula formula, double score, double grade) {
        return new ReadingGrade(formula, rounded(score), rounded(grade));
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    }

    public boolean isTooHard() {
        return grade.compareTo(HARDEST) > 0;
    }
}
