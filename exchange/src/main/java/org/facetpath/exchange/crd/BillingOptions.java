package org.facetpath.exchange.crd;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.facetpath.core.terminology.CodeSystems;
import org.facetpath.core.terminology.Domain;
import org.facetpath.core.terminology.Terminology;
import org.facetpath.exchange.cds.Body;
import org.facetpath.exchange.cds.Body.Slice;

/// The codes an order will probably be billed by, which a client of CRD 2.2 says in an extension of the order's code.
///
/// Those that stand for a facet procedure count as codes of the order: they are one for a first joint and one
/// for each further joint, billed together. Where they and the order's own billing codes do not agree on what
/// is done and in which region, they are a choice nobody has made, and the order is judged as it stands.
public final class BillingOptions {

    static final String URL = "http://hl7.org/fhir/us/davinci-crd/StructureDefinition/ext-billing-options";

    private static final String NAME = URL.substring(URL.lastIndexOf('/') + 1);

    private final Terminology terminology;

    public BillingOptions(Terminology terminology) {
        this.terminology = terminology;
    }

    /// An order, or a Bundle of orders, to be judged with its options. What is written back is the order as it came.
    public Slice considered(Slice orders) {
        var text = orders.text();
        if (!text.contains(NAME)) {
            return orders;
        }
        try {
            var read = OrderUpdate.JSON.readTree(text);
            boolean changed = consider(read);
            for (var entry : read.path("entry")) {
                changed |= consider(entry.path("resource"));
            }
            return changed ? Body.of(read.toString()).all() : orders;
        } catch (JsonProcessingException broken) {
            return orders; // whoever reads it says where it is broken
        }
    }

    private boolean consider(JsonNode order) {
        if (!(order.path("code") instanceof ObjectNode code)) {
            return false;
        }
        var own = codings(code).filter(it -> !isOurs(it)).filter(this::isFacet).toList();
        var added = options(code)
                .filter(this::isFacet)
                .filter(it -> !own.contains(it))
                .distinct()
                .toList();
        if (added.isEmpty()
                || !agree(Stream.concat(own.stream(), added.stream()).toList())) {
            return false;
        }
        var all = code.withArrayProperty("coding");
        added.forEach(all::add);
        return true;
    }

    private static Stream<JsonNode> options(JsonNode code) {
        return list(code.path("extension"))
                .filter(it -> it.path("url").asText().equals(URL))
                .flatMap(it -> codings(it.path("valueCodeableConcept")));
    }

    private static Stream<JsonNode> codings(JsonNode concept) {
        return list(concept.path("coding")).map(BillingOptions::named);
    }

    private static Stream<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /// Without display and version, which say nothing here.
    private static JsonNode named(JsonNode coding) {
        return OrderUpdate.JSON
                .createObjectNode()
                .put("system", coding.path("system").asText())
                .put("code", coding.path("code").asText());
    }

    private static boolean isOurs(JsonNode coding) {
        return coding.path("system").asText().startsWith(CodeSystems.BASE);
    }

    private boolean isFacet(JsonNode coding) {
        return !said(coding, "kind").isEmpty();
    }

    private boolean agree(List<JsonNode> codings) {
        var kinds = new HashSet<List<String>>();
        var regions = new HashSet<List<String>>();
        for (var coding : codings) {
            kinds.add(said(coding, "kind"));
            regions.add(said(coding, "region"));
        }
        return kinds.size() == 1 && regions.size() == 1;
    }

    private List<String> said(JsonNode coding, String attribute) {
        var sets = terminology.findCode(
                coding.path("system").asText(), coding.path("code").asText());
        var values = new ArrayList<String>();
        sets.forEach(id -> terminology
                .find(id)
                .filter(set -> set.domain() == Domain.FACET_PROCEDURE)
                .map(set -> set.attributes().get(attribute))
                .ifPresent(values::add));
        return values;
    }
}
