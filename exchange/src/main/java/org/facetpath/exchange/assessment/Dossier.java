package org.facetpath.exchange.assessment;

import java.util.Map;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.explain.Message;
import org.facetpath.exchange.part.CleanText;
import org.facetpath.exchange.part.Dates;
import org.facetpath.exchange.part.Ids;
import org.facetpath.exchange.part.Origins;
import org.facetpath.exchange.part.Own;
import org.facetpath.report.wording.Speech;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Reference;

/// What all resources of one assessment share: whom it is about, the day, the language, how lines are named.
final class Dossier {

    /// The part under which the software itself stands in the Bundle.
    static final String SOFTWARE = "software";

    private final Assessment assessment;
    private final Speech speech;
    private final Ids ids;
    private final Origins origins;

    Dossier(Assessment assessment, Speech speech) {
        this.assessment = assessment;
        this.speech = speech;
        this.ids = new Ids(assessment.patient().id());
        this.origins = new Origins(speech);
    }

    Assessment assessment() {
        return assessment;
    }

    Speech speech() {
        return speech;
    }

    Ids ids() {
        return ids;
    }

    Origins origins() {
        return origins;
    }

    /// The resource with id, mark and language, to be filled.
    <R extends DomainResource> R begin(R resource, String part) {
        resource.setId(ids.of(part));
        resource.setMeta(Own.outputTag());
        resource.setLanguage(speech.language());
        return resource;
    }

    /// The patient as the record knows them.
    Reference patient() {
        var address = "Patient/" + assessment.patient().id();
        return Origins.isAddress(address)
                ? new Reference(address)
                : new Reference().setDisplay(CleanText.of(assessment.patient().id(), 200));
    }

    Reference software() {
        return new Reference(ids.address("Device", SOFTWARE));
    }

    /// Who observed, where FHIR takes only people and organizations: nobody but the software, by its name.
    Reference performer() {
        return new Reference().setDisplay("Facetpath");
    }

    DateTimeType day() {
        return Dates.day(assessment.asOf());
    }

    /// A remark in words.
    Annotation remark(String words) {
        return new Annotation().setText(CleanText.of(words));
    }

    /// That a clinician decides, which stands in every resource a person may read alone.
    Annotation purpose() {
        return remark(speech.say("exchange.purpose"));
    }

    String say(String key, String name, String value) {
        return speech.say(Message.of(key, name, value));
    }

    String say(String key, Map<String, String> arguments) {
        return speech.say(new Message(key, arguments));
    }

    /// A source with how well it is confirmed and when it was read.
    String cited(org.facetpath.core.knowledge.Reference source) {
        var standing = speech.term(source.status().code());
        var read = source.read();
        return read == null
                ? say("report.source-unread", Map.of("source", source.source(), "standing", standing))
                : say("report.source", Map.of("source", source.source(), "standing", standing, "day", read.toString()));
    }
}
