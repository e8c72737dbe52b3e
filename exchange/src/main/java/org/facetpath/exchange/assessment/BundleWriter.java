package org.facetpath.exchange.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.SpineProblem;
import org.facetpath.exchange.part.Dates;
import org.facetpath.exchange.part.Ids;
import org.facetpath.exchange.part.Own;
import org.facetpath.report.wording.Speech;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Reference;

/// One patient's assessment as a Bundle: danger first, then each region, then what it was made from.
///
/// Only what Facetpath concluded is in it. The record's own resources are referred to by the ids they have.
public final class BundleWriter {

    private final Speech speech;

    public BundleWriter(Speech speech) {
        this.speech = speech;
    }

    public Bundle write(Assessment assessment) {
        var dossier = new Dossier(assessment, speech);
        var resources = new ArrayList<DomainResource>();
        danger(dossier, resources);
        assessment.problems().forEach(problem -> problem(dossier, problem, resources));
        var targets = addresses(resources).values().stream().map(Reference::new).toList();
        resources.add(new SoftwareWriter(dossier).write());
        resources.add(new ProvenanceWriter(dossier).write(targets));
        return bundle(dossier, resources);
    }

    private static void danger(Dossier dossier, List<DomainResource> resources) {
        var issues = new IssueWriter(dossier);
        var assessment = dossier.assessment();
        assessment.redFlags().forEach(flag -> resources.add(issues.write(flag)));
        resources.add(new ReviewWriter(dossier).write());
        int number = 0;
        for (var conflict : assessment.conflicts()) {
            resources.add(issues.write(conflict, ++number));
        }
    }

    private static void problem(Dossier dossier, SpineProblem problem, List<DomainResource> resources) {
        resources.add(new ImpressionWriter(dossier).write(problem));
        var probability = problem.probability();
        if (probability != null) {
            resources.add(new RiskWriter(dossier).write(problem, probability));
        }
        if (!problem.nextSteps().isEmpty()) {
            resources.add(new PlanWriter(dossier).write(problem));
        }
        int number = 0;
        for (var block : problem.blocks()) {
            resources.addAll(new ReliefWriter(dossier).write(problem, block, ++number));
        }
        problem.outcomes().forEach(outcome -> resources.add(new ScoreWriter(dossier).write(problem, outcome)));
    }

    private Bundle bundle(Dossier dossier, List<DomainResource> resources) {
        var bundle = new Bundle();
        bundle.setId(dossier.ids().of("assessment"));
        bundle.setMeta(Own.outputTag());
        bundle.setLanguage(speech.language());
        bundle.setType(Bundle.BundleType.COLLECTION);
        bundle.setTimestampElement(Dates.moment(dossier.assessment().asOf()));
        addresses(resources)
                .forEach((resource, address) ->
                        bundle.addEntry().setFullUrl(address).setResource(resource));
        return bundle;
    }

    private static Map<DomainResource, String> addresses(List<DomainResource> resources) {
        var addresses = new LinkedHashMap<DomainResource, String>();
        resources.forEach(
                resource -> addresses.put(resource, Ids.addressOf(resource.fhirType(), resource.getIdPart())));
        return addresses;
    }
}
