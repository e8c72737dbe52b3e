package org.facetpath.exchange.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.facetpath.core.terminology.CodeSystems;
import org.facetpath.exchange.part.CleanText;
import org.facetpath.exchange.part.Dates;
import org.facetpath.exchange.part.Narratives;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Provenance.ProvenanceEntityRole;
import org.hl7.fhir.r4.model.Reference;

/// What all of it was made from: the knowledge of one version, the guideline, the published sources used, and every
/// resource of the record that a statement rests on.
final class ProvenanceWriter {

    private static final String AGENTS = "http://terminology.hl7.org/CodeSystem/provenance-participant-type";

    private final Dossier dossier;

    ProvenanceWriter(Dossier dossier) {
        this.dossier = dossier;
    }

    /// @param targets what was written
    Provenance write(List<Reference> targets) {
        var assessment = dossier.assessment();
        var provenance = dossier.begin(new Provenance(), "provenance");
        provenance.setTarget(targets);
        provenance.setOccurred(dossier.day());
        provenance.setRecordedElement(Dates.moment(assessment.asOf()));
        provenance
                .addAgent()
                .setType(new CodeableConcept(new Coding(AGENTS, "author", null)))
                .setWho(dossier.software());
        var knowledge = dossier.say("exchange.knowledge", "version", assessment.knowledge());
        made(provenance, named("knowledge", assessment.knowledge(), knowledge));
        var guideline = dossier.say("exchange.guideline", "guideline", assessment.guideline());
        made(provenance, named("guideline", assessment.guideline(), guideline));
        var grounds = new Grounds(assessment);
        var sources = new LinkedHashMap<String, Reference>();
        grounds.sources().forEach(it -> sources.putIfAbsent(it.id(), named("source", it.id(), dossier.cited(it))));
        sources.values().forEach(source -> made(provenance, source));
        dossier.origins().of(grounds.evidence()).forEach(line -> made(provenance, line));
        var lines = new ArrayList<String>();
        provenance.getEntity().forEach(entity -> lines.add(entity.getWhat().getDisplay()));
        lines.add(dossier.speech().say("exchange.purpose"));
        Narratives.put(provenance, dossier.speech().say("exchange.provenance"), lines);
        return provenance;
    }

    private static void made(Provenance provenance, Reference from) {
        provenance.addEntity().setRole(ProvenanceEntityRole.SOURCE).setWhat(from);
    }

    /// Something that is no resource on a server: known by its identifier.
    private static Reference named(String kind, String value, String words) {
        var identifier =
                new Identifier().setSystem(CodeSystems.BASE + "/" + kind).setValue(value);
        return new Reference().setIdentifier(identifier).setDisplay(CleanText.of(words));
    }
}
