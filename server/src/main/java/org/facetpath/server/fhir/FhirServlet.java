package org.facetpath.server.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.server.FifoMemoryPagingProvider;
import ca.uhn.fhir.rest.server.RestfulServer;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/// The FHIR R4 interface: HAPI's plain server over our store.
public final class FhirServlet extends RestfulServer {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 100;
    private static final int PAGES_KEPT = 200;

    /// @param providers of resources and of operations
    FhirServlet(FhirContext fhir, String version, List<Object> providers) {
        super(fhir);
        setServerName("Facetpath");
        setServerVersion(version);
        setImplementationDescription("Facetpath: records and assessments of facet joint pain");
        setDefaultResponseEncoding(EncodingEnum.JSON);
        var paging = new FifoMemoryPagingProvider(PAGES_KEPT);
        paging.setDefaultPageSize(PAGE);
        setPagingProvider(paging);
        registerProviders(providers);
        registerInterceptor(new Failures());
        fhir.setParserErrorHandler(new StrictErrorHandler());
    }

    /// Which library in which version answers is nobody's business.
    @Override
    protected String createPoweredByHeader() {
        return "";
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        super.service(request, new UnhurriedAnswer(response));
    }
}
