package org.facetpath.exchange.cds.offenders;

import org.hl7.fhir.r4.model.ServiceRequest;

/// Reads an order as an object of the model of FHIR.
public interface HookWithModel {

    ServiceRequest order();
}
