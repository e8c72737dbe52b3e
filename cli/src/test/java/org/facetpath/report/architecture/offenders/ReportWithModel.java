package org.facetpath.report.architecture.offenders;

import org.hl7.fhir.r4.model.Patient;

/// Words things from a model of FHIR instead of an assessment.
public interface ReportWithModel {

    Patient patient();
}
