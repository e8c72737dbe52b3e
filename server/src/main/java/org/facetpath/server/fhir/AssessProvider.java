package org.facetpath.server.fhir;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.Options;
import org.facetpath.exchange.FhirReport;
import org.facetpath.fhir.Reading;
import org.facetpath.server.assess.Assessor;
import org.facetpath.server.audit.Event;
import org.facetpath.server.audit.Watch;
import org.facetpath.server.store.RecordStore;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/// `$facet-assess`: the assessment of a stored patient, or of a record that is posted and not kept, as FHIR.
public final class AssessProvider {

    static final String NAME = "$facet-assess";

    private final RecordStore store;
    private final Assessor assessor;
    private final FhirReport report;
    private final Watch watch;

    AssessProvider(RecordStore store, Assessor assessor, FhirReport report, Watch watch) {
        this.store = store;
        this.assessor = assessor;
        this.report = report;
        this.watch = watch;
    }

    /// @param asOf the day to assess as of; today when it is missing
    /// @param guideline the guideline profile; the default one when it is missing
    /// @param policies coverage policies to hold proposals against besides the payer's own
    @Operation(name = NAME, type = Patient.class, idempotent = true)
    public Bundle assessStored(
            @IdParam IdType id,
            @OperationParam(name = "asOf") @Nullable DateType asOf,
            @OperationParam(name = "guideline") @Nullable StringType guideline,
            @OperationParam(name = "policy") @Nullable List<StringType> policies) {
        var patient = id.getIdPart();
        var version = "knowledge " + assessor.knowledge().version();
        watch.admit(Event.of(Event.Act.ASSESS, patient, "Patient/" + patient).with(version), patient);
        var found = store.record(patient).orElseThrow(() -> new ResourceNotFoundException("Patient/" + patient));
        var day = assessor.day(asOf == null ? null : day(asOf.getValueAsString()));
        return report.bundle(assessor.assess(found, day, options(guideline, policies)));
    }

    /// Takes a Bundle, or Parameters with the Bundle as `record` and what else was said above. Several patients have
    /// several Bundles in the answer.
    @Operation(name = NAME, manualRequest = true)
    public Bundle assessPosted(RequestDetails request) {
        var bytes = request.loadRequestContents();
        var parameters = parameters(bytes);
        var posted = parameters == null
                ? bytes
                : Body.text(parameter(parameters, "record").path("resource")).getBytes(StandardCharsets.UTF_8);
        var reading = assessor.read(new ByteArrayInputStream(posted), "the posted record");
        refuseUnread(reading);
        var day = assessor.day(parameters == null ? null : dayOf(parameters));
        var options = parameters == null ? Options.defaults() : options(parameters);
        var assessments = assessor.assess(reading, day, options);
        watch.keep(Event.of(Event.Act.ASSESS, null, null)
                .with("a posted record, knowledge " + assessor.knowledge().version()));
        return answer(assessments);
    }

    private Bundle answer(List<Assessment> assessments) {
        if (assessments.size() == 1) {
            return report.bundle(assessments.getFirst());
        }
        var all = new Bundle();
        all.setType(BundleType.COLLECTION);
        assessments.forEach(assessment -> all.addEntry().setResource(report.bundle(assessment)));
        return all;
    }

    private static void refuseUnread(Reading reading) {
        if (reading.charts().isEmpty()) {
            var why = reading.refusals().stream()
                    .map(refusal -> "%s: %s".formatted(refusal.place(), refusal.reason()))
                    .collect(Collectors.joining("; "));
            throw new InvalidRequestException(why.isEmpty() ? "The record holds no patient." : why);
        }
    }

    /// Parameters are small beside the record in them, so they are told by their beginning.
    private static @Nullable JsonNode parameters(byte[] bytes) {
        var begin = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.UTF_8);
        return begin.contains("\"Parameters\"") ? Body.object(new String(bytes, StandardCharsets.UTF_8)) : null;
    }

    private static JsonNode parameter(JsonNode parameters, String name) {
        for (var parameter : parameters.path("parameter")) {
            if (parameter.path("name").asText().equals(name)) {
                return parameter;
            }
        }
        return MissingNode.getInstance();
    }

    private @Nullable LocalDate dayOf(JsonNode parameters) {
        var value = parameter(parameters, "asOf").path("valueDate").asText();
        return value.isEmpty() ? null : day(value);
    }

    private Options options(JsonNode parameters) {
        var guideline = parameter(parameters, "guideline").path("valueString").asText();
        return checked(guideline.isEmpty() ? Options.defaults().guideline() : guideline, List.of());
    }

    private Options options(@Nullable StringType guideline, @Nullable List<StringType> policies) {
        var wanted = policies == null
                ? List.<String>of()
                : policies.stream().map(StringType::getValue).toList();
        return checked(guideline == null ? Options.defaults().guideline() : guideline.getValue(), wanted);
    }

    private Options checked(String guideline, List<String> policies) {
        try {
            return assessor.options(guideline, policies);
        } catch (IllegalArgumentException unknown) {
            throw new InvalidRequestException(unknown.getMessage());
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            throw new InvalidRequestException("asOf is not a day such as 2026-11-01");
        }
    }
}
