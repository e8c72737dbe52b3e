package org.facetpath.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.LenientErrorHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.facetpath.core.chart.Chart;
import org.facetpath.core.chart.Diagnosis;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.Fact;
import org.facetpath.core.chart.Finding;
import org.facetpath.core.chart.Lab;
import org.facetpath.core.chart.Medication;
import org.facetpath.core.chart.Score;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.terminology.Domain;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Another reader of FHIR sees the same: what HAPI finds in a record by code, status, value and date is in the chart
/// with the same resource, value and date, and nothing else is.
class OracleTest {

    private static final FhirContext HAPI = FhirContext.forR4Cached();
    private static final Path ROOT = Path.of(System.getProperty("facetpath.root", ".."));

    static List<Path> examples() throws IOException {
        try (var files = Files.list(ROOT.resolve("examples"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void examplesReadTheSame(Path file) {
        compare(file);
    }

    @Test
    void recordsBesideTheCheckoutReadTheSame() throws IOException {
        var folder = ROOT.resolve("../shared/data/synthea");
        assumeTrue(Files.isDirectory(folder), "skipped: no ../shared/data beside the checkout");
        try (var files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".json.gz"))
                    .filter(file -> !file.toString().contains("48MB"))
                    .forEach(OracleTest::compare);
        }
    }

    private static void compare(Path file) {
        var bytes = bytes(file);
        var reading = Records.reader().read(new ByteArrayInputStream(bytes), file.toString());
        assertThat(reading.charts()).as(file.toString()).hasSize(1);
        var chart = reading.charts().getFirst();
        var bundle = bundle(bytes);
        assertThat(measured(chart)).as("scores and values of %s", file).isEqualTo(expectedMeasured(bundle));
        assertThat(of(chart, Diagnosis.class)).as("diagnoses of %s", file).containsAll(expectedConditions(bundle));
        assertThat(of(chart, Medication.class)).as("medicines of %s", file).containsAll(expectedMedicines(bundle));
        assertThat(types(chart)).as("what the facts of %s rest on", file).isSubsetOf(known(bundle));
    }

    private static Bundle bundle(byte[] bytes) {
        var parser = HAPI.newJsonParser();
        parser.setParserErrorHandler(new LenientErrorHandler(false));
        return parser.parseResource(Bundle.class, new String(bytes, StandardCharsets.UTF_8));
    }

    private static byte[] bytes(Path file) {
        try (var plain = Files.newInputStream(file)) {
            return file.toString().endsWith(".gz") ? new GZIPInputStream(plain).readAllBytes() : plain.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Numbers of the chart that stand in an observation's own value, as `resource value date`.
    private static Set<String> measured(Chart chart) {
        var all = Stream.<Evidence>concat(
                chart.list(Score.class).stream().map(it -> it.evidence().getFirst()),
                Stream.concat(
                        chart.list(Lab.class).stream().map(it -> it.evidence().getFirst()),
                        chart.list(Finding.class).stream()
                                .map(it -> it.evidence().getFirst())
                                .filter(it -> it.element().equals("valueBoolean"))));
        return all.filter(it -> it.resource().startsWith("Observation/"))
                .filter(it -> it.element().startsWith("value"))
                .map(it -> "%s %s %s".formatted(it.resource(), number(it.value()), it.date()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String number(String shown) {
        int space = shown.indexOf(' ');
        return space < 0 ? shown : shown.substring(0, space);
    }

    private static Set<String> expectedMeasured(Bundle bundle) {
        var expected = new TreeSet<String>();
        for (var observation : list(bundle, Observation.class)) {
            boolean counts = observation.hasStatus()
                    && observation.getStatus() != Observation.ObservationStatus.ENTEREDINERROR
                    && observation.getStatus() != Observation.ObservationStatus.CANCELLED;
            if (!counts) {
                continue;
            }
            var where = id(observation);
            var date = observation.hasEffectiveDateTimeType()
                    ? observation.getEffectiveDateTimeType().getValueAsString()
                    : observation.getIssuedElement().getValueAsString();
            var code = observation.getCode();
            boolean scored = has(code, Domain.MEASURE, true) || has(code, Domain.LAB, false);
            if (scored && observation.getValue() instanceof Quantity quantity) {
                expected.add(
                        "%s %s %s".formatted(where, quantity.getValueElement().getValueAsString(), date));
            }
            if (scored && observation.hasValueIntegerType()) {
                expected.add("%s %s %s"
                        .formatted(where, observation.getValueIntegerType().getValueAsString(), date));
            }
            if (has(code, Domain.FINDING, false) && observation.hasValueBooleanType()) {
                expected.add("%s %s %s"
                        .formatted(where, observation.getValueBooleanType().getValueAsString(), date));
            }
        }
        return expected;
    }

    private static Set<String> expectedConditions(Bundle bundle) {
        return list(bundle, Condition.class).stream()
                .filter(one -> has(one.getCode(), Domain.DIAGNOSIS, false))
                .filter(one -> !one.getVerificationStatus()
                        .hasCoding("http://terminology.hl7.org/CodeSystem/condition-ver-status", "entered-in-error"))
                .map(OracleTest::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> expectedMedicines(Bundle bundle) {
        return list(bundle, MedicationRequest.class).stream()
                .filter(one -> one.hasMedicationCodeableConcept()
                        && has(one.getMedicationCodeableConcept(), Domain.MEDICINE, false))
                .filter(one -> one.getStatus() != MedicationRequest.MedicationRequestStatus.CANCELLED
                        && one.getStatus() != MedicationRequest.MedicationRequestStatus.ENTEREDINERROR)
                .map(OracleTest::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> of(Chart chart, Class<? extends Fact> kind) {
        return chart.list(kind).stream()
                .map(it -> it.evidence().getFirst().resource())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> types(Chart chart) {
        return chart.facts().stream()
                .flatMap(it -> it.evidence().stream())
                .map(Evidence::resource)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> known(Bundle bundle) {
        return list(bundle, Resource.class).stream().map(OracleTest::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String id(Resource resource) {
        // HAPI takes the entry's address for the id.
        return resource.fhirType() + "/" + resource.getIdElement().getIdPart().replace("urn:uuid:", "");
    }

    private static <R extends Resource> List<R> list(Bundle bundle, Class<R> type) {
        return bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /// Whether a code of the concept is in the domain; for scores only sets that name what they measure.
    private static boolean has(CodeableConcept concept, Domain domain, boolean measure) {
        return concept.getCoding().stream()
                .filter(coding -> coding.hasSystem() && coding.hasCode())
                .flatMap(coding -> Records.TERMINOLOGY.findCode(coding.getSystem(), coding.getCode()).stream())
                .anyMatch(id -> isIn(id, domain, measure));
    }

    private static boolean isIn(CodeSetId id, Domain domain, boolean measure) {
        return Records.TERMINOLOGY
                .find(id)
                .filter(set -> set.domain() == domain)
                .filter(set -> !measure || set.attributes().containsKey("measure"))
                .isPresent();
    }
}
