package org.facetpath.exchange.crd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.facetpath.exchange.Examples;
import org.facetpath.exchange.crd.CoverageInformation.Covered;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An order that comes back with its coverage")
class OrderUpdateTest {

    private static final Path PACKAGES = Examples.ROOT.resolve("../shared/fhir-packages");

    @ParameterizedTest
    @EnumSource
    void differs_in_that_extension_alone_C62(CrdVersion version) throws JsonProcessingException {
        var orders = Orders.medicare();
        var order = orders.order();
        order.putObject("quantityQuantity").put("value", 1);
        var updated = updated(version, order.toString(), orders.told(version, true));
        updated.remove("extension");
        assertThat(updated.toString()).isEqualTo(order.toString());
    }

    @Test
    void keeps_other_extensions_and_numbers_as_they_were_written() {
        var order = """
            {"resourceType":"ServiceRequest","extension":[{"url":"http://example.org/x","valueDecimal":1.10}]}\
            """;
        var updated = new OrderUpdate(CrdVersion.V2_0)
                .of(order, Orders.met().told(CrdVersion.V2_0, true))
                .orElseThrow();
        assertThat(updated).contains("{\"url\":\"http://example.org/x\",\"valueDecimal\":1.10}");
    }

    @ParameterizedTest
    @EnumSource
    void is_not_sent_again_while_nothing_is_new_C64(CrdVersion version) throws JsonProcessingException {
        var orders = Orders.medicare();
        var update = new OrderUpdate(version);
        var once =
                update.of(orders.order().toString(), orders.told(version, true)).orElseThrow();
        var later = orders.told(version, true, Orders.DAY.plusDays(1));
        assertThat(update.of(once, later)).isEmpty();
    }

    @Test
    void has_a_new_statement_in_place_of_the_earlier_one_of_that_coverage() throws JsonProcessingException {
        var before = Orders.medicare();
        var update = new OrderUpdate(CrdVersion.V2_0);
        var once = update.of(before.order().toString(), before.told(CrdVersion.V2_0, true))
                .orElseThrow();
        var told = Orders.met().withSecondCoverage("Aetna").told(CrdVersion.V2_0, true);
        var twice = updated(CrdVersion.V2_0, once, told);
        assertThat(twice.path("extension")).hasSize(2);
        assertThat(twice.path("extension"))
                .extracting(CoverageExtension::assertionOf)
                .containsExactlyElementsOf(
                        told.stream().map(CoverageInformation::assertion).toList());
    }

    @ParameterizedTest
    @EnumSource
    void says_by_which_policy_and_for_which_days(CrdVersion version) throws JsonProcessingException {
        var orders = Orders.met();
        var updated = updated(version, orders.order().toString(), orders.told(version, true));
        assertThat(updated.toString())
                .contains("\"code\":\"policy\"", "cms-l38773 version 32")
                .contains("\"code\":\"in-effect\"", "\"valuePeriod\":{\"start\":\"2026-");
    }

    @Test
    void gives_the_code_of_a_coverage_that_is_not_active_in_crd_2_2_which_alone_has_one()
            throws JsonProcessingException {
        var ended = Orders.met().with("Coverage", it -> ((ObjectNode) it.path("period")).put("end", "2025-12-31"));
        var order = ended.order().toString();
        var newer = updated(CrdVersion.V2_2, order, ended.told(CrdVersion.V2_2, true))
                .toString();
        var older = updated(CrdVersion.V2_0, order, ended.told(CrdVersion.V2_0, true))
                .toString();
        assertThat(newer)
                .containsOnlyOnce("\"code\":\"no-active-coverage\"}],\"text\":\"This coverage is not in force");
        assertThat(older).doesNotContain("no-active-coverage").contains("This coverage is not in force");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{", "7"})
    void must_be_a_resource(String broken) {
        var told = Orders.met().told(CrdVersion.V2_0, true);
        assertThatThrownBy(() -> new OrderUpdate(CrdVersion.V2_0).of(broken, told))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void is_valid_by_the_profile_of_crd_2_0_1_for_each_kind_of_answer_C63() {
        assumeTrue(Files.isDirectory(PACKAGES), "the packages of others lie beside the repository");
        var validator = CrdProfiles.VALIDATOR;
        var profile = "http://hl7.org/fhir/us/davinci-crd/StructureDefinition/profile-servicerequest";
        var all = Stream.of(
                        Orders.met(),
                        Orders.medicare(),
                        Orders.example(),
                        Orders.met().with("Patient", it -> it.remove("address")),
                        Orders.met().withSecondCoverage("Aetna"),
                        Orders.met().with("Coverage", it -> ((ObjectNode) it.path("period")).put("end", "2025-12-31")))
                .map(OrderUpdateTest::asCrdWants)
                .toList();
        for (var orders : all) {
            var told = orders.told(CrdVersion.V2_0, true);
            var updated = new OrderUpdate(CrdVersion.V2_0)
                    .of(orders.order().toString(), told)
                    .orElseThrow();
            assertThat(validator.problemsBy(profile, updated))
                    .as(told.toString())
                    .filteredOn(it -> !it.startsWith("WARNING") && !isRuleThatContradictsItsWords(it, told))
                    .isEmpty();
        }
    }

    @Test
    void of_an_appointment_is_valid_by_its_profile_of_crd_2_0_1_C63() {
        assumeTrue(Files.isDirectory(PACKAGES), "the packages of others lie beside the repository");
        var validator = CrdProfiles.VALIDATOR;
        var appointment = """
            {"resourceType":"Appointment","id":"a1","status":"proposed","description":"radiofrequency ablation L4-L5",
             "start":"2026-11-20T09:00:00Z","end":"2026-11-20T10:00:00Z",
             "requestedPeriod":[{"start":"2026-11-20"}],
             "participant":[{"actor":{"reference":"Patient/alvarez"},"status":"accepted"}]}\
            """;

        var updated = new OrderUpdate(CrdVersion.V2_0)
                .of(appointment, Orders.met().told(CrdVersion.V2_0, true))
                .orElseThrow();

        assertThat(updated).contains("coverage-information");
        assertThat(validator.problemsBy(
                        "http://hl7.org/fhir/us/davinci-crd/StructureDefinition/profile-appointment", updated))
                .filteredOn(it -> !it.startsWith("WARNING"))
                .filteredOn(it -> !isPlaceThatTheProfileGives(it))
                .isEmpty();
    }

    // In 2.0.1 the profile of appointments has a slice for the extension, which does not list appointments among the
    // places where it may stand.
    private static boolean isPlaceThatTheProfileGives(String problem) {
        return problem.contains("ext-coverage-information is not allowed to be used at this point (this element is"
                + " [Appointment];");
    }

    // What is not covered must not speak of prior authorisation, say the words of crd-ci-q2; its expression fails just
    // then.
    private static boolean isRuleThatContradictsItsWords(String problem, List<CoverageInformation> told) {
        return problem.contains("crd-ci-q2") && told.getFirst().covered() == Covered.NOT_COVERED;
    }

    // The profile wants an order that says who asks. Codes of systems that are not at hand are warnings.
    private static Orders asCrdWants(Orders orders) {
        return orders.with("ServiceRequest", it -> it.putObject("requester").put("reference", "Practitioner/one"));
    }

    @Test
    void says_nothing_that_a_version_has_no_word_for() {
        var indeterminate =
                CoverageInformation.unjudged("Coverage/1", "ServiceRequest/o1", "no policy", LocalDate.of(2026, 11, 1));
        assertThat(new OrderUpdate(CrdVersion.V2_2).of("{}", List.of(indeterminate)))
                .isPresent();
        assertThatThrownBy(() -> new OrderUpdate(CrdVersion.V2_0).of("{}", List.of(indeterminate)))
                .hasMessageContaining("2.0");
    }

    private static ObjectNode updated(CrdVersion version, String order, List<CoverageInformation> told)
            throws JsonProcessingException {
        var text = new OrderUpdate(version).of(order, told).orElseThrow();
        return (ObjectNode) new JsonMapper().readTree(text);
    }
}
