package org.facetpath.server.store.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.facetpath.server.store.ResourceKey;
import org.jspecify.annotations.Nullable;

/// A resource taken apart to correct which patient it speaks of. Numbers keep their digits.
public final class PatientEdit {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final ObjectNode resource;

    private PatientEdit(ObjectNode resource) {
        this.resource = resource;
    }

    /// @param content a JSON object
    public static PatientEdit of(String content) {
        try {
            return new PatientEdit((ObjectNode) JSON.readTree(content));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// Whether this Patient is said to be active; empty when it is not said.
    public Optional<Boolean> active() {
        return Optional.ofNullable(resource.get("active")).map(JsonNode::asBoolean);
    }

    /// Says whether this Patient is active, or says nothing of it any more.
    public PatientEdit withActive(@Nullable Boolean active) {
        if (active == null) {
            resource.remove("active");
        } else {
            resource.put("active", active);
        }
        return this;
    }

    /// Adds a `Patient.link` unless it is there.
    public PatientEdit withLink(String patient, String type) {
        if (isLinked(patient, type)) {
            return this;
        }
        var link = resource.withArray("link").addObject();
        link.putObject("other").put("reference", ResourceKey.patient(patient).toString());
        link.put("type", type);
        return this;
    }

    /// Takes a `Patient.link` away.
    public PatientEdit withoutLink(String patient, String type) {
        var links = resource.withArray("link");
        for (int at = links.size() - 1; at >= 0; at--) {
            if (isLink(links.get(at), patient, type)) {
                links.remove(at);
            }
        }
        if (links.isEmpty()) {
            resource.remove("link");
        }
        return this;
    }

    public boolean isLinked(String patient, String type) {
        for (var link : resource.path("link")) {
            if (isLink(link, patient, type)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLink(JsonNode link, String patient, String type) {
        return type.equals(link.path("type").asText())
                && names(link.path("other").path("reference"), patient);
    }

    private static boolean names(JsonNode reference, String patient) {
        return reference.isTextual()
                && ResourceKey.named(reference.textValue())
                        .filter(ResourceKey.patient(patient)::equals)
                        .isPresent();
    }

    /// Turns every reference to one patient to another, and takes away what stood beside it to name the first.
    ///
    /// @return whether there was one
    public boolean turn(String fromPatient, String toPatient) {
        List<ObjectNode> found = new ArrayList<>();
        find(resource, fromPatient, found);
        for (var reference : found) {
            reference.put("reference", ResourceKey.patient(toPatient).toString());
            reference.remove(List.of("display", "identifier"));
        }
        return !found.isEmpty();
    }

    private static void find(JsonNode node, String patient, List<ObjectNode> found) {
        if (node instanceof ObjectNode object && names(object.path("reference"), patient)) {
            found.add(object);
        }
        node.forEach(child -> find(child, patient, found));
    }

    /// The resource as JSON.
    public String write() {
        try {
            return JSON.writeValueAsString(resource);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
