package org.facetpath.server.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.api.PreferReturnEnum;
import ca.uhn.fhir.rest.server.FifoMemoryPagingProvider;
import ca.uhn.fhir.rest.server.RestfulServer;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.facetpath.server.access.Refusal;
import org.jspecify.annotations.Nullable;

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
        registerInterceptor(new UnderstoodQuestions());
        registerInterceptor(new Capability());
        setDefaultPreferReturn(PreferReturnEnum.MINIMAL);
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
        if (isOfAnotherVersion(request.getHeader("Content-Type"))) {
            Refusal.send(request, response, 415, "Only FHIR 4.0 is taken in.");
        } else if (isOfAnotherVersion(request.getHeader("Accept")) || isTurtle(request)) {
            Refusal.send(request, response, 406, "Only FHIR 4.0 as JSON or XML is given out.");
        } else {
            super.service(request, new UnhurriedAnswer(response));
        }
    }

    /// Whether a media type names another version of FHIR, and none names ours.
    private static boolean isOfAnotherVersion(@Nullable String types) {
        return types != null
                && types.contains("fhirVersion=")
                && !types.replace("\"", "").contains("fhirVersion=4.0");
    }

    /// HAPI would look for a library that is not here.
    private static boolean isTurtle(HttpServletRequest request) {
        var asked = request.getParameter("_format");
        var wanted = asked == null ? request.getHeader("Accept") : asked;
        return wanted != null
                && (wanted.contains("turtle") || wanted.equals("ttl") || wanted.contains("rdf"))
                && !(wanted.contains("json") || wanted.contains("xml"));
    }
}
