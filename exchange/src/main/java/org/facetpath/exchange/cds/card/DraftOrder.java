package org.facetpath.exchange.cds.card;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.facetpath.core.knowledge.NextAction;
import org.facetpath.core.spine.Side;
import org.facetpath.core.spine.Site;
import org.facetpath.core.terminology.CodeSystems;
import org.facetpath.exchange.part.CleanText;
import org.facetpath.exchange.part.Own;

/// The draft of an order, a ServiceRequest of FHIR R4 that proposes and orders nothing by itself.
///
/// @param label what is to be done, for people
/// @param sites the joints and sides; none where it is about none
/// @param why in a sentence
record DraftOrder(Ordering by, NextAction action, String label, List<Site> sites, String why) {

    private static final JsonFactory JSON = new JsonFactory();

    public DraftOrder {
        sites = List.copyOf(sites);
    }

    /// As FHIR JSON.
    String json(Telling telling) {
        var text = new StringWriter();
        try (var out = JSON.createGenerator(text)) {
            out.writeStartObject();
            out.writeStringField("resourceType", "ServiceRequest");
            out.writeStringField("status", "draft");
            out.writeStringField("intent", "proposal");
            out.writeFieldName("code");
            concept(out, Own.NEXT_ACTION, action.code(), text(telling));
            out.writeObjectFieldStart("subject");
            out.writeStringField("reference", "Patient/" + by.patient());
            out.writeEndObject();
            out.writeStringField("authoredOn", by.day().toString());
            out.writeObjectFieldStart("requester");
            out.writeStringField("reference", by.requester());
            out.writeEndObject();
            if (!sites.isEmpty()) {
                out.writeArrayFieldStart("bodySite");
                for (var site : sites) {
                    concept(
                            out,
                            CodeSystems.FACET_JOINT,
                            code(site),
                            telling.phrases().places(List.of(site)));
                }
                out.writeEndArray();
            }
            out.writeArrayFieldStart("note");
            out.writeStartObject();
            out.writeStringField("text", CleanText.of(why));
            out.writeEndObject();
            out.writeEndArray();
            out.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    // The joints stand in the body site only: the same levels in words may be read as nerves.
    private String text(Telling telling) {
        return sites.isEmpty() ? label : telling.say("cds.order." + action.code());
    }

    /// Both sides, or none that is known, are told by the joint alone and its words.
    private static String code(Site site) {
        boolean one = site.side() == Side.LEFT || site.side() == Side.RIGHT;
        return one
                ? site.joint().code() + "-" + site.side().code()
                : site.joint().code();
    }

    private static void concept(JsonGenerator out, String system, String code, String words) throws IOException {
        out.writeStartObject();
        out.writeArrayFieldStart("coding");
        out.writeStartObject();
        out.writeStringField("system", system);
        out.writeStringField("code", code);
        out.writeEndObject();
        out.writeEndArray();
        out.writeStringField("text", CleanText.of(words));
        out.writeEndObject();
    }
}
