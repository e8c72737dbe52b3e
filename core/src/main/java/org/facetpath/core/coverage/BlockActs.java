package org.facetpath.core.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.facetpath.core.assessment.BlockResult;
import org.facetpath.core.assessment.PathToYes.Step;
import org.facetpath.core.assessment.Question.Ask;
import org.facetpath.core.chart.FacetProcedure.Intent;
import org.facetpath.core.explain.Message;
import org.facetpath.core.judge.FailingSide;
import org.facetpath.core.judge.JointBlocks;
import org.facetpath.core.judge.Situation;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.knowledge.Criterion.SessionKind;
import org.facetpath.core.knowledge.PayerCriterion.BlocksAtJoints;
import org.facetpath.core.knowledge.Policy;
import org.facetpath.core.spine.Side;
import org.facetpath.core.time.RollingMonths;
import org.jspecify.annotations.Nullable;

/// The diagnostic blocks that could still be done, and from when: as far apart as the policy wants them, and no more
/// in its rolling window than it allows.
final class BlockActs {

    private static final int FEW = 6;

    private final Situation situation;

    /// Days the policy wants between two blocks.
    private final int interval;

    private final Criterion.@Nullable SessionsAtMost cap;

    BlockActs(Situation situation, Policy policy) {
        this.situation = situation;
        var criteria = new ArrayList<Criterion>();
        policy.steps().values().forEach(step -> addWithParts(step, criteria));
        Integer days = null;
        Criterion.SessionsAtMost first = null;
        for (var criterion : criteria) {
            if (criterion instanceof Criterion.DaysSinceBlock since) {
                days = Math.max(days == null ? 0 : days, since.atLeastDays());
            } else if (criterion instanceof Criterion.SessionsAtMost sessions && countsBlocks(sessions)) {
                first = first == null ? sessions : first;
            }
        }
        this.interval = days == null ? 1 : days;
        this.cap = first;
    }

    private static boolean countsBlocks(Criterion.SessionsAtMost sessions) {
        return sessions.of() == SessionKind.DIAGNOSTIC || sessions.of() == SessionKind.INJECTION;
    }

    private static void addWithParts(List<? extends Criterion> criteria, List<Criterion> all) {
        for (var criterion : criteria) {
            all.add(criterion);
            addWithParts(criterion.parts(), all);
        }
    }

    /// Every least choice between documenting what earlier blocks gave and doing new ones, over all joints.
    Ways forBlocks(BlocksAtJoints wanted) {
        var joints = JointBlocks.of(wanted, situation);
        var side = FailingSide.of(
                joints.stream().map(JointBlocks::site).toList(),
                joints.stream().map(JointBlocks::verdict).toList());
        return Ways.all(
                joints.stream().map(joint -> forJoint(joint, wanted, side)).toList());
    }

    private Ways forJoint(JointBlocks joint, BlocksAtJoints wanted, Side side) {
        var least = new LinkedHashMap<Integer, Set<Integer>>();
        for (var documented : subsets(joint.open())) {
            least.merge(
                    joint.missingIf(documented), documented, (one, other) -> other.size() < one.size() ? other : one);
        }
        var ways = Ways.impossible();
        for (var choice : least.entrySet()) {
            var acts = new ArrayList<Act>();
            choice.getValue().forEach(place -> acts.add(document(joint.blocks().get(place), wanted, side)));
            acts.addAll(newBlocks(choice.getKey(), wanted, side));
            ways = ways.or(Ways.by(acts.toArray(Act[]::new)));
        }
        return ways;
    }

    // All choices of a few; of many only none and all, which keeps the search small.
    private static List<Set<Integer>> subsets(List<Integer> open) {
        if (open.size() > FEW) {
            return List.of(Set.of(), Set.copyOf(open));
        }
        var subsets = new ArrayList<Set<Integer>>();
        for (int mask = 0; mask < 1 << open.size(); mask++) {
            var subset = new HashSet<Integer>();
            for (int i = 0; i < open.size(); i++) {
                if ((mask & 1 << i) != 0) {
                    subset.add(open.get(i));
                }
            }
            subsets.add(subset);
        }
        return subsets;
    }

    private Act document(BlockResult block, BlocksAtJoints wanted, Side side) {
        var message = sided("path.block-record", Map.of("date", block.when().toString()), side);
        var provided = Message.of("provided.relief", "percent", wanted.percent().toPlainString());
        return new Act(
                "record of " + String.join(",", block.procedures()),
                "",
                Act.ASK,
                new Step(
                        message, Ask.OTHER_CLINIC, situation.asOf(), wanted.id().name(), provided));
    }

    /// The same of one side, where only that falls short.
    private static Message sided(String key, Map<String, String> arguments, Side side) {
        if (side == Side.NOT_DOCUMENTED) {
            return new Message(key, arguments);
        }
        var all = new HashMap<>(arguments);
        all.put("side", side.code());
        return new Message(key + "-side", all);
    }

    /// So many new blocks at the proposed joints, the first of them as soon as the policy allows.
    private List<Act> newBlocks(int count, BlocksAtJoints wanted, Side side) {
        var acts = new ArrayList<Act>();
        var days = days(count);
        for (int i = 0; i < count; i++) {
            var numbers = Map.of("number", Integer.toString(i + 1), "of", Integer.toString(count));
            var message = sided("path.block", numbers, side);
            var provided = Message.of(
                    wanted.durationFits() ? "provided.relief" : "provided.relief-only",
                    "percent",
                    wanted.percent().toPlainString());
            acts.add(new Act(
                    "block " + (i + 1),
                    "",
                    Act.DO,
                    new Step(message, Ask.CLINICIAN, days.get(i), wanted.id().name(), provided)));
        }
        return acts;
    }

    /// The first days on which so many new blocks can be done.
    List<LocalDate> days(int count) {
        var done = new ArrayList<LocalDate>();
        diagnostic().forEach(block -> done.add(block.when().latest()));
        var counted = new ArrayList<>(done);
        if (cap != null && cap.of() == SessionKind.INJECTION) {
            others().forEach(block -> counted.add(block.when().latest()));
        }
        var days = new ArrayList<LocalDate>();
        for (int i = 0; i < count; i++) {
            var day = situation.asOf();
            for (var before : done) {
                var open = before.plusDays(interval);
                day = !before.isAfter(situation.asOf().plusYears(1)) && open.isAfter(day) ? open : day;
            }
            day = cap == null ? day : withRoom(day, counted, cap);
            days.add(day);
            done.add(day);
            counted.add(day);
        }
        return days;
    }

    private static LocalDate withRoom(LocalDate from, List<LocalDate> done, Criterion.SessionsAtMost cap) {
        // Ends, because what counts on a day is over on a later one.
        var window = new RollingMonths(cap.months());
        var day = from;
        while (true) {
            var first = window.since(day);
            var inside = done.stream()
                    .filter(it -> !it.isBefore(first))
                    .sorted(Comparator.naturalOrder())
                    .toList();
            int tooMany = inside.size() + 1 - cap.atMost();
            if (tooMany <= 0 || cap.atMost() == 0) {
                return day;
            }
            day = window.over(inside.get(tooMany - 1));
        }
    }

    private List<BlockResult> diagnostic() {
        return dated().filter(block -> block.intent() == Intent.DIAGNOSTIC).toList();
    }

    private List<BlockResult> others() {
        return dated().filter(block -> block.intent() != Intent.DIAGNOSTIC).toList();
    }

    private Stream<BlockResult> dated() {
        return situation.blocks().stream()
                .filter(block -> !block.when().latest().equals(LocalDate.MAX));
    }
}
