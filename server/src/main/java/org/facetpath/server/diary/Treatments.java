package org.facetpath.server.diary;

import ca.uhn.fhir.context.FhirContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.BlockResult;
import org.facetpath.core.assessment.Options;
import org.facetpath.core.assessment.SpineProblem;
import org.facetpath.core.spine.Side;
import org.facetpath.core.spine.Site;
import org.facetpath.server.assess.Assessor;
import org.facetpath.server.store.RecordStore;
import org.facetpath.server.store.ResourceKey;
import org.facetpath.server.store.Version;
import org.hl7.fhir.r4.model.Procedure;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds the blocks of a record that a diary can be kept for, as the engine reads them.
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

    /// The blocks of a patient, newest first. A session of several Procedures is listed by its first.
    public List<Treatment> list(String patient) {
        return assess(patient).stream()
                .flatMap(assessment -> assessment.problems().stream())
                .flatMap(problem -> problem.blocks().stream()
                        .filter(block -> !procedures(block).isEmpty())
                        .map(block ->
                                treatment(problem, block, procedures(block).getFirst())))
                .sorted(Comparator.comparing((Treatment it) -> Objects.requireNonNullElse(it.ended(), Instant.EPOCH))
                        .reversed())
                .toList();
    }

    /// The block that a Procedure is of, by the first Procedure of its session; empty when the record has no such
    /// block.
    public Optional<Treatment> find(String patient, String procedure) {
        return assess(patient).stream()
                .flatMap(assessment -> assessment.problems().stream())
                .flatMap(problem -> problem.blocks().stream()
                        .filter(block -> procedures(block).contains(procedure))
                        .map(block ->
                                treatment(problem, block, procedures(block).getFirst())))
                .findFirst();
    }

    private Optional<Assessment> assess(String patient) {
        return store.record(patient).map(it -> assessor.assess(it, assessor.day(null), Options.defaults()));
    }

    private static List<String> procedures(BlockResult block) {
        return block.procedures().stream()
                .filter(it -> it.startsWith(PROCEDURE))
                .map(it -> it.substring(PROCEDURE.length()))
                .toList();
    }

    private Treatment treatment(SpineProblem problem, BlockResult block, String procedure) {
        return new Treatment(procedure, problem.region(), sides(block), ended(procedure), block.reliefPercent());
    }

    /// Both sides are two.
    private static List<Side> sides(BlockResult block) {
        var sides = EnumSet.noneOf(Side.class);
        Stream.concat(
                        block.sites().stream().map(Site::side),
                        block.nerves().stream().map(it -> it.side()))
                .forEach(side -> {
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
