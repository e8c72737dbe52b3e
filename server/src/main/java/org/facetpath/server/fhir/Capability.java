package org.facetpath.server.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import org.hl7.fhir.instance.model.api.IBaseConformance;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.ResourceVersionPolicy;

/// Says in the CapabilityStatement what HAPI cannot know, and takes out what it takes for granted: nothing is included
/// in the answer to a search here.
@Interceptor
public final class Capability {

    private static final String SECURITY =
            "Programs send a token of their account (Authorization: Bearer); its page in the browser makes tokens.";

    @Hook(Pointcut.SERVER_CAPABILITY_STATEMENT_GENERATED)
    public void correct(IBaseConformance conformance) {
        var statement = (CapabilityStatement) conformance;
        statement.setName("Facetpath").setPublisher("Facetpath");
        for (var rest : statement.getRest()) {
            rest.getSecurity().setDescription(SECURITY);
            for (var resource : rest.getResource()) {
                resource.setSearchInclude(null).setSearchRevInclude(null);
                if (StoredTypes.ALL.contains(resource.getType())) {
                    resource.setVersioning(ResourceVersionPolicy.VERSIONEDUPDATE)
                            .setReadHistory(true)
                            .setUpdateCreate(true);
                }
            }
        }
    }
}
