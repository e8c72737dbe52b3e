package org.facetpath.exchange.crd;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.Options;
import org.facetpath.core.chart.Chart;
import org.facetpath.core.pathway.Pathway;
import org.facetpath.core.terminology.CodeSystems;
import org.facetpath.exchange.Examples;
import org.facetpath.knowledge.Forms;
import org.facetpath.knowledge.form.Form;
import org.facetpath.report.wording.Speech;

/// The ablation ordered in the example of two blocks, with its coverage as a test wants it.
final class Orders {

    static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    static final String ORDER = "ServiceRequest/ma-ablation-order";
    static final String COVERAGE = "Coverage/ma-health-plan";

    static final List<Form> FORMS = Forms.load(Examples.KNOWLEDGE).orThrow();

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode bundle;

    private Orders(JsonNode bundle) {
        this.bundle = bundle;
    }

    static Orders example() {
        try {
            return new Orders(JSON.readTree(
                    Files.readString(Examples.ROOT.resolve("examples").resolve("low-back-two-blocks.json"))));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Paid by Medicare, fee for service, and done in Ohio.
    static Orders medicare() {
        return example().with("Coverage", it -> payer(it, "Medicare")).with("Patient", it -> state(it, "OH"));
    }

    /// The same, with what the policy of Medicare for Ohio still asks for: every level billed, and no root pain.
    static Orders met() {
        var orders = medicare()
                .with(
                        "ServiceRequest",
                        it -> ((ObjectNode) it.path("code"))
                                .withArray("coding")
                                .addObject()
                                .put("system", "http://www.ama-assn.org/go/cpt")
                                .put("code", "64636"));
        var entries = (ArrayNode) orders.bundle.path("entry");
        for (var finding : List.of("neurogenic-claudication", "leg-pain-below-knee")) {
            entries.addObject().set("resource", absent(finding));
        }
        return orders;
    }

    private static ObjectNode absent(String finding) {
        var said = JSON.createObjectNode()
                .put("resourceType", "Observation")
                .put("id", "no-" + finding)
                .put("status", "final")
                .put("effectiveDateTime", "2026-10-26")
                .put("valueBoolean", false);
        said.putObject("code")
                .putArray("coding")
                .addObject()
                .put("system", "https://facetpath.org/fhir/CodeSystem/finding")
                .put("code", finding);
        said.putObject("subject").put("reference", "Patient/alvarez");
        return said;
    }

    static void payer(ObjectNode coverage, String name) {
        ((ObjectNode) coverage.path("payor").path(0)).put("display", name);
        ((ObjectNode) coverage.path("type")).put("text", name);
    }

    static void state(ObjectNode patient, String state) {
        ((ObjectNode) patient.path("address").path(0)).put("state", state);
    }

    Orders with(String type, Consumer<ObjectNode> change) {
        bundle.path("entry").forEach(entry -> {
            if (entry.path("resource").path("resourceType").asText().equals(type)) {
                change.accept((ObjectNode) entry.path("resource"));
            }
        });
        return this;
    }

    Orders withSecondCoverage(String payer) {
        for (var entry : bundle.path("entry")) {
            if (entry.path("resource").path("resourceType").asText().equals("Coverage")) {
                var second = (ObjectNode) entry.path("resource").deepCopy();
                second.put("id", "second");
                payer(second, payer);
                ((ArrayNode) bundle.path("entry")).addObject().set("resource", second);
                return this;
            }
        }
        throw new IllegalStateException("the example has no coverage");
    }

    /// With a draft of another order beside what is there.
    ///
    /// @param joints codes of our own, such as `L4-L5-right`
    Orders withDraft(String id, String what, String... joints) {
        var order = ((ArrayNode) bundle.path("entry"))
                .addObject()
                .putObject("resource")
                .put("resourceType", "ServiceRequest")
                .put("id", id)
                .put("status", "draft")
                .put("intent", "order")
                .put("authoredOn", DAY.toString());
        order.putObject("code").put("text", what);
        order.putObject("subject").put("reference", "Patient/alvarez");
        for (var joint : joints) {
            order.withArray("bodySite")
                    .addObject()
                    .putArray("coding")
                    .addObject()
                    .put("system", CodeSystems.FACET_JOINT)
                    .put("code", joint);
        }
        return this;
    }

    /// Without resources of these types.
    Orders without(String... types) {
        var entries = (ArrayNode) bundle.path("entry");
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (List.of(types)
                    .contains(entries.path(i)
                            .path("resource")
                            .path("resourceType")
                            .asText())) {
                entries.remove(i);
            }
        }
        return this;
    }

    ObjectNode order() {
        for (var entry : bundle.path("entry")) {
            if (entry.path("resource").path("resourceType").asText().equals("ServiceRequest")) {
                return (ObjectNode) entry.path("resource");
            }
        }
        throw new IllegalStateException("the example has no order");
    }

    List<CoverageInformation> told(CrdVersion version, boolean primary) {
        return told(version, primary, DAY);
    }

    List<CoverageInformation> told(CrdVersion version, boolean primary, LocalDate day) {
        var chart = Examples.read(text()).charts().getFirst();
        var words = new CoverageWords(
                Examples.KNOWLEDGE,
                new MissingForms(Examples.KNOWLEDGE, FORMS),
                Speech.in("en"),
                new Style(version, primary));
        Function<Chart, Assessment> assess = it -> Pathway.assess(it, Examples.KNOWLEDGE, day, Options.defaults());
        var told = new Coverages(words, assess).of(chart, assess.apply(chart), day);
        return Objects.requireNonNullElse(told.get(ORDER), List.of());
    }

    CoverageInformation told(CrdVersion version) {
        return told(version, true).getFirst();
    }

    String text() {
        try {
            return JSON.writeValueAsString(bundle);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
