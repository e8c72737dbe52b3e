package org.facetpath.core.told;

import java.math.BigDecimal;
import java.time.Period;
import java.util.Set;
import org.facetpath.core.knowledge.Criterion.Treatment;
import org.facetpath.core.knowledge.PayerCriterion;
import org.facetpath.core.knowledge.PayerCriterion.Joints;
import org.facetpath.core.terminology.CodeSetId;

/// What a payer's policy asks of a proposed procedure, in short.
public final class PayerAsked {

    private PayerAsked() {}

    /// So many blocks of so much relief at each joint; the rest as the policies' texts add it.
    public static final class Blocks {
        private final int atLeast;
        private final int percent;
        private boolean medialBranchOnly;
        private boolean inARow;
        private boolean durationFits;
        private boolean sinceAblation;
        private int daysApart;
        private Set<CodeSetId> soonerFor = Set.of();
        private Joints joints = Joints.ALL;

        private Blocks(int atLeast, int percent) {
            this.atLeast = atLeast;
            this.percent = percent;
        }

        public Blocks medialBranchOnly() {
            medialBranchOnly = true;
            return this;
        }

        public Blocks inARow() {
            inARow = true;
            return this;
        }

        public Blocks durationFits() {
            durationFits = true;
            return this;
        }

        public Blocks sinceAblation() {
            sinceAblation = true;
            return this;
        }

        public Blocks apart(int days) {
            daysApart = days;
            return this;
        }

        public Blocks soonerFor(String... reasons) {
            soonerFor = Asked.kinds(reasons);
            return this;
        }

        public Blocks joints(Joints asked) {
            joints = asked;
            return this;
        }

        public PayerCriterion.BlocksAtJoints asked() {
            return new PayerCriterion.BlocksAtJoints(
                    Asked.name("blocks"),
                    null,
                    atLeast,
                    BigDecimal.valueOf(percent),
                    medialBranchOnly,
                    inARow,
                    durationFits,
                    daysApart,
                    soonerFor,
                    joints,
                    sinceAblation);
        }
    }

    public static Blocks blocks(int atLeast, int percent) {
        return new Blocks(atLeast, percent);
    }

    public static PayerCriterion timeSince(Treatment treatment, Period atLeast) {
        return new PayerCriterion.TimeSince(Asked.name("time-since"), null, treatment, atLeast);
    }

    public static PayerCriterion functionImproved(int percent) {
        return new PayerCriterion.FunctionImproved(
                Asked.name("function"), null, Treatment.ABLATION, BigDecimal.valueOf(percent));
    }

    public static PayerCriterion planned(PayerCriterion.Aspect aspect, String... anyOf) {
        return new PayerCriterion.Planned(Asked.name("planned"), null, aspect, Set.of(anyOf));
    }

    public static PayerCriterion levels(int atMost, boolean nextToEachOther) {
        return new PayerCriterion.LevelsAtMost(Asked.name("levels"), null, atMost, nextToEachOther);
    }

    public static PayerCriterion units(int atMost, boolean eachSide, String... sets) {
        return new PayerCriterion.UnitsAtMost(Asked.name("units"), null, Asked.kinds(sets), atMost, eachSide);
    }

    public static PayerCriterion billingLines() {
        return new PayerCriterion.BillingLines(Asked.name("billing-lines"), null);
    }
}
