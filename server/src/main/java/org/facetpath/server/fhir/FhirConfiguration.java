package org.facetpath.server.fhir;

import ca.uhn.fhir.context.FhirContext;
import java.util.ArrayList;
import java.util.List;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.exchange.FhirReport;
import org.facetpath.exchange.artifact.KnowledgeArtifacts;
import org.facetpath.knowledge.Forms;
import org.facetpath.report.wording.Speech;
import org.facetpath.server.Ahead;
import org.facetpath.server.access.Access;
import org.facetpath.server.assess.Assessor;
import org.facetpath.server.audit.AuditEvents;
import org.facetpath.server.audit.Watch;
import org.facetpath.server.store.RecordStore;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.Library;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.ValueSet;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;

/// Puts the FHIR interface together.
@Configuration(proxyBeanMethods = false)
public class FhirConfiguration {

    @Bean
    FhirContext fhir(Ahead ahead) {
        return ahead.fhir();
    }

    @Bean
    Records records(RecordStore store, Access access, Watch watch, FhirContext fhir) {
        return new Records(store, access, watch, fhir);
    }

    @Bean
    ServletRegistrationBean<FhirServlet> fhirServlet(
            FhirContext fhir, Records records, RecordStore store, Assessor assessor, AuditEvents events, Watch watch) {
        var providers = new ArrayList<Object>();
        StoredTypes.ALL.forEach(type -> providers.add(new RecordProvider(type, records, fhir)));
        providers.add(new ProvenanceProvider(records));
        providers.add(new AuditProvider(records, events));
        providers.addAll(knowledge(assessor.knowledge()));
        providers.add(new TransactionProvider(records));
        providers.add(new AssessProvider(store, assessor, new FhirReport(Speech.in("en")), watch));
        var servlet = new FhirServlet(fhir, assessor.knowledge().version(), providers);
        var registration = new ServletRegistrationBean<>(servlet, "/fhir/*");
        registration.setLoadOnStartup(1);
        return registration;
    }

    private static List<KnowledgeProvider> knowledge(Knowledge knowledge) {
        var artifacts = SingletonSupplier.of(
                () -> new KnowledgeArtifacts(knowledge, Forms.load(knowledge).orThrow()).all());
        return List.of(
                new KnowledgeProvider(CodeSystem.class, artifacts),
                new KnowledgeProvider(ValueSet.class, artifacts),
                new KnowledgeProvider(Questionnaire.class, artifacts),
                new KnowledgeProvider(Library.class, artifacts));
    }
}
