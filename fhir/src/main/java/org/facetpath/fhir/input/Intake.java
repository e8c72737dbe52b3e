package org.facetpath.fhir.input;

import java.util.ArrayList;
import java.util.List;
import org.facetpath.core.chart.NotUnderstood;
import org.facetpath.fhir.Refusal;
import org.facetpath.fhir.record.Resource;

/// What one input, or one line of it, gave.
public final class Intake {

    private final List<Resource> resources = new ArrayList<>();
    private final List<NotUnderstood> notUnderstood = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private boolean nextPageMissing;

    void add(Resource resource) {
        resources.add(resource);
    }

    void add(NotUnderstood one) {
        notUnderstood.add(one);
    }

    void refuse(Refusal refusal) {
        refusals.add(refusal);
    }

    void missNextPage() {
        nextPageMissing = true;
    }

    /// Forgets the resources: another version of FHIR turned up among them.
    void forgetResources() {
        resources.clear();
        notUnderstood.clear();
    }

    /// Takes over what a line gave.
    void add(Intake line) {
        resources.addAll(line.resources);
        notUnderstood.addAll(line.notUnderstood);
        refusals.addAll(line.refusals);
        nextPageMissing |= line.nextPageMissing;
    }

    public List<Resource> resources() {
        return resources;
    }

    public List<NotUnderstood> notUnderstood() {
        return notUnderstood;
    }

    public List<Refusal> refusals() {
        return refusals;
    }

    /// Whether it is a page of a search that goes on elsewhere.
    public boolean nextPageMissing() {
        return nextPageMissing;
    }
}
