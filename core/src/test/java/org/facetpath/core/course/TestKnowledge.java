package org.facetpath.core.course;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facetpath.core.chart.Measure;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.knowledge.MedicineRules;
import org.facetpath.core.knowledge.OutcomeMeasure;
import org.facetpath.core.knowledge.Policy;
import org.facetpath.core.knowledge.Reference;
import org.facetpath.core.spine.Innervation;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Nerve;
import org.facetpath.core.terminology.CodeSet;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.terminology.Domain;
import org.facetpath.core.terminology.Terminology;
import org.jspecify.annotations.Nullable;

/// A small knowledge for tests of the course: enough sets, nerves, agents and measures, with made-up sources.
final class TestKnowledge {

    static final Reference SOURCE =
            new Reference("test", "Test", Reference.Standing.UNCONFIRMED, LocalDate.of(2026, 11, 23), null);

    static final Policy.BlockRule HALF = rule("50");
    static final Policy.BlockRule EIGHTY = rule("80");

    private TestKnowledge() {}

    static Policy.BlockRule rule(String percent) {
        return new Policy.BlockRule(new BigDecimal(percent), false, 1, BigDecimal.valueOf(50), false, 6, SOURCE);
    }

    static Knowledge knowledge() {
        return new Knowledge(
                "test",
                terminology(),
                new Innervation(Map.of(
                        Joint.L3_L4, Set.of(Nerve.L2, Nerve.L3),
                        Joint.L4_L5, Set.of(Nerve.L3, Nerve.L4),
                        Joint.L5_S1, Set.of(Nerve.L4, Nerve.L5_DORSAL_RAMUS),
                        Joint.C5_C6, Set.of(Nerve.C5, Nerve.C6),
                        Joint.T12_L1, Set.of(Nerve.T11, Nerve.T12))),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                measures(),
                medicines(),
                List.of());
    }

    private static Terminology terminology() {
        var sets = new ArrayList<CodeSet>();
        sets.add(set("spine-pain-any", Domain.DIAGNOSIS, null));
        sets.add(set("low-back-pain", Domain.DIAGNOSIS, "lumbar", "spine-pain-any"));
        sets.add(set("neck-pain", Domain.DIAGNOSIS, "cervical", "spine-pain-any"));
        sets.add(set("spondylosis", Domain.DIAGNOSIS, null));
        sets.add(set("lumbar-spondylosis", Domain.DIAGNOSIS, "lumbar", "spondylosis"));
        sets.add(set("low-back", Domain.PAIN_AREA, "lumbar"));
        for (var kind : List.of("opioid", "nsaid", "sedative", "local-anaesthetic", "systemic-steroid")) {
            sets.add(set(kind, Domain.MEDICINE, null));
        }
        sets.add(set("oxycodone", Domain.MEDICINE, null, "opioid"));
        sets.add(set("hydrocodone", Domain.MEDICINE, null, "opioid"));
        sets.add(set("buprenorphine", Domain.MEDICINE, null, "opioid"));
        sets.add(set("midazolam", Domain.MEDICINE, null, "sedative"));
        sets.add(set("naproxen", Domain.MEDICINE, null, "nsaid"));
        sets.add(set("lidocaine", Domain.MEDICINE, null, "local-anaesthetic"));
        sets.add(set("bupivacaine", Domain.MEDICINE, null, "local-anaesthetic"));
        sets.add(set("mepivacaine", Domain.MEDICINE, null, "local-anaesthetic"));
        sets.add(set("triamcinolone", Domain.MEDICINE, null, "systemic-steroid"));
        sets.add(set("other-spinal-injection", Domain.OTHER_PROCEDURE, null));
        sets.add(set("epidural-injection", Domain.OTHER_PROCEDURE, null, "other-spinal-injection"));
        sets.add(set("spine-surgery", Domain.OTHER_PROCEDURE, null));
        return new Terminology(sets);
    }

    private static CodeSet set(String id, Domain domain, @Nullable String region, String... wider) {
        var attributes = region == null ? Map.<String, String>of() : Map.of("region", region);
        return new CodeSet(new CodeSetId(id), domain, id, List.of(), List.of(), List.of(), ids(wider), attributes);
    }

    static Set<CodeSetId> ids(String... names) {
        return Stream.of(names).map(CodeSetId::new).collect(Collectors.toSet());
    }

    private static Map<Measure, OutcomeMeasure> measures() {
        var measures = new EnumMap<Measure, OutcomeMeasure>(Measure.class);
        measures.put(Measure.NRS, measure(Measure.NRS, true, "10", "2", null));
        measures.put(Measure.VAS, measure(Measure.VAS, true, "100", "15", null));
        measures.put(Measure.ODI, measure(Measure.ODI, true, "100", "10", null));
        measures.put(Measure.PEG, measure(Measure.PEG, true, "10", null, "30"));
        measures.put(Measure.PROMIS_PF, measure(Measure.PROMIS_PF, false, null, "2", null));
        measures.put(Measure.PGIC, measure(Measure.PGIC, true, "7", "2", null));
        return measures;
    }

    private static OutcomeMeasure measure(
            Measure measure,
            boolean highIsBad,
            @Nullable String max,
            @Nullable String points,
            @Nullable String percent) {
        return new OutcomeMeasure(measure, highIsBad, number(max), number(points), number(percent), SOURCE);
    }

    private static @Nullable BigDecimal number(@Nullable String digits) {
        return digits == null ? null : new BigDecimal(digits);
    }

    private static MedicineRules medicines() {
        return new MedicineRules(
                List.of(
                        new MedicineRules.MedicineClass(new CodeSetId("opioid"), 90, 30, SOURCE),
                        new MedicineRules.MedicineClass(new CodeSetId("nsaid"), 90, 30, SOURCE)),
                Map.of(new CodeSetId("oxycodone"), new BigDecimal("1.5"), new CodeSetId("hydrocodone"), BigDecimal.ONE),
                "test-factors",
                SOURCE,
                List.of(agent("lidocaine", 2, 8), agent("bupivacaine", 3, 24)));
    }

    private static MedicineRules.Agent agent(String name, int expected, int span) {
        return new MedicineRules.Agent(
                new CodeSetId(name), BigDecimal.valueOf(expected), BigDecimal.valueOf(span), SOURCE);
    }
}
