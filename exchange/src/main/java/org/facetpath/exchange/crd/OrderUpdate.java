package org.facetpath.exchange.crd;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An order with what its payers' policies say of it now. Nothing else of the order is changed.
final class OrderUpdate {

    // Numbers stay as written: 1.10 is no 1.1 in FHIR.
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final CoverageExtension extension;

    OrderUpdate(CrdVersion version) {
        this.extension = new CoverageExtension(version);
    }

    /// The order as it came, with the statements in place of earlier ones about the same coverage. Empty when
    /// it carries each of them already.
    ///
    /// @param order a resource as FHIR JSON
    /// @throws IllegalArgumentException when it is no JSON object
    Optional<String> of(String order, List<CoverageInformation> told) {
        var resource = parsed(order);
        var kept = new ArrayList<JsonNode>();
        resource.path("extension").forEach(kept::add);
        boolean isNew = false;
        for (var information : told) {
            if (kept.stream().noneMatch(it -> information.assertion().equals(CoverageExtension.assertionOf(it)))) {
                kept.removeIf(it -> isAbout(information.coverage(), it));
                kept.add(extension.write(information));
                isNew = true;
            }
        }
        if (!isNew) {
            return Optional.empty();
        }
        resource.putArray("extension").addAll(kept);
        return Optional.of(resource.toString());
    }

    private static ObjectNode parsed(String order) {
        try {
            return (ObjectNode) JSON.readTree(order);
        } catch (JsonProcessingException | ClassCastException broken) {
            throw new IllegalArgumentException("The order is no JSON object.", broken);
        }
    }

    private static boolean isAbout(String coverage, JsonNode extension) {
        return CoverageExtension.isCoverage(extension) && isSame(coverage, CoverageExtension.coverageOf(extension));
    }

    // The client may name it by its whole address.
    private static boolean isSame(String coverage, @Nullable String named) {
        return named != null && (named.equals(coverage) || named.endsWith("/" + coverage));
    }
}
