package org.facetpath.core.coverage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.facetpath.core.assessment.BlockResult;
import org.facetpath.core.assessment.BlockResult.BlockVerdict;
import org.facetpath.core.assessment.PathToYes.Step;
import org.facetpath.core.assessment.Question.Ask;
import org.facetpath.core.chart.FacetProcedure;
import org.facetpath.core.chart.FacetProcedure.Intent;
import org.facetpath.core.explain.Message;
import org.facetpath.core.judge.FailingSide;
import org.facetpath.core.judge.JointBlocks;
import org.facetpath.core.judge.ProposedService;
import org.facetpath.core.judge.Situation;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.knowledge.Criterion.SessionKind;
import org.facetpath.core.knowledge.PayerCriterion;
import org.facetpath.core.knowledge.PayerCriterion.BlocksAtJoints;
import org.facetpath.core.knowledge.Policy;
import org.facetpath.core.spine.Side;
import org.facetpath.core.time.RollingMonths;
import org.facetpath.core.time.When;
import org.jspecify.annotations.Nullable;

/// The diagnostic blocks that could still be done, and from when: as far apart as the policy wants them, and no more
/// in its rolling window than it allows.
final class BlockActs {

    private static final int FEW = 6;

    private final Situation situation;
    private final LocalDate from;

    /// Days the policy wants between two blocks.
    private final int interval;

    private final List<Criterion.SessionsAtMost> caps;

    /// @param from the first day on which one is done
    BlockActs(Situation situation, Policy policy, LocalDate from) {
        this.situation = situation;
        this.from = from;
        var criteria = new ArrayList<Criterion>();
        policy.steps().values().forEach(step -> addWanted(step, criteria));
        int days = 1;
        for (var criterion : criteria) {
            days = switch (criterion) {
                case Criterion.DaysSinceBlock since -> Math.max(days, since.atLeastDays());
                case BlocksAtJoints wanted -> Math.max(days, wanted.daysApart());
                default -> days;
            };
        }
        this.interval = days;
        this.caps = criteria.stream()
                .filter(Criterion.SessionsAtMost.class::isInstance)
                .map(Criterion.SessionsAtMost.class::cast)
                .filter(BlockActs::countsBlocks)
                .toList();
    }

    private static boolean countsBlocks(Criterion.SessionsAtMost sessions) {
        return sessions.of() == SessionKind.DIAGNOSTIC || sessions.of() == SessionKind.INJECTION;
    }

    // What is to hold: not what must not, such as a block too long ago, nor what only says whether another is asked.
    private static void addWanted(List<? extends Criterion> criteria, List<Criterion> wanted) {
        for (var criterion : criteria) {
            wanted.add(criterion);
            switch (criterion) {
                case Criterion.Not _, PayerCriterion.InDoubtWhen _ -> {
                    // Its part is not to hold.
                }
                case PayerCriterion.IfThen it -> addWanted(List.of(it.then()), wanted);
                default -> addWanted(criterion.parts(), wanted);
            }
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
        // Choices of one size differ by what they share with other joints.
        var ways = Ways.impossible();
        for (var documented : subsets(joint.open())) {
            var acts = new ArrayList<Act>();
            documented.forEach(place -> acts.add(document(joint.blocks().get(place), wanted, side)));
            acts.addAll(newBlocks(joint.missingIf(documented), wanted, side));
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
            acts.add(Act.block(
                    i + 1,
                    new Step(message, Ask.CLINICIAN, days.get(i), wanted.id().name(), provided)));
        }
        return acts;
    }

    /// The first days on which so many new blocks can be done.
    List<LocalDate> days(int count) {
        var done = daysOf(SessionKind.DIAGNOSTIC);
        var injected = daysOf(SessionKind.INJECTION);
        var days = new ArrayList<LocalDate>();
        for (int i = 0; i < count; i++) {
            var day = withRoom(after(injected, 1, after(done, interval, from)), done, injected);
            days.add(day);
            done.add(day);
            injected.add(day);
        }
        return days;
    }

    // Of two procedures at a joint on one day nobody can say which of them relieved.
    private LocalDate after(List<LocalDate> earlier, int days, LocalDate day) {
        return earlier.stream()
                .filter(it -> !it.isAfter(situation.asOf().plusYears(1)))
                .map(it -> it.plusDays(days))
                .reduce(day, (one, other) -> other.isAfter(one) ? other : one);
    }

    // Ends, because waiting for one cap never takes the room of another away.
    private LocalDate withRoom(LocalDate from, List<LocalDate> done, List<LocalDate> injected) {
        var day = from;
        for (var before = LocalDate.MIN; day.isAfter(before); ) {
            before = day;
            for (var cap : caps) {
                day = withRoom(day, cap.of() == SessionKind.INJECTION ? injected : done, cap);
            }
        }
        return day;
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

    /// The blocks among the acts as a path counts on them: done on their days at every proposed joint, with relief.
    static List<BlockResult> done(List<Act> acts, @Nullable ProposedService service) {
        return acts.stream()
                .filter(Act::isBlock)
                .sorted(Comparator.comparing(Act::earliest))
                .map(act -> new BlockResult(
                        List.of(),
                        When.on(act.earliest()),
                        service == null ? List.of() : service.sites(),
                        List.of(),
                        FacetProcedure.Kind.MEDIAL_BRANCH_BLOCK,
                        Intent.DIAGNOSTIC,
                        null,
                        BigDecimal.valueOf(100),
                        null,
                        BlockVerdict.POSITIVE,
                        List.of(),
                        List.of(),
                        List.of()))
                .toList();
    }

    private List<LocalDate> daysOf(SessionKind kind) {
        return new ArrayList<>(situation.blocks().stream()
                .filter(block -> kind == SessionKind.INJECTION || block.intent() == Intent.DIAGNOSTIC)
                .map(block -> block.when().latest())
                .filter(day -> !day.equals(LocalDate.MAX))
                .toList());
    }
}
