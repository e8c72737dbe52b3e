package org.facetpath.core.knowledge;

import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.facetpath.core.chart.CareResponse;
import org.facetpath.core.chart.Measure;
import org.facetpath.core.spine.Region;
import org.facetpath.core.terminology.CodeSetId;
import org.jspecify.annotations.Nullable;

/// One condition over a patient's chart, with the key under which it stands in a knowledge file.
///
/// The vocabulary is closed on purpose: a new kind does not compile until evaluation, reading and schema know it.
/// `within` limits are days before the day of the assessment; null means ever. Unless a kind says otherwise, silence
/// of the record is `NOT_DOCUMENTED`, a suspicion is `NOT_DOCUMENTED`, and facts outside the window leave the
/// criterion `NOT_DOCUMENTED` with their evidence (history becomes a question, not an alarm).
public sealed interface Criterion
        permits Criterion.AllOf,
                Criterion.AnyOf,
                Criterion.AtLeast,
                Criterion.Not,
                Criterion.Documented,
                Criterion.SilenceMeansNo,
                Criterion.Age,
                Criterion.SexIs,
                Criterion.InRegion,
                Criterion.DiagnosisRecorded,
                Criterion.FindingPresent,
                Criterion.Measured,
                Criterion.MedicineTaken,
                Criterion.AllergyRecorded,
                Criterion.DevicePresent,
                Criterion.ProcedureDone,
                Criterion.Imaged,
                Criterion.PainLasted,
                Criterion.PainResolved,
                Criterion.ScoreAtLeast,
                Criterion.CareTried,
                Criterion.PositiveBlocks,
                Criterion.RequiredBlocksPositive,
                Criterion.BlockDone,
                Criterion.BlocksNegative,
                Criterion.DaysSinceBlock,
                Criterion.Treated,
                Criterion.TreatmentRelief,
                Criterion.ReliefWornOff,
                Criterion.SessionsAtMost,
                Criterion.RedFlagRaised,
                Criterion.OtherCauseFound,
                Criterion.LikelihoodAtLeast,
                Criterion.GuidelineStepOpen,
                PayerCriterion {

    /// The author's name for this criterion, unique within its rule.
    CriterionId id();

    /// What it rests on; null for combinators whose parts carry their own.
    @Nullable
    Reference reference();

    /// The criteria it is made of; empty for one that asks the record itself.
    default List<Criterion> parts() {
        return List.of();
    }

    // ---- combinators ----

    /// `all:` every part.
    record AllOf(CriterionId id, @Nullable Reference reference, List<Criterion> parts) implements Criterion {
        public AllOf {
            parts = List.copyOf(parts);
        }
    }

    /// `any:` one part is enough.
    record AnyOf(CriterionId id, @Nullable Reference reference, List<Criterion> parts) implements Criterion {
        public AnyOf {
            parts = List.copyOf(parts);
        }
    }

    /// `at-least: {count, of}`: so many of the parts.
    record AtLeast(CriterionId id, @Nullable Reference reference, int count, List<Criterion> parts)
            implements Criterion {
        public AtLeast {
            parts = List.copyOf(parts);
        }
    }

    /// `not:` the opposite.
    record Not(CriterionId id, @Nullable Reference reference, Criterion part) implements Criterion {
        @Override
        public List<Criterion> parts() {
            return List.of(part);
        }
    }

    /// `documented:` the part's question is answered at all: met when the part is met or not met, not met when it
    /// is not documented. It turns a gap into a step ("examine first").
    record Documented(CriterionId id, @Nullable Reference reference, Criterion part) implements Criterion {
        @Override
        public List<Criterion> parts() {
            return List.of(part);
        }
    }

    /// `silence-means-no:` not documented becomes not met, where reviewers take silence as absence; the explanation
    /// says so.
    record SilenceMeansNo(CriterionId id, @Nullable Reference reference, Criterion part) implements Criterion {
        @Override
        public List<Criterion> parts() {
            return List.of(part);
        }
    }

    // ---- the person ----

    /// `age: {at-least, below}` in years; either may be null.
    record Age(
            CriterionId id,
            @Nullable Reference reference,
            @Nullable Integer atLeast,
            @Nullable Integer below) implements Criterion {}

    /// `sex: female`.
    record SexIs(CriterionId id, @Nullable Reference reference, String sex) implements Criterion {}

    /// `region: [lumbar]`: the problem looked at lies in one of these regions; for a red flag, which looks at the
    /// whole spine, one of them hurts. Always settled.
    record InRegion(CriterionId id, @Nullable Reference reference, Set<Region> regions) implements Criterion {
        public InRegion {
            regions = Set.copyOf(regions);
        }
    }

    // ---- what was found ----

    /// `diagnosis: {any-of, active, within-days, here}`: a confirmed diagnosis of one of the sets. `active` asks
    /// that it is not inactive, resolved or abated; `here` that its place is the problem's region or not said;
    /// `within` counts from onset (a bound counts as its latest day).
    record DiagnosisRecorded(
            CriterionId id,
            @Nullable Reference reference,
            Set<CodeSetId> anyOf,
            boolean active,
            @Nullable Integer withinDays,
            boolean here)
            implements Criterion {
        public DiagnosisRecorded {
            anyOf = Set.copyOf(anyOf);
        }
    }

    /// `finding: {any-of, within-days, here}`: one of the findings is present at its latest record in the window;
    /// not met when every one of them was answered absent there, or ended before it.
    record FindingPresent(
            CriterionId id,
            @Nullable Reference reference,
            Set<CodeSetId> anyOf,
            @Nullable Integer withinDays,
            boolean here)
            implements Criterion {
        public FindingPresent {
            anyOf = Set.copyOf(anyOf);
        }
    }

    /// `measured: {test, at-least, below, unit, within-days}`: the latest laboratory value, vital sign or measured
    /// finding lies on the asked side.
    record Measured(
            CriterionId id,
            @Nullable Reference reference,
            CodeSetId test,
            @Nullable BigDecimal atLeast,
            @Nullable BigDecimal below,
            String unit,
            @Nullable Integer withinDays)
            implements Criterion {}

    /// `medicine: {any-of, current, at-least-days, within-days}`: taken or prescribed; `current` on the day itself.
    record MedicineTaken(
            CriterionId id,
            @Nullable Reference reference,
            Set<CodeSetId> anyOf,
            boolean current,
            @Nullable Integer atLeastDays,
            @Nullable Integer withinDays)
            implements Criterion {
        public MedicineTaken {
            anyOf = Set.copyOf(anyOf);
        }
    }

    /// `allergy: {any-of}`.
    record AllergyRecorded(CriterionId id, @Nullable Reference reference, Set<CodeSetId> anyOf) implements Criterion {
        public AllergyRecorded {
            anyOf = Set.copyOf(anyOf);
        }
    }

    /// `device: {any-of}`: a device, or a diagnosis that says one is in place.
    record DevicePresent(CriterionId id, @Nullable Reference reference, Set<CodeSetId> anyOf) implements Criterion {
        public DevicePresent {
            anyOf = Set.copyOf(anyOf);
        }
    }

    /// `procedure: {any-of, within-days, here}`: another procedure that was done.
    record ProcedureDone(
            CriterionId id,
            @Nullable Reference reference,
            Set<CodeSetId> anyOf,
            @Nullable Integer withinDays,
            boolean here)
            implements Criterion {
        public ProcedureDone {
            anyOf = Set.copyOf(anyOf);
        }
    }

    /// `imaging: {within-days}`: the region was imaged.
    record Imaged(
            CriterionId id,
            @Nullable Reference reference,
            @Nullable Integer withinDays) implements Criterion {}

    // ---- the pain ----

    /// `pain-lasted: {at-least-days}` or `{at-least-months}`: the present episode in the region; months are
    /// calendar months.
    record PainLasted(CriterionId id, @Nullable Reference reference, int months, int days) implements Criterion {}

    /// `pain-free: {}`: the episode ended, or the latest pain score is 0, or it is recorded as resolved.
    record PainResolved(CriterionId id, @Nullable Reference reference) implements Criterion {}

    /// `score: {any-of, at-least, of-worst, within-days}`: the latest score of one of the measures reaches a share
    /// (percent) of its worst value. Pain on 0 to 10 and 0 to 100 compare alike.
    record ScoreAtLeast(
            CriterionId id,
            @Nullable Reference reference,
            Set<Measure> anyOf,
            BigDecimal percentOfWorst,
            @Nullable Integer withinDays)
            implements Criterion {
        public ScoreAtLeast {
            anyOf = Set.copyOf(anyOf);
        }
    }

    // ---- conservative care ----

    /// `care: {any-of, also-in, at-least-kinds, at-least-days, within-days, outcome}`: kinds of conservative
    /// care were tried for at least so long together (overlaps counted once) within the window; in a region of
    /// `also-in` its kinds count too. `outcome` non-empty asks that each counted kind ended so. Contraindicated
    /// or not tolerated counts a kind as tried without asking for time. No trace at all, and courses whose
    /// length is unknown, are not documented; courses that fall short are not met.
    record CareTried(
            CriterionId id,
            @Nullable Reference reference,
            Set<CodeSetId> anyOf,
            Map<Region, Set<CodeSetId>> alsoIn,
            int atLeastKinds,
            int atLeastDays,
            @Nullable Integer withinDays,
            Set<CareResponse> outcome)
            implements Criterion {
        public CareTried {
            anyOf = Set.copyOf(anyOf);
            alsoIn = Map.copyOf(alsoIn);
            outcome = Set.copyOf(outcome);
        }

        /// The kinds that count in a region; null for the whole spine.
        public Set<CodeSetId> kindsIn(@Nullable Region region) {
            var kinds = new TreeSet<>(anyOf);
            if (region != null) {
                kinds.addAll(alsoIn.getOrDefault(region, Set.of()));
            }
            return kinds;
        }
    }

    // ---- blocks and treatment ----

    /// `positive-blocks: {at-least, percent, above, medial-branch-only, days-apart}`: so many unconfounded
    /// diagnostic block sessions at the same joints and side, each with at least (`above`: more than) so much
    /// relief, so many days apart. Fewer recorded than asked is not documented; one recorded that falls short at
    /// all those joints is not met. `percent` null takes the threshold of the guideline in use.
    record PositiveBlocks(
            CriterionId id,
            @Nullable Reference reference,
            int atLeast,
            @Nullable BigDecimal percent,
            boolean above,
            boolean medialBranchOnly,
            int daysApart)
            implements Criterion {}

    /// `blocks-required: {}`: as many positive blocks as the guideline in use wants before ablation.
    record RequiredBlocksPositive(CriterionId id, @Nullable Reference reference) implements Criterion {}

    /// `block-done: {within-days}`: a diagnostic block session is recorded.
    record BlockDone(
            CriterionId id,
            @Nullable Reference reference,
            @Nullable Integer withinDays) implements Criterion {}

    /// `blocks-negative: {}`: the latest unconfounded block of every tested joint was negative and no joint is
    /// positive.
    record BlocksNegative(CriterionId id, @Nullable Reference reference) implements Criterion {}

    /// `block-interval: {at-least-days}`: so many days since the latest block session.
    record DaysSinceBlock(CriterionId id, @Nullable Reference reference, int atLeastDays) implements Criterion {}

    /// `treated: {any-of: [ablation, therapeutic-injection], within-days}`: a treatment session is recorded.
    record Treated(
            CriterionId id,
            @Nullable Reference reference,
            Set<Treatment> anyOf,
            @Nullable Integer withinDays) implements Criterion {
        public Treated {
            anyOf = Set.copyOf(anyOf);
        }
    }

    /// `treatment-relief: {after, percent, above, months}` or `{…, days}`: the latest such treatment gave at least
    /// (`above`: more than) so much relief for so many calendar months or days, by scores or by a stated
    /// sustained relief.
    record TreatmentRelief(
            CriterionId id,
            @Nullable Reference reference,
            Treatment after,
            BigDecimal percent,
            boolean above,
            Period lasting)
            implements Criterion {}

    /// `relief-worn-off: {after}`: pain is back after the latest such treatment: the latest score no longer shows
    /// the relief that counts, or a stated duration has passed.
    record ReliefWornOff(CriterionId id, @Nullable Reference reference, Treatment after) implements Criterion {}

    /// `sessions: {of, at-most, months}`: counting the one looked at, so many sessions in the region in rolling
    /// months.
    record SessionsAtMost(CriterionId id, @Nullable Reference reference, SessionKind of, int atMost, int months)
            implements Criterion {}

    // ---- what the judgement has found so far ----

    /// `red-flag: {urgency: [emergency, urgent]}`: one of these is raised. Not met while none is raised, even where
    /// questions are open: the review list shows those.
    record RedFlagRaised(CriterionId id, @Nullable Reference reference, Set<Urgency> urgencies) implements Criterion {
        public RedFlagRaised {
            urgencies = Set.copyOf(urgencies);
        }
    }

    /// `other-cause: {any-of}`: another cause is met in this region; empty means any that leads (is dealt with
    /// first).
    record OtherCauseFound(CriterionId id, @Nullable Reference reference, Set<String> anyOf) implements Criterion {
        public OtherCauseFound {
            anyOf = Set.copyOf(anyOf);
        }
    }

    /// `likelihood: {at-least}`. Always settled.
    record LikelihoodAtLeast(CriterionId id, @Nullable Reference reference, Likelihood atLeast) implements Criterion {}

    /// `guideline-step: first-block`: the criteria of that step in the guideline in use.
    record GuidelineStepOpen(CriterionId id, @Nullable Reference reference, String step) implements Criterion {}

    enum Treatment {
        ABLATION("ablation"),
        THERAPEUTIC_INJECTION("therapeutic-injection"),
        CYST_RUPTURE("cyst-rupture");

        private final String code;

        Treatment(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    enum SessionKind {
        DIAGNOSTIC("diagnostic"),
        THERAPEUTIC("therapeutic"),
        /// Injections of either kind.
        INJECTION("injection"),
        ABLATION("ablation");

        private final String code;

        SessionKind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
