package org.facetpath.core.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facetpath.core.assessment.BlockResult;
import org.facetpath.core.assessment.BlockResult.BlockVerdict;
import org.facetpath.core.assessment.SpineProblem.HistoryEntry;
import org.facetpath.core.chart.CareCourse;
import org.facetpath.core.chart.CareResponse;
import org.facetpath.core.chart.CareResponseReport;
import org.facetpath.core.chart.Chart;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.FacetProcedure;
import org.facetpath.core.chart.Imaging;
import org.facetpath.core.chart.OtherProcedure;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.Criterion.Treatment;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.spine.BodyPlace;
import org.facetpath.core.spine.Region;
import org.facetpath.core.spine.Site;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.time.Span;
import org.facetpath.core.time.When;
import org.jspecify.annotations.Nullable;

/// What was done or had for a region: blocks, injections, ablations, imaging, conservative care, surgery and other
/// injections. What was only planned is no history.
public final class History {

    private static final CodeSetId SURGERY = new CodeSetId("spine-surgery");
    private static final List<CodeSetId> INJECTIONS = Stream.of(
                    "other-spinal-injection", "trigger-point-injection", "occipital-nerve-block", "other-nerve-block")
            .map(CodeSetId::new)
            .toList();

    private static final Comparator<HistoryEntry> OLDEST_FIRST = Comparator.comparing(
                    (HistoryEntry it) -> firstDay(it.span()))
            .thenComparing(HistoryEntry::kind)
            .thenComparing(it ->
                    it.evidence().isEmpty() ? "" : it.evidence().getFirst().resource());

    private final Chart chart;
    private final Region region;
    private final MemberOf kinds;
    private final Whereabouts whereabouts;
    private final List<HistoryEntry> entries = new ArrayList<>();

    private History(Chart chart, Region region, Knowledge knowledge) {
        this.chart = chart;
        this.region = region;
        this.kinds = new MemberOf(knowledge.terminology());
        this.whereabouts = new Whereabouts(chart, knowledge);
    }

    /// Oldest first; what has no date comes last.
    public static List<HistoryEntry> read(
            Chart known,
            Episode episode,
            Knowledge knowledge,
            List<BlockResult> blocks,
            List<TreatmentSession> treatments) {
        var history = new History(known, episode.region(), knowledge);
        var shown = blocks.stream().filter(History::isBlock).toList();
        shown.forEach(history::block);
        var ids = shown.stream().flatMap(block -> block.procedures().stream()).collect(Collectors.toSet());
        treatments.stream()
                .filter(session -> session.procedures().stream().noneMatch(ids::contains))
                .forEach(history::treatment);
        history.care();
        history.facts();
        return history.entries.stream().sorted(OLDEST_FIRST).toList();
    }

    /// Diagnostic, or at the medial branches without being called therapeutic.
    private static boolean isBlock(BlockResult block) {
        return switch (block.intent()) {
            case DIAGNOSTIC -> true;
            case THERAPEUTIC -> false;
            case NOT_DOCUMENTED -> block.kind() == FacetProcedure.Kind.MEDIAL_BRANCH_BLOCK;
        };
    }

    private void treatment(TreatmentSession session) {
        var kind = session.kind() == Treatment.ABLATION ? "ablation" : "injection";
        var low = session.reliefMonths().low();
        var months = low == null || low.signum() == 0 ? null : low;
        entries.add(new HistoryEntry(
                kind,
                Span.of(session.when()),
                session.sites(),
                session.technique() == null ? null : Message.of("result.ablation", "technique", session.technique()),
                months == null ? session.reliefPercent() : session.lastingReliefPercent(),
                months,
                session.evidence()));
    }

    /// Of sides that differ no number stands for both.
    private void block(BlockResult block) {
        entries.add(new HistoryEntry(
                "block",
                Span.of(block.when()),
                block.sites(),
                Message.of("result.block-" + block.verdict().code()),
                block.verdict() == BlockVerdict.MIXED ? null : block.reliefPercent(),
                null,
                block.evidence()));
    }

    private void facts() {
        for (var fact : chart.facts()) {
            if (!whereabouts.belongs(fact, region)) {
                continue;
            }
            switch (fact) {
                case Imaging it -> imaging(it);
                case OtherProcedure it -> other(it);
                case FacetProcedure it when it.kind() == FacetProcedure.Kind.CYST_RUPTURE -> cyst(it);
                default -> {}
            }
        }
    }

    private void imaging(Imaging imaging) {
        var result = imaging.conclusion().isBlank()
                ? Message.of("result.imaging", "modality", imaging.modality().code())
                : new Message(
                        "result.imaging-text",
                        Map.of("modality", imaging.modality().code(), "text", imaging.conclusion()));
        add("imaging", Span.of(imaging.when()), imaging.place(), result, imaging.evidence());
    }

    /// A report on a kind of care goes with the latest course of that kind begun before it; without one it stands
    /// alone.
    private void care() {
        var courses = chart.list(CareCourse.class).stream()
                .filter(it -> it.status() != CareCourse.Status.PLANNED && whereabouts.belongs(it, region))
                .sorted(Comparator.comparing(CareCourse::when, Chronology.OLDEST_FIRST))
                .toList();
        var reports = chart.list(CareResponseReport.class).stream()
                .filter(it -> whereabouts.belongs(it, region))
                .sorted(Comparator.comparing(CareResponseReport::when, Chronology.OLDEST_FIRST))
                .toList();
        var byCourse = new HashMap<CareCourse, CareResponseReport>();
        for (var report : reports) {
            var course = courses.stream()
                    .filter(it -> it.care().equals(report.care()))
                    .filter(it -> it.when().before(report.when()) == Verdict.MET)
                    .reduce((earlier, later) -> later);
            course.ifPresentOrElse(it -> byCourse.put(it, report), () -> report(report));
        }
        courses.forEach(course -> care(course, byCourse.get(course)));
    }

    private void care(CareCourse course, @Nullable CareResponseReport report) {
        var evidence = new ArrayList<>(course.evidence());
        var response = course.response();
        if (report != null) {
            evidence.addAll(report.evidence());
            response = response == null ? report.response() : response;
        }
        add("conservative-care", course.span(), course.place(), result(course.care(), response), evidence);
    }

    private void report(CareResponseReport report) {
        var result = result(report.care(), report.response());
        add("conservative-care", Span.from(report.when()), report.place(), result, report.evidence());
    }

    private static Message result(CodeSetId care, @Nullable CareResponse response) {
        return Message.of(response == null ? "result.no-response" : "result." + response.code(), "care", care.name());
    }

    private void other(OtherProcedure procedure) {
        var kind = kindOf(procedure);
        add(
                kind,
                Span.of(procedure.when()),
                procedure.place(),
                Message.of("result.text", "text", procedure.text()),
                procedure.evidence());
    }

    private String kindOf(OtherProcedure procedure) {
        if (kinds.anyIsA(procedure.sets(), SURGERY)) {
            return "surgery";
        }
        boolean injection = INJECTIONS.stream().anyMatch(kind -> kinds.anyIsA(procedure.sets(), kind));
        return injection ? "other-injection" : "procedure";
    }

    private void cyst(FacetProcedure line) {
        add("cyst-rupture", Span.of(line.when()), line.place(), null, line.evidence());
    }

    private void add(String kind, Span span, BodyPlace place, @Nullable Message result, List<Evidence> evidence) {
        entries.add(new HistoryEntry(kind, span, sites(place), result, null, null, evidence));
    }

    private List<Site> sites(BodyPlace place) {
        return Set.copyOf(place.sites()).stream()
                .filter(site -> site.joint().region() == region)
                .sorted()
                .toList();
    }

    /// Something recorded only as "on or before" is placed on that day.
    private static LocalDate firstDay(Span span) {
        When start = span.start();
        return start.earliest().equals(LocalDate.MIN) ? start.latest() : start.earliest();
    }
}
