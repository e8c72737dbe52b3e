package org.facetpath.server.desk;

import ca.uhn.fhir.context.FhirContext;
import org.facetpath.server.assess.Assessor;
import org.facetpath.server.store.RecordStore;
import org.facetpath.server.worklist.PatientNames;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the parts of the desk together.
@Configuration(proxyBeanMethods = false)
class DeskConfiguration {

    @Bean
    Orders orders(RecordStore store, Assessor assessor, FhirContext fhir) {
        return new Orders(
                store, assessor, new OrderWriter(fhir, assessor.knowledge().terminology()));
    }

    @Bean
    Requests requests(RecordStore store, Assessor assessor, PatientNames names, FhirContext fhir) {
        return new Requests(store, assessor, names, new DealingReader(fhir), new DealingWriter(fhir));
    }

    @Bean
    RequestPackets packets(Assessor assessor) {
        return new RequestPackets(assessor.knowledge());
    }
}
