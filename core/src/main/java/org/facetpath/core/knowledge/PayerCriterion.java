package org.facetpath.core.knowledge;

import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.terminology.CodeSetId;
import org.jspecify.annotations.Nullable;

/// A condition on one proposed procedure: its joints, its date, how it is planned, and what was done at those joints
/// before. Payers ask these; where nothing is proposed they are not documented.
public sealed interface PayerCriterion extends Criterion {

    /// `if: {when, then}`: asked only where `when` is not certainly untrue; else it does not apply.
    record IfThen(CriterionId id, @Nullable Reference reference, Criterion when, Criterion then)
            implements PayerCriterion {
        @Override
        public List<Criterion> parts() {
            return List.of(when, then);
        }
    }

    /// `in-doubt-when:` where the part is met the text leaves the answer to a reviewer, so it is not
    /// documented; a record silent on it raises no doubt, and the answer says that it rests on silence.
    record InDoubtWhen(CriterionId id, @Nullable Reference reference, Criterion part) implements PayerCriterion {
        @Override
        public List<Criterion> parts() {
            return List.of(part);
        }
    }

    /// `not-covered: {}`: the policy covers this step in nobody.
    record NotCovered(CriterionId id, @Nullable Reference reference) implements PayerCriterion {}

    /// `text-not-seen: {}`: the policy asks more here, and nobody has read what.
    record TextNotSeen(CriterionId id, @Nullable Reference reference) implements PayerCriterion {}

    /// `blocks-at-joints: {…}`: at each proposed joint and side so many diagnostic blocks of at least so
    /// much relief.
    ///
    /// @param inARow no block that fell short may lie between those counted
    /// @param durationFits relief must have lasted as long as the agent acts and no longer; unknown
    ///     leaves it open
    /// @param daysApart days from each block counted to the next
    /// @param soonerFor reasons for a block sooner than that, which the text leaves to a reviewer: with
    ///     one on record, whenever it was written, blocks that are only too close are not documented
    /// @param joints which of the proposed joints are asked about; none of them means that it does not
    ///     apply
    /// @param sinceAblation blocks before the joint's last ablation do not count
    record BlocksAtJoints(
            CriterionId id,
            @Nullable Reference reference,
            int atLeast,
            BigDecimal percent,
            boolean medialBranchOnly,
            boolean inARow,
            boolean durationFits,
            int daysApart,
            Set<CodeSetId> soonerFor,
            Joints joints,
            boolean sinceAblation)
            implements PayerCriterion {
        public BlocksAtJoints {
            soonerFor = Set.copyOf(soonerFor);
        }
    }

    /// `blocked-before: {}`: a diagnostic block was done at each proposed joint and side.
    record BlockedBefore(CriterionId id, @Nullable Reference reference) implements PayerCriterion {}

    /// `one-pain-scale: {}`: the relief of the latest blocks at the proposed joints rests on scores
    /// before and after on one named scale, not on a statement.
    record OnePainScale(CriterionId id, @Nullable Reference reference) implements PayerCriterion {}

    /// `months-since: {after, at-least}` in calendar months, or `days-since: {after, at-least}`: so much time since
    /// the last such treatment of each proposed joint; joints never so treated are not asked about.
    record TimeSince(CriterionId id, @Nullable Reference reference, Treatment after, Period atLeast)
            implements PayerCriterion {}

    /// `function-improved: {after, percent}`: function is said to have improved by so much after the last
    /// such treatment of the proposed joints.
    record FunctionImproved(CriterionId id, @Nullable Reference reference, Treatment after, BigDecimal percent)
            implements PayerCriterion {}

    /// `past-heat: {at-least-celsius}`: the last ablation of the proposed joints was thermal, and not
    /// cooler where a temperature is recorded. Cooled ablation is excluded, or else left open: some texts
    /// do not say.
    record PastHeat(CriterionId id, @Nullable Reference reference, BigDecimal atLeastCelsius, boolean cooledExcluded)
            implements PayerCriterion {}

    /// `planned-heat: {at-least-celsius}`: the ablation is planned as thermal, by its words or its code.
    record PlannedHeat(CriterionId id, @Nullable Reference reference, BigDecimal atLeastCelsius, boolean cooledExcluded)
            implements PayerCriterion {}

    /// `finding-at-joints: {any-of, within-days}`: one of the findings is present at each proposed joint
    /// and side.
    record FindingAtJoints(
            CriterionId id,
            @Nullable Reference reference,
            Set<CodeSetId> anyOf,
            @Nullable Integer withinDays) implements PayerCriterion {
        public FindingAtJoints {
            anyOf = Set.copyOf(anyOf);
        }
    }

    /// `planned: {route|guidance|sedation: […]}`: the proposal says that it is done in one of these ways.
    record Planned(CriterionId id, @Nullable Reference reference, Aspect aspect, Set<String> anyOf)
            implements PayerCriterion {
        public Planned {
            anyOf = Set.copyOf(anyOf);
        }
    }

    /// `planned-injectate: {any-of}`: the proposal names one of these substances.
    record PlannedInjectate(CriterionId id, @Nullable Reference reference, Set<CodeSetId> anyOf)
            implements PayerCriterion {
        public PlannedInjectate {
            anyOf = Set.copyOf(anyOf);
        }
    }

    /// `levels: {at-most, next-to-each-other}`: so many joints in one session and payer's region; left and right of a
    /// joint are one level.
    ///
    /// @param nextToEachOther the text speaks of joints in a row, so that joints apart are left open
    record LevelsAtMost(CriterionId id, @Nullable Reference reference, int atMost, boolean nextToEachOther)
            implements PayerCriterion {}

    /// `joints-among: [[C2-C3, L5-S1]]`: every proposed joint lies in one of these stretches of the spine.
    record JointsAmong(CriterionId id, @Nullable Reference reference, Set<Joint> joints) implements PayerCriterion {
        public JointsAmong {
            joints = Set.copyOf(joints);
        }
    }

    /// `blocks-here: {at-most}`: counting this one, so many diagnostic blocks of each proposed joint and side.
    record BlocksHereAtMost(CriterionId id, @Nullable Reference reference, int atMost) implements PayerCriterion {}

    /// `planned-volume: {at-most-millilitres}`: no more than so much is to be injected at each joint and side.
    /// Records seldom say whether they mean one joint or all; what depends on it is not documented.
    record VolumeAtMost(CriterionId id, @Nullable Reference reference, BigDecimal atMostMillilitres)
            implements PayerCriterion {}

    /// `one-region: {}`: all facet procedures planned for that day lie in one of the payer's regions.
    record OneRegion(CriterionId id, @Nullable Reference reference) implements PayerCriterion {}

    /// `other-block-same-day: {any-of}`: another such procedure is recorded for the day of service.
    record OtherBlockSameDay(CriterionId id, @Nullable Reference reference, Set<CodeSetId> anyOf)
            implements PayerCriterion {
        public OtherBlockSameDay {
            anyOf = Set.copyOf(anyOf);
        }
    }

    /// `diagnosis-on-list: {any-of}`: an active diagnosis of the region is coded from the payer's list;
    /// not met where the region's diagnoses are recorded and none is on it.
    record DiagnosisOnList(CriterionId id, @Nullable Reference reference, Set<CodeSetId> anyOf)
            implements PayerCriterion {
        public DiagnosisOnList {
            anyOf = Set.copyOf(anyOf);
        }
    }

    /// `codes-not-among: {any-of}`: none of the proposal's billing codes is one the payer does not cover.
    /// Not documented as soon as one of them is not known. A proposal without billing codes is not asked.
    record CodesNotAmong(CriterionId id, @Nullable Reference reference, Set<CodeSetId> anyOf)
            implements PayerCriterion {
        public CodesNotAmong {
            anyOf = Set.copyOf(anyOf);
        }
    }

    /// `units: {any-of, at-most, each-side}`: of each of these billing codes no more than so many units.
    /// A proposal without such a code, or an order that states no units, is not asked; a request to the
    /// payer that states none is not documented.
    ///
    /// @param eachSide counted for each side: modifier 50 bills both in one unit, RT and LT one each
    record UnitsAtMost(
            CriterionId id, @Nullable Reference reference, Set<CodeSetId> anyOf, int atMost, boolean eachSide)
            implements PayerCriterion {
        public UnitsAtMost {
            anyOf = Set.copyOf(anyOf);
        }
    }

    /// `billing-lines: {}`: the proposal's codes fit together and fit its joints: an add-on code stands with a first
    /// code of its region, the codes and their units count as many levels as the joints named, the modifiers for a
    /// side fit the sides named, and every line of a diagnostic injection carries the modifier that says so. A
    /// proposal without billing codes is not asked.
    record BillingLines(CriterionId id, @Nullable Reference reference) implements PayerCriterion {}

    /// `cyst-ruptures: {at-most}`: counting this one, so many ruptures of the cyst at each proposed joint
    /// and side.
    record CystRupturesAtMost(CriterionId id, @Nullable Reference reference, int atMost) implements PayerCriterion {}

    /// Which of the proposed joints are asked about.
    enum Joints {
        ALL("all"),
        /// Those without an ablation on record: there an ablation is an initial one.
        NOT_ABLATED("not-ablated"),
        ABLATED("ablated");

        private final String code;

        Joints(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /// What a proposal can say of how it is done.
    enum Aspect {
        ROUTE("route"),
        GUIDANCE("guidance"),
        SEDATION("sedation");

        private final String code;

        Aspect(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
