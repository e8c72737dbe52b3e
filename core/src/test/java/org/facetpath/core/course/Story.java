package org.facetpath.core.course;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.facetpath.core.assessment.BlockResult;
import org.facetpath.core.assessment.MedicineCourse;
import org.facetpath.core.assessment.Outcome;
import org.facetpath.core.assessment.SpineProblem.HistoryEntry;
import org.facetpath.core.assessment.StatedConflict;
import org.facetpath.core.chart.Chart;
import org.facetpath.core.chart.Diagnosis;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.FacetProcedure;
import org.facetpath.core.chart.Fact;
import org.facetpath.core.chart.Finding;
import org.facetpath.core.chart.Links;
import org.facetpath.core.chart.Measure;
import org.facetpath.core.chart.Medication;
import org.facetpath.core.chart.OtherProcedure;
import org.facetpath.core.chart.Patient;
import org.facetpath.core.chart.Quantity;
import org.facetpath.core.chart.ReliefReport;
import org.facetpath.core.chart.Score;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.knowledge.Policy;
import org.facetpath.core.spine.BodyPlace;
import org.facetpath.core.spine.Region;
import org.facetpath.core.spine.Side;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.time.Span;
import org.facetpath.core.time.When;
import org.jspecify.annotations.Nullable;

/// A patient's record in few words. Times are UTC unless an offset is written; scores are 0 to 10 and lumbar unless
/// said otherwise.
final class Story {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
    static final BodyPlace LUMBAR = BodyPlace.in(Region.LUMBAR);

    private final Knowledge knowledge = TestKnowledge.knowledge();
    private final List<Fact> facts = new ArrayList<>();

    static Story story() {
        return new Story();
    }

    static When when(String text) {
        if (text.equals("?")) {
            return When.unknown();
        }
        if (text.startsWith("..")) {
            return When.onOrBefore(LocalDate.parse(text.substring(2)));
        }
        return switch (text.length()) {
            case 7 -> When.in(YearMonth.parse(text));
            case 10 -> When.on(LocalDate.parse(text));
            case 16 -> {
                var local = LocalDateTime.parse(text);
                yield When.at(local.toLocalDate(), local.toInstant(ZoneOffset.UTC));
            }
            default -> {
                var moment = OffsetDateTime.parse(text);
                yield When.at(moment.toLocalDate(), moment.toInstant());
            }
        };
    }

    Story with(Fact fact) {
        facts.add(fact);
        return this;
    }

    Evidence evidence(String type) {
        return new Evidence("%s/%d".formatted(type, facts.size() + 1), "value", "", null, null);
    }

    // ---- pain ----

    Story pain(String when, String value) {
        return pain(when, value, Links.none());
    }

    Story pain(String when, String value, Links links) {
        return score(Measure.NRS, when, Quantity.of(new BigDecimal(value), "{score}"), "nrs-0-10", "10", LUMBAR, links);
    }

    /// Of one side of the low back.
    Story pain(String when, String value, Side side) {
        var place = BodyPlace.in(Region.LUMBAR, side);
        return score(Measure.NRS, when, Quantity.of(new BigDecimal(value), ""), "nrs-0-10", "10", place, Links.none());
    }

    Story painAnywhere(String when, String value, Links links) {
        var place = BodyPlace.unknown();
        return score(Measure.NRS, when, Quantity.of(new BigDecimal(value), ""), "nrs-0-10", "10", place, links);
    }

    Story score(
            Measure measure,
            String when,
            Quantity value,
            @Nullable String scale,
            @Nullable String max,
            BodyPlace place,
            Links links) {
        var worst = max == null ? null : new BigDecimal(max);
        return with(
                new Score(measure, value, scale, worst, when(when), place, links, List.of(evidence("Observation"))));
    }

    Story score(Measure measure, String when, String value, String scale, String max) {
        var quantity = Quantity.of(new BigDecimal(value), "");
        return score(measure, when, quantity, scale, max, LUMBAR, Links.none());
    }

    Story condition(String set, String onset, @Nullable String abated) {
        var activity = abated == null ? Diagnosis.Activity.ACTIVE : Diagnosis.Activity.INACTIVE;
        var wider = set.endsWith("spondylosis") ? "spondylosis" : "spine-pain-any";
        return with(new Diagnosis(
                TestKnowledge.ids(set, wider),
                set,
                Diagnosis.Certainty.CONFIRMED,
                activity,
                when(onset),
                abated == null ? null : when(abated),
                BodyPlace.unknown(),
                List.of(evidence("Condition"))));
    }

    Story finding(String id, String when, BodyPlace place) {
        return with(new Finding(
                new CodeSetId(id),
                Finding.Presence.PRESENT,
                null,
                when(when),
                null,
                place,
                Links.none(),
                List.of(evidence("Observation"))));
    }

    // ---- procedures ----

    Story block(String when, String... agents) {
        return with(Line.block("Procedure/block", when).agents(agents).build());
    }

    Story ablation(String when) {
        return with(Line.of(FacetProcedure.Kind.ABLATION, "Procedure/ablation", when)
                .build());
    }

    Story relief(ReliefReport.Kind kind, String when, Quantity value, Links links) {
        return with(new ReliefReport(
                kind, value, BigDecimal.valueOf(50), when(when), LUMBAR, links, List.of(evidence("Observation"))));
    }

    /// Of one side of the low back.
    Story relief(ReliefReport.Kind kind, String when, Quantity value, Side side) {
        return with(new ReliefReport(
                kind,
                value,
                BigDecimal.valueOf(50),
                when(when),
                BodyPlace.in(Region.LUMBAR, side),
                ofBlock(),
                List.of(evidence("Observation"))));
    }

    Story statedPercent(String when, String percent, Side side) {
        return relief(ReliefReport.Kind.PERCENT, when, Quantity.of(new BigDecimal(percent), "%"), side);
    }

    Story statedPercent(String when, String percent) {
        return relief(ReliefReport.Kind.PERCENT, when, Quantity.of(new BigDecimal(percent), "%"), ofBlock());
    }

    Story other(String set, String when) {
        return with(new OtherProcedure(
                TestKnowledge.ids(set), set, when(when), LUMBAR, Links.none(), List.of(evidence("Procedure"))));
    }

    // ---- medicines ----

    Story medicine(String ingredient, Medication.Status status, Span span, boolean asNeeded) {
        return medicine(ingredient, status, span, asNeeded, null);
    }

    Story medicine(
            String ingredient, Medication.Status status, Span span, boolean asNeeded, @Nullable String milligrams) {
        var doses = milligrams == null
                ? List.<Medication.DailyDose>of()
                : List.of(new Medication.DailyDose(new CodeSetId(ingredient), new BigDecimal(milligrams)));
        return with(new Medication(
                Set.of(new CodeSetId(ingredient)),
                ingredient,
                status,
                span,
                asNeeded,
                doses,
                Links.none(),
                List.of(evidence("MedicationStatement"))));
    }

    Story taken(String ingredient, String from, String to) {
        return medicine(ingredient, Medication.Status.TAKEN, Span.between(when(from), when(to)), false);
    }

    static Links ofBlock() {
        return new Links(null, List.of("Procedure/block"));
    }

    // ---- answers ----

    Story shuffled(long seed) {
        Collections.shuffle(facts, new Random(seed));
        return this;
    }

    Chart chart() {
        var patient = new Patient("p", List.of(), null, null, null, null, null, null, List.of());
        return new Chart(patient, facts, 0, List.of(), List.of()).knownOn(TODAY);
    }

    List<Episode> episodes() {
        return Episodes.find(chart(), knowledge, TODAY);
    }

    List<BlockResult> blocks(Policy.BlockRule rule) {
        return BlockSessions.read(chart(), Region.LUMBAR, knowledge, rule);
    }

    BlockResult onlyBlock(Policy.BlockRule rule) {
        var blocks = blocks(rule);
        if (blocks.size() != 1) {
            throw new AssertionError("There are %d block sessions.".formatted(blocks.size()));
        }
        return blocks.getFirst();
    }

    List<TreatmentSession> treatments() {
        return TreatmentSessions.read(chart(), Region.LUMBAR, knowledge, TestKnowledge.HALF);
    }

    List<Outcome> outcomes() {
        return Outcomes.read(chart(), episodes().getFirst(), knowledge, TODAY);
    }

    Outcome outcome(Measure measure) {
        return outcomes().stream()
                .filter(it -> it.measure() == measure)
                .findFirst()
                .orElseThrow();
    }

    List<MedicineCourse> medicines() {
        return MedicineCourses.read(chart(), knowledge, TODAY);
    }

    List<HistoryEntry> history() {
        return History.read(chart(), episodes().getFirst(), knowledge, blocks(TestKnowledge.HALF), treatments());
    }

    List<StatedConflict> conflicts() {
        return CourseConflicts.find(chart(), knowledge);
    }
}
