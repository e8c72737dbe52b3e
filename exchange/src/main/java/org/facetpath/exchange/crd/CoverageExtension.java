package org.facetpath.exchange.crd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.facetpath.exchange.part.Own;
import org.jspecify.annotations.Nullable;

/// The `coverage-information` extension as JSON, in the words of either version of CRD.
final class CoverageExtension {

    static final String URL = "http://hl7.org/fhir/us/davinci-crd/StructureDefinition/ext-coverage-information";

    private static final String REASON = "http://hl7.org/fhir/us/davinci-crd/CodeSystem/temp";

    private final CrdVersion version;

    CoverageExtension(CrdVersion version) {
        this.version = version;
    }

    ObjectNode write(CoverageInformation information) {
        if (!information.fits(version)) {
            throw new IllegalArgumentException("CRD " + version.code() + " has no words for " + information);
        }
        var extension = JsonNodeFactory.instance.objectNode().put("url", URL);
        var parts = extension.putArray("extension");
        part(parts, "coverage").putObject("valueReference").put("reference", information.coverage());
        code(parts, "covered", information.covered().code());
        var authorization = information.paNeeded();
        if (authorization != null) {
            code(parts, "pa-needed", authorization.code());
        }
        information.docNeeded().forEach(it -> code(parts, "doc-needed", it.code()));
        information.docPurpose().forEach(it -> code(parts, "doc-purpose", it.code()));
        information.infoNeeded().forEach(it -> code(parts, "info-needed", it.code()));
        for (var billed : information.billingCodes()) {
            part(parts, "billingCode")
                    .putObject("valueCoding")
                    .put("system", billed.system())
                    .put("code", billed.code());
        }
        reasons(parts, information);
        details(parts, information);
        information.questionnaires().forEach(it -> part(parts, "questionnaire").put("valueCanonical", it));
        part(parts, "date").put("valueDate", information.date().toString());
        part(parts, "coverage-assertion-id").put("valueString", information.assertion());
        return extension;
    }

    // CRD 2.0 has no codes for these reasons.
    private void reasons(ArrayNode parts, CoverageInformation information) {
        var code = version == CrdVersion.V2_2 ? information.reasonCode() : null;
        for (var words : information.reasons()) {
            var reason = part(parts, "reason").putObject("valueCodeableConcept");
            if (code != null) {
                reason.putArray("coding").addObject().put("system", REASON).put("code", code.code());
                code = null;
            }
            reason.put("text", words);
        }
    }

    // Until when the statement holds: the text judged by and the days of service it is for.
    private void details(ArrayNode parts, CoverageInformation information) {
        var policy = information.policy();
        if (policy != null) {
            detail(parts, "policy").put("valueString", policy);
        }
        var inEffect = information.inEffect();
        if (inEffect != null) {
            var period = detail(parts, "in-effect")
                    .putObject("valuePeriod")
                    .put("start", inEffect.from().toString());
            if (inEffect.to() != null) {
                period.put("end", inEffect.to().toString());
            }
        }
    }

    private ObjectNode detail(ArrayNode parts, String code) {
        var inner = part(parts, "detail").putArray("extension");
        if (version == CrdVersion.V2_2) {
            code(inner, "category", "cat-limitation");
        }
        part(inner, "code")
                .putObject("valueCodeableConcept")
                .putArray("coding")
                .addObject()
                .put("system", Own.COVERAGE_DETAIL)
                .put("code", code);
        return part(inner, "value");
    }

    private static void code(ArrayNode parts, String url, String code) {
        part(parts, url).put("valueCode", code);
    }

    private static ObjectNode part(ArrayNode parts, String url) {
        return parts.addObject().put("url", url);
    }

    static boolean isCoverage(JsonNode extension) {
        return extension.path("url").asText().equals(URL);
    }

    /// The id of the statement that such an extension of an order carries; null for any other extension.
    static @Nullable String assertionOf(JsonNode extension) {
        return isCoverage(extension) ? value(extension, "coverage-assertion-id").asText(null) : null;
    }

    /// The Coverage such an extension is about.
    static @Nullable String coverageOf(JsonNode extension) {
        return value(extension, "coverage").path("reference").asText(null);
    }

    // Of the part of that name, whatever type it has.
    private static JsonNode value(JsonNode extension, String url) {
        for (var part : extension.path("extension")) {
            if (part.path("url").asText().equals(url)) {
                return part.has("valueReference") ? part.path("valueReference") : part.path("valueString");
            }
        }
        return MissingNode.getInstance();
    }
}
