package org.facetpath.server.diary;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.Stream;
import org.facetpath.core.spine.Region;
import org.facetpath.core.spine.Side;
import org.facetpath.core.terminology.CodeSystems;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Reference;

/// An entry as the Observation that the chart reader takes for a score of the procedure, and back.
final class DiaryObservation {

    static final String PAIN = "72514-3";
    private static final String WHILE_MOVING = "while doing what usually hurts";

    private DiaryObservation() {}

    /// @param again whether it was written before, so that this corrects it
    static Observation write(DiaryEntry entry, DiaryLink link, Region region, boolean again) {
        var observation = new Observation();
        observation.setId(entry.id());
        observation.setStatus(status(entry, again));
        observation.setCode(new CodeableConcept(new Coding(CodeSystems.LOINC, PAIN, null))
                .setText("Pain severity 0-10, only the treated pain"));
        observation.setSubject(new Reference("Patient/" + link.patient()));
        observation.addPartOf(new Reference("Procedure/" + link.procedure()));
        observation.setEffective(new DateTimeType(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(entry.at())));
        observation.setValue(new IntegerType(entry.score()));
        observation.setBodySite(place(region, entry.side()));
        observation.addPerformer(performer(link));
        if (entry.moving()) {
            observation.setMethod(new CodeableConcept().setText(WHILE_MOVING));
        }
        if (!entry.medicines().isEmpty()) {
            observation.addNote().setText(entry.medicines());
        }
        return observation;
    }

    private static ObservationStatus status(DiaryEntry entry, boolean again) {
        if (entry.removed()) {
            return ObservationStatus.ENTEREDINERROR;
        }
        return again ? ObservationStatus.CORRECTED : ObservationStatus.FINAL;
    }

    /// A carer has no record here: they are named by what they are.
    private static Reference performer(DiaryLink link) {
        return switch (link.writer()) {
            case PATIENT -> new Reference("Patient/" + link.patient());
            case CARER -> new Reference().setType("RelatedPerson").setDisplay("carer");
        };
    }

    private static CodeableConcept place(Region region, Side side) {
        var area = area(region);
        return switch (side) {
            case LEFT, RIGHT -> new CodeableConcept(new Coding(CodeSystems.PAIN_AREA, area + "-" + side.code(), null));
            case BOTH, NOT_DOCUMENTED -> new CodeableConcept(new Coding(CodeSystems.PAIN_AREA, area, null));
        };
    }

    /// The area that lies in the middle of the region.
    private static String area(Region region) {
        return switch (region) {
            case CERVICAL -> "middle-posterior-neck";
            case THORACIC -> "mid-back";
            case LUMBAR -> "low-back";
        };
    }

    /// Empty when it is no entry of this procedure's diary.
    static Optional<DiaryEntry> read(Observation observation, DiaryLink link, ZoneId zone) {
        boolean ours = observation.getPartOf().stream()
                        .anyMatch(it -> ("Procedure/" + link.procedure()).equals(it.getReference()))
                && observation.getCode().getCoding().stream().anyMatch(it -> PAIN.equals(it.getCode()))
                && observation.hasValueIntegerType()
                && DiaryEntry.isRating(observation.getValueIntegerType().getValue())
                && observation.hasEffectiveDateTimeType()
                && observation.getEffectiveDateTimeType().hasTime();
        return ours ? Optional.of(entry(observation, zone)) : Optional.empty();
    }

    private static DiaryEntry entry(Observation observation, ZoneId zone) {
        return new DiaryEntry(
                observation.getIdElement().getIdPart(),
                time(observation, zone),
                observation.getValueIntegerType().getValue(),
                side(observation),
                observation.getMethod().hasText(),
                observation.getNote().stream()
                        .flatMap(it -> Stream.ofNullable(it.getText()))
                        .findFirst()
                        .orElse(""),
                observation.getStatus() == ObservationStatus.ENTEREDINERROR,
                Recorder.of(observation));
    }

    private static OffsetDateTime time(Observation observation, ZoneId zone) {
        var written = observation.getEffectiveDateTimeType().getValueAsString();
        try {
            return OffsetDateTime.parse(written);
        } catch (DateTimeParseException without) {
            return observation
                    .getEffectiveDateTimeType()
                    .getValue()
                    .toInstant()
                    .atZone(zone)
                    .toOffsetDateTime();
        }
    }

    private static Side side(Observation observation) {
        return observation.getBodySite().getCoding().stream()
                .flatMap(coding -> Stream.of(Side.LEFT, Side.RIGHT)
                        .filter(side -> String.valueOf(coding.getCode()).endsWith("-" + side.code())))
                .findFirst()
                .orElse(Side.NOT_DOCUMENTED);
    }
}
