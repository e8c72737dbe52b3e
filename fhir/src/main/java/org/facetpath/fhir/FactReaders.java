package org.facetpath.fhir;

import org.facetpath.fhir.fact.Context;
import org.facetpath.fhir.medicine.Medicines;
import org.facetpath.fhir.observation.Observations;
import org.facetpath.fhir.observation.QuestionnaireResponses;
import org.facetpath.fhir.person.Allergies;
import org.facetpath.fhir.person.CarePlans;
import org.facetpath.fhir.person.Coverages;
import org.facetpath.fhir.person.Devices;
import org.facetpath.fhir.person.Reports;
import org.facetpath.fhir.person.Visits;
import org.facetpath.fhir.procedure.Attached;
import org.facetpath.fhir.procedure.Procedures;

/// The readers that know nothing of the person, shared by all charts of a session.
record FactReaders(
        Observations observations,
        QuestionnaireResponses questionnaires,
        Procedures procedures,
        Medicines medicines,
        Allergies allergies,
        Devices devices,
        Reports reports,
        Coverages coverages,
        CarePlans carePlans,
        Visits visits) {

    static FactReaders of(Context context, Attached attached) {
        return new FactReaders(
                new Observations(context),
                new QuestionnaireResponses(context),
                new Procedures(context, attached),
                new Medicines(context),
                new Allergies(context),
                new Devices(context),
                new Reports(context),
                new Coverages(context),
                new CarePlans(context),
                new Visits(context));
    }
}
