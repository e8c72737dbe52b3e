package org.facetpath.fhir.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.facetpath.core.chart.Chart;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.terminology.Terminology;
import org.facetpath.fhir.ChartReader;
import org.facetpath.knowledge.KnowledgeFolder;
import org.facetpath.knowledge.Loaded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Another reader of FHIR sees the same. Every score, value, finding, condition, medicine and procedure that HAPI finds
/// by its code in the same bytes stands in the chart with the same status, dates, doses and sites, and the chart has no
/// other of that code.
class OracleTest {

    private static final Path ROOT = Path.of(System.getProperty("facetpath.root", ".."));
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Terminology TERMINOLOGY = terminology();

    private static Terminology terminology() {
        return switch (KnowledgeFolder.load()) {
            case Loaded.Ready<Knowledge> ready -> ready.value().terminology();
            case Loaded.Rejected<Knowledge> rejected -> throw new AssertionError(rejected.toString());
        };
    }

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
        int lines = 0;
        try (var files = Files.list(folder)) {
            for (var file : files.filter(it -> it.toString().endsWith(".json.gz"))
                    .sorted()
                    .toList()) {
                lines += compare(file);
            }
        }
        assertThat(lines).as("what was compared").isPositive();
    }

    @Test
    void aBulkExportBesideTheCheckoutReadsTheSame() throws IOException {
        var folder = ROOT.resolve("../shared/data/synthea-bulk");
        assumeTrue(Files.isDirectory(folder), "skipped: no ../shared/data beside the checkout");
        var all = new ByteArrayOutputStream();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(it -> it.toString().endsWith(".ndjson.gz"))
                    .sorted()
                    .toList()) {
                all.write(bytes(file));
                all.write('\n');
            }
        }
        assertThat(compare(
                        new ChartReader(TERMINOLOGY, ZONE)
                                .readAll(List.of(folder))
                                .charts(),
                        all.toByteArray(),
                        "bulk export"))
                .isPositive();
    }

    @ParameterizedTest(name = "a misread \"{0}\" is noticed")
    @ValueSource(
            strings = {
                "\"onsetDateTime\": \"2=\"onsetDateTime\": \"1",
                "\"abatementDateTime\": \"2=\"abatementDateTime\": \"3",
                "\"code\": \"active\"=\"code\": \"resolved\"",
                "\"code\": \"confirmed\"=\"code\": \"refuted\"",
                "\"boundsPeriod\": { \"start\": \"2=\"boundsPeriod\": { \"start\": \"1",
                "\"intent\": \"order\"=\"intent\": \"plan\"",
                "\"performedPeriod\": { \"start\": \"2=\"performedPeriod\": { \"start\": \"1",
                "\"status\": \"completed\"=\"status\": \"not-done\"",
                "\"L4-right\"=\"L2-right\"",
                "\"effectiveDateTime\": \"2=\"effectiveDateTime\": \"1",
                "\"valueInteger\": =\"valueInteger\": 1"
            })
    void aMisreadingIsNoticed(String misreading) throws IOException {
        var parts = misreading.split("=", -1);
        assertThat(examples().stream().anyMatch(file -> isNoticed(file, parts[0], parts[1])))
                .isTrue();
    }

    @Test
    void aMisreadDoseIsNoticed() {
        var record = """
            {"resourceType":"Bundle","type":"collection","entry":[
            {"resource":{"resourceType":"Patient","id":"p"}},
            {"resource":{"resourceType":"MedicationRequest","id":"m","status":"active","intent":"order",
            "subject":{"reference":"Patient/p"},"authoredOn":"2026-01-05",
            "medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm",
            "code":"7804","display":"Oxycodone Hydrochloride 5 MG Oral Tablet"}]},
            "dosageInstruction":[{"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}},
            "doseAndRate":[{"doseQuantity":{"value":2}}]}]}}]}\
            """;
        var read = new ChartReader(TERMINOLOGY, ZONE)
                .read(new ByteArrayInputStream(record.getBytes(StandardCharsets.UTF_8)), "dose")
                .charts();
        compare(read, record.getBytes(StandardCharsets.UTF_8), "dose");
        var misread = record.replace("\"value\":2", "\"value\":1");
        assertThatThrownBy(() -> compare(read, misread.getBytes(StandardCharsets.UTF_8), "dose"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("milligrams a day");
    }

    /// Whether the comparison fails when the other reader is given bytes that say something else.
    private static boolean isNoticed(Path file, String written, String misread) {
        var text = new String(bytes(file), StandardCharsets.UTF_8);
        if (!text.contains(written)) {
            return false;
        }
        var other = text.replace(written, misread).getBytes(StandardCharsets.UTF_8);
        try {
            compare(charts(file), other, file.toString());
            return false;
        } catch (AssertionError _) {
            return true;
        }
    }

    private static int compare(Path file) {
        var charts = charts(file);
        assertThat(charts).as(file.toString()).hasSize(1);
        return compare(charts, bytes(file), file.toString());
    }

    private static List<Chart> charts(Path file) {
        return new ChartReader(TERMINOLOGY, ZONE)
                .read(new ByteArrayInputStream(bytes(file)), file.toString())
                .charts();
    }

    /// @return how many lines were compared
    private static int compare(List<Chart> charts, byte[] bytes, String name) {
        var hapi = new HapiLines(HapiResources.read(bytes), TERMINOLOGY, ZONE);
        var chart = new ChartLines(charts);
        var conditions = hapi.conditions();
        var procedures = hapi.procedures();
        assertThat(chart.measured()).as("scores and values of %s", name).isEqualTo(hapi.measured());
        assertThat(chart.conditions(coded(hapi)::contains))
                .as("conditions of %s", name)
                .isEqualTo(conditions);
        assertThat(chart.procedures(coded(hapi)::contains))
                .as("procedures of %s", name)
                .isEqualTo(procedures);
        return hapi.measured().size() + conditions.size() + procedures.size() + medicines(chart, hapi, name);
    }

    private static int medicines(ChartLines chart, HapiLines hapi, String name) {
        var medicines = new HapiMedicines(hapi);
        var read = chart.medications();
        assertThat(chart.medicines(medicines.classes()::containsKey))
                .as("medicines of %s", name)
                .isEqualTo(medicines.lines());
        medicines
                .classes()
                .forEach((id, classes) -> assertThat(read.get(id).classes())
                        .as("classes of %s in %s", id, name)
                        .containsAll(classes));
        medicines.doses().forEach((id, dose) -> {
            if (!read.get(id).doses().isEmpty()) {
                assertThat(ChartLines.dose(read.get(id)))
                        .as("milligrams a day of %s in %s", id, name)
                        .isEqualByComparingTo(dose);
            }
        });
        medicines
                .withoutDose()
                .forEach(id -> assertThat(read.get(id).doses())
                        .as("doses of %s in %s", id, name)
                        .isEmpty());
        return medicines.lines().size();
    }

    /// Resources whose code means something; of the others the words decide, which HAPI does not judge.
    private static Set<String> coded(HapiLines hapi) {
        return Stream.concat(hapi.conditionIds(), hapi.procedureIds()).collect(Collectors.toSet());
    }

    private static byte[] bytes(Path file) {
        try (var plain = Files.newInputStream(file)) {
            return file.toString().endsWith(".gz") ? new GZIPInputStream(plain).readAllBytes() : plain.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
