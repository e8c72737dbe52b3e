package org.facetpath.core.told;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.facetpath.core.knowledge.BlockWorth;
import org.facetpath.core.knowledge.Cause;
import org.facetpath.core.knowledge.Caution;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.knowledge.Expectation;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.knowledge.LikelihoodRules;
import org.facetpath.core.knowledge.MedicineRules;
import org.facetpath.core.knowledge.OtherCause;
import org.facetpath.core.knowledge.PathwayStep;
import org.facetpath.core.knowledge.PayerDirectory;
import org.facetpath.core.knowledge.Policy;
import org.facetpath.core.knowledge.PolicyShelf;
import org.facetpath.core.knowledge.RedFlag;
import org.facetpath.core.knowledge.Reference;
import org.facetpath.core.knowledge.ReferralArea;
import org.facetpath.core.spine.Innervation;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Nerve;
import org.facetpath.core.spine.Region;
import org.facetpath.core.terminology.Terminology;
import org.jspecify.annotations.Nullable;

/// Just enough knowledge for one test; every list begins empty. The numbers are made up for the tests.
public final class SmallKnowledge {

    public static final Reference SOURCE =
            new Reference("made-up", "Made up for tests", Reference.Standing.UNCONFIRMED, null, null);
    private static final LocalDate BEGUN = LocalDate.of(2020, 1, 1);

    private final List<RedFlag> redFlags = new ArrayList<>();
    private final List<OtherCause> otherCauses = new ArrayList<>();
    private final Map<Region, LikelihoodRules> likelihood = new EnumMap<>(Region.class);
    private final List<Cause> causes = new ArrayList<>();
    private final List<Policy> policies = new ArrayList<>();
    private final List<PathwayStep> pathway = new ArrayList<>();
    private final List<Caution> cautions = new ArrayList<>();
    private final List<BlockWorth> worth = new ArrayList<>();
    private final List<ReferralArea> referral = new ArrayList<>();
    private final List<Expectation> expectations = new ArrayList<>();
    private final List<MedicineRules.Agent> agents = new ArrayList<>();
    private List<MedicineRules.MedicineClass> medicines = List.of();
    private PayerDirectory payers = PayerDirectory.none();
    private Terminology terminology = new Terminology(List.of());

    public static SmallKnowledge knowing() {
        return new SmallKnowledge();
    }

    public SmallKnowledge flag(RedFlag flag) {
        redFlags.add(flag);
        return this;
    }

    public SmallKnowledge otherCause(OtherCause cause) {
        otherCauses.add(cause);
        return this;
    }

    public SmallKnowledge cause(Cause cause) {
        causes.add(cause);
        return this;
    }

    public SmallKnowledge likelihood(LikelihoodRules rules) {
        likelihood.put(rules.region(), rules);
        return this;
    }

    public SmallKnowledge stage(PathwayStep step) {
        pathway.add(step);
        return this;
    }

    public SmallKnowledge caution(Caution caution) {
        cautions.add(caution);
        return this;
    }

    public SmallKnowledge worth(BlockWorth row) {
        worth.add(row);
        return this;
    }

    public SmallKnowledge referral(ReferralArea area) {
        referral.add(area);
        return this;
    }

    public SmallKnowledge expectation(Expectation expectation) {
        expectations.add(expectation);
        return this;
    }

    public SmallKnowledge medicineClass(String medicine, int longTermDays) {
        medicines = List.of(new MedicineRules.MedicineClass(Told.id(medicine), longTermDays, 30, SOURCE));
        return this;
    }

    public SmallKnowledge agent(String agent, int expectedHours) {
        agents.add(new MedicineRules.Agent(
                Told.id(agent), BigDecimal.valueOf(expectedHours), BigDecimal.valueOf(24), SOURCE));
        return this;
    }

    public SmallKnowledge payers(PayerDirectory directory) {
        payers = directory;
        return this;
    }

    public SmallKnowledge terminology(Terminology codes) {
        terminology = codes;
        return this;
    }

    public SmallKnowledge policy(Policy policy) {
        policies.add(policy);
        return this;
    }

    /// A guideline whose blocks are positive from so many percent and which wants so many of them.
    public static Policy guideline(String id, int percent, int required, Map<String, List<Criterion>> steps) {
        return policy(id, Policy.Kind.GUIDELINE, "1", BEGUN, null, blockRules(percent, required), steps);
    }

    /// One version of a payer's policy: blocks are positive from 80 percent and two are wanted.
    public static Policy payer(
            String id, String revision, String from, @Nullable String to, Map<String, List<Criterion>> steps) {
        var end = to == null ? null : LocalDate.parse(to);
        return policy(id, Policy.Kind.PAYER, revision, LocalDate.parse(from), end, blockRules(80, 2), steps);
    }

    /// A guideline that says how blocks of the low back are judged and nothing about other regions.
    public static Policy guidelineOfTheLowBack(String id) {
        var blocks = Map.of(Region.LUMBAR, blockRule(50, 1));
        return policy(id, Policy.Kind.GUIDELINE, "1", BEGUN, null, blocks, Map.of());
    }

    private static Policy policy(
            String id,
            Policy.Kind kind,
            String revision,
            LocalDate from,
            @Nullable LocalDate to,
            Map<Region, Policy.BlockRule> blocks,
            Map<String, List<Criterion>> steps) {
        return new Policy(id, id, kind, revision, from, to, SOURCE, blocks, steps);
    }

    private static Map<Region, Policy.BlockRule> blockRules(int percent, int required) {
        var blocks = new EnumMap<Region, Policy.BlockRule>(Region.class);
        for (var region : Region.values()) {
            blocks.put(region, blockRule(percent, required));
        }
        return blocks;
    }

    private static Policy.BlockRule blockRule(int percent, int required) {
        return new Policy.BlockRule(
                BigDecimal.valueOf(percent), false, required, BigDecimal.valueOf(30), true, 3, SOURCE);
    }

    /// The knowledge; with a guideline `consensus` (50 percent, one block) unless another of that name was given.
    public Knowledge build() {
        if (policies.stream().noneMatch(policy -> policy.id().equals("consensus"))) {
            policies.add(guideline("consensus", 50, 1, Map.of()));
        }
        return new Knowledge(
                "test",
                terminology,
                new Innervation(Map.of(
                        Joint.L3_L4, Set.of(Nerve.L2, Nerve.L3),
                        Joint.L4_L5, Set.of(Nerve.L3, Nerve.L4),
                        Joint.L5_S1, Set.of(Nerve.L4, Nerve.L5_DORSAL_RAMUS))),
                Map.of(),
                referral,
                redFlags,
                otherCauses,
                likelihood,
                causes,
                PolicyShelf.of(policies),
                pathway,
                cautions,
                worth,
                Map.of(),
                new MedicineRules(medicines, Map.of(), "test", SOURCE, agents),
                expectations,
                payers);
    }
}
