package org.facetpath.server.desk;

import ca.uhn.fhir.context.FhirContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.facetpath.exchange.part.Extensions;
import org.facetpath.exchange.part.Own;
import org.facetpath.server.store.PatientRecord;
import org.facetpath.server.store.Version;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.ClaimResponse;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;

/// Reads back what the desk recorded. What others wrote of the same types is left alone.
final class DealingReader {

    private final FhirContext fhir;

    DealingReader(FhirContext fhir) {
        this.fhir = fhir;
    }

    /// All of a patient, in the order of their days, those of one day as they were written.
    List<Dealing> in(PatientRecord patientRecord) {
        return patientRecord.versions().stream()
                .<Dealing>flatMap(version -> read(version).stream())
                .sorted(Comparator.comparing(Dealing::day))
                .toList();
    }

    private Optional<? extends Dealing> read(Version version) {
        return switch (version.key().type()) {
            case "Task" -> sent(fhir.newJsonParser().parseResource(Task.class, version.content()));
            case "ClaimResponse" ->
                answered(fhir.newJsonParser().parseResource(ClaimResponse.class, version.content()));
            default -> Optional.empty();
        };
    }

    private static Optional<Dealing.Sent> sent(Task task) {
        var day = day(task.getAuthoredOnElement());
        boolean ours = code(task.getCode(), Own.REQUEST_STEP)
                .filter(DealingWriter.SENT::equals)
                .isPresent();
        return ours && day != null
                ? Optional.of(new Dealing.Sent(task.getIdPart(), source(task.getFocus()), day))
                : Optional.empty();
    }

    private static Optional<Dealing.Answered> answered(ClaimResponse response) {
        var about = response.getExtensionByUrl(Extensions.ANSWERS);
        var reason = response.getAdjudicationFirstRep().getReason();
        var decision = code(reason, Own.PAYER_DECISION).flatMap(Decision::find);
        var day = day(response.getCreatedElement());
        boolean valid = response.getStatus() == ClaimResponse.ClaimResponseStatus.ACTIVE;
        if (!valid || about == null || decision.isEmpty() || day == null) {
            return Optional.empty();
        }
        return Optional.of(new Dealing.Answered(
                response.getIdPart(),
                source((Reference) about.getValue()),
                day,
                decision.get(),
                text(response.getInsurer().getDisplay()),
                text(response.getPreAuthRef()),
                text(response.getDisposition()),
                code(reason, Own.POLICY_CRITERION).orElse(null)));
    }

    private static Optional<String> code(CodeableConcept concept, String system) {
        return concept.getCoding().stream()
                .filter(it -> system.equals(it.getSystem()))
                .map(Coding::getCode)
                .findFirst();
    }

    private static String source(Reference reference) {
        return text(reference.getReferenceElement().toUnqualifiedVersionless().getValue());
    }

    // The day as written.
    private static @Nullable LocalDate day(BaseDateTimeType written) {
        @Nullable String text = written.getValueAsString();
        return text == null || text.length() < 10 ? null : LocalDate.parse(text.substring(0, 10));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
