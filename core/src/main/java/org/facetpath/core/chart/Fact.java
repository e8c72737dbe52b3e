package org.facetpath.core.chart;

import java.util.List;
import org.facetpath.core.time.When;

/// One dated statement of the record. Absence of a fact is not a fact.
public sealed interface Fact
        permits Allergy,
                CareCourse,
                CareResponseReport,
                CareSite,
                Device,
                Diagnosis,
                FacetProcedure,
                Finding,
                Imaging,
                Lab,
                Medication,
                OtherProcedure,
                PayerCoverage,
                Proposal,
                ReliefReport,
                Score {

    /// When it was so or began to be so.
    When when();

    /// The lines of the record it rests on; at least one.
    List<Evidence> evidence();
}
