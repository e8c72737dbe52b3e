package org.facetpath.server.diary;

import ca.uhn.fhir.context.FhirContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.facetpath.core.assessment.BlockResult;
import org.facetpath.core.assessment.Options;
import org.facetpath.core.assessment.SpineProblem;
import org.facetpath.core.assessment.SpineProblem.HistoryEntry;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.spine.Side;
import org.facetpath.core.spine.Site;
import org.facetpath.server.assess.Assessor;
import org.facetpath.server.diary.Treatment.Kind;
import org.facetpath.server.store.RecordStore;
import org.facetpath.server.store.ResourceKey;
import org.facetpath.server.store.Version;
import org.hl7.fhir.r4.model.Procedure;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds the blocks and ablations of a record that a diary can be kept for, as the engine reads them.
@Component
public final class Treatments {

    private static final String PROCEDURE = "Procedure/";

    private final RecordStore store;
    private final Assessor assessor;
    private final FhirContext fhir;

    Treatments(RecordStore store, Assessor assessor, FhirContext fhir) {
        this.store = store;
        this.assessor = assessor;
        this.fhir = fhir;
    }

    /// The blocks and ablations of a patient, newest first. A session of several Procedures is listed by its first.
    public List<Treatment> list(String patient) {
        return sessions(patient)
                .map(Session::treatment)
                .sorted(Comparator.comparing((Treatment it) -> Objects.requireNonNullElse(it.ended(), Instant.EPOCH))
                        .reversed())
                .toList();
    }

    /// The block or ablation that a Procedure is of, by the first Procedure of its session; empty when the record has
    /// none such.
    public Optional<Treatment> find(String patient, String procedure) {
        return sessions(patient)
                .filter(session -> session.procedures().contains(procedure))
                .map(Session::treatment)
                .findFirst();
    }

    private record Session(List<String> procedures, Treatment treatment) {}

    private Stream<Session> sessions(String patient) {
        return store.record(patient).map(it -> assessor.assess(it, assessor.day(null), Options.defaults())).stream()
                .flatMap(assessment -> assessment.problems().stream())
                .flatMap(problem -> Stream.concat(
                        problem.blocks().stream().flatMap(block -> block(problem, block)),
                        problem.history().stream()
                                .filter(entry -> entry.kind().equals("ablation"))
                                .flatMap(ablation -> ablation(problem, ablation))));
    }

    private Stream<Session> block(SpineProblem problem, BlockResult block) {
        var sides = sides(Stream.concat(
                block.sites().stream().map(Site::side), block.nerves().stream().map(it -> it.side())));
        return session(
                block.procedures().stream(),
                first -> new Treatment(
                        Kind.BLOCK,
                        first,
                        problem.region(),
                        sides,
                        ended(first),
                        block.reliefPercent(),
                        bySide(block)));
    }

    private static Map<Side, BigDecimal> bySide(BlockResult block) {
        var reliefs = new EnumMap<Side, BigDecimal>(Side.class);
        for (var side : block.sides()) {
            var percent = side.reliefPercent();
            if (percent != null) {
                reliefs.put(side.side(), percent);
            }
        }
        return reliefs;
    }

    /// The engine reads one course of relief after an ablation, so that what was treated on both sides is rated as one
    /// pain: two ratings of a day would be taken for a change.
    private Stream<Session> ablation(SpineProblem problem, HistoryEntry entry) {
        var sides = sides(entry.sites().stream().map(Site::side));
        var rated = sides.size() == 1 ? sides : List.of(Side.NOT_DOCUMENTED);
        return session(
                entry.evidence().stream().map(Evidence::resource),
                first -> new Treatment(
                        Kind.ABLATION, first, problem.region(), rated, ended(first), entry.reliefPercent(), Map.of()));
    }

    /// Empty for what is known from claims alone.
    private static Stream<Session> session(Stream<String> resources, Function<String, Treatment> byFirst) {
        var procedures = resources
                .filter(it -> it.startsWith(PROCEDURE))
                .map(it -> it.substring(PROCEDURE.length()))
                .distinct()
                .toList();
        return procedures.isEmpty()
                ? Stream.empty()
                : Stream.of(new Session(procedures, byFirst.apply(procedures.getFirst())));
    }

    /// Both sides are two.
    private static List<Side> sides(Stream<Side> all) {
        var sides = EnumSet.noneOf(Side.class);
        all.forEach(side -> {
            switch (side) {
                case BOTH -> sides.addAll(List.of(Side.LEFT, Side.RIGHT));
                case LEFT, RIGHT -> sides.add(side);
                case NOT_DOCUMENTED -> {}
            }
        });
        return sides.isEmpty() ? List.of(Side.NOT_DOCUMENTED) : List.copyOf(sides);
    }

    private @Nullable Instant ended(String id) {
        return store.read(new ResourceKey("Procedure", id))
                .filter(Version::exists)
                .map(version -> fhir.newJsonParser().parseResource(Procedure.class, version.content()))
                .map(Treatments::ended)
                .orElse(null);
    }

    private static @Nullable Instant ended(Procedure procedure) {
        var performed = procedure.hasPerformedPeriod()
                ? Stream.of(
                        procedure.getPerformedPeriod().getEndElement(),
                        procedure.getPerformedPeriod().getStartElement())
                : Stream.of(procedure.hasPerformedDateTimeType() ? procedure.getPerformedDateTimeType() : null);
        return performed
                .filter(Objects::nonNull)
                .filter(it -> it.hasValue() && it.hasTime())
                .map(it -> it.getValue().toInstant())
                .findFirst()
                .orElse(null);
    }
}
