package org.facetpath.core.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.core.told.BlockDay.block;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.facetpath.core.assessment.BlockResult;
import org.facetpath.core.course.Episode;
import org.facetpath.core.judge.JointBlocks;
import org.facetpath.core.judge.ProposedService;
import org.facetpath.core.judge.Situation;
import org.facetpath.core.knowledge.PayerCriterion.BlocksAtJoints;
import org.facetpath.core.knowledge.Policy;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.spine.Region;
import org.facetpath.core.spine.Side;
import org.facetpath.core.time.Span;
import org.facetpath.core.told.BlockDay;
import org.facetpath.core.told.Order;
import org.facetpath.core.told.PayerAsked;
import org.facetpath.core.told.SmallKnowledge;
import org.facetpath.core.told.Told;
import org.junit.jupiter.api.Test;

/// Random histories of blocks at two joints. Who does what the path says about blocks has the blocks the policy asks
/// for; who leaves one thing of it out does not. The seed stands in every failure.
class BlockActsLawsTest {

    private static final long SEED = 20_261_127L;
    private static final int HISTORIES = 2_000;
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final String[] RELIEFS = {null, null, "50", "85", "95"};

    @Test
    void once_what_is_told_is_done_each_joint_has_the_blocks_asked_for_and_with_one_thing_less_it_has_not() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        int open = 0;
        for (int round = 0; round < HISTORIES; round++) {
            var wanted = wanted(random);
            var blocks = history(random);
            var told = "%s after %s, round %d of seed %d".formatted(wanted, blocks, round, SEED);
            var situation = situation(wanted, blocks);
            var acts = new BlockActs(situation, policy(wanted), situation.asOf())
                    .forBlocks(wanted)
                    .best();

            assertThat(haveEnough(wanted, blocks, acts))
                    .as("%s, done %s", told, acts)
                    .isTrue();
            open += acts.isEmpty() ? 0 : 1;
            for (var left : acts) {
                var fewer = acts.stream().filter(act -> !act.equals(left)).toList();
                assertThat(haveEnough(wanted, blocks, fewer))
                        .as("%s, without %s", told, left)
                        .isFalse();
            }
        }
        assertThat(open).isBetween(HISTORIES / 2, HISTORIES * 19 / 20);
    }

    private static BlocksAtJoints wanted(RandomGenerator random) {
        var wanted = PayerAsked.blocks(1 + random.nextInt(2), 80).apart(1 + random.nextInt(30));
        return (random.nextBoolean() ? wanted.inARow() : wanted).asked();
    }

    private static List<BlockResult> history(RandomGenerator random) {
        var blocks = new ArrayList<BlockDay>();
        var dates = random.ints(random.nextInt(5), 1, 90)
                .distinct()
                .mapToObj(TODAY::minusDays)
                .sorted()
                .toList();
        for (var date : dates) {
            var session = switch (random.nextInt(3)) {
                case 0 -> block(date.toString(), Side.LEFT, "L4-L5");
                case 1 -> block(date.toString(), Side.LEFT, "L5-S1");
                default -> block(date.toString(), Side.LEFT, "L4-L5", "L5-S1");
            };
            var relief = RELIEFS[random.nextInt(RELIEFS.length)];
            blocks.add(relief == null ? session : session.relief(relief));
        }
        return blocks.stream().map(BlockDay::told).toList();
    }

    private static boolean haveEnough(BlocksAtJoints wanted, List<BlockResult> history, List<Act> acts) {
        var documented = acts.stream()
                .filter(act -> act.rank() == Act.ASK)
                .map(act -> act.subject().substring("record of ".length()))
                .collect(Collectors.toSet());
        var blocks = new ArrayList<BlockResult>();
        for (var session : history) {
            var name = session.procedures().getFirst();
            blocks.add(
                    documented.contains(name)
                            ? BlockDay.at(session.when().toString(), session.sites())
                                    .relief("90")
                                    .told()
                            : session);
        }
        acts.stream()
                .filter(act -> act.rank() == Act.DO)
                .sorted(Comparator.comparing(Act::earliest))
                .map(act -> block(act.earliest().toString(), Side.LEFT, "L4-L5", "L5-S1")
                        .relief("90")
                        .told())
                .forEach(blocks::add);
        return JointBlocks.of(wanted, situation(wanted, blocks)).stream()
                .allMatch(joint -> joint.verdict() == Verdict.MET);
    }

    private static Policy policy(BlocksAtJoints wanted) {
        return SmallKnowledge.payer(
                "payer", "1", "2020-01-01", null, Map.of("radiofrequency-ablation", List.of(wanted)));
    }

    private static Situation situation(BlocksAtJoints wanted, List<BlockResult> blocks) {
        var policy = policy(wanted);
        var proposal =
                Order.ablation("2026-12-01").at(Side.LEFT, "L4-L5", "L5-S1").told();
        var knowledge = SmallKnowledge.knowing().policy(policy).build();
        return Situation.anywhere(Told.told().chart(), knowledge, policy, TODAY)
                .lookingAt(new Episode(
                        Region.LUMBAR, Side.LEFT, Span.from(Told.when("?")), Verdict.NOT_DOCUMENTED, List.of()))
                .withSessions(blocks, List.of())
                .forService(new ProposedService(
                        proposal,
                        proposal.place().sites(),
                        proposal.when(),
                        Set.of(Region.LUMBAR),
                        List.of(proposal),
                        List.of()));
    }
}
