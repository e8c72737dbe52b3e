package org.facetpath.benchmarks.server;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.server.RestfulServer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.concurrent.Executors;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.hl7.fhir.r4.model.Bundle;

/// The peer of our hooks: a plain HAPI server on Tomcat and virtual threads, as ours is, that takes the request of a
/// hook, parses each resource of its prefetch and answers with no card. It judges nothing. At `/nothing` it takes the
/// bytes, looks at none of them and answers: what no server on these cores can beat, with this load beside it.
public final class HookPeer extends RestfulServer {

    private static final long serialVersionUID = 1;

    private static final FhirContext R4 = FhirContext.forR4Cached();
    private static final JsonMapper JSON = new JsonMapper();

    private HookPeer() {
        super(R4);
    }

    static void main() throws IOException, LifecycleException {
        var tomcat = new Tomcat();
        tomcat.setBaseDir(Files.createTempDirectory("hook-peer").toString());
        tomcat.setPort(0);
        var connector = tomcat.getConnector();
        connector.setProperty("address", "127.0.0.1");
        connector.getProtocolHandler().setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        var context = tomcat.addContext("", new File(".").getAbsolutePath());
        Tomcat.addServlet(context, "hooks", new HookPeer()).addMapping("/*");
        tomcat.start();
        System.out.println("serves at http://127.0.0.1:" + connector.getLocalPort());
        tomcat.getServer().await();
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        if (request.getRequestURI().endsWith("/nothing")) {
            request.getInputStream().transferTo(OutputStream.nullOutputStream());
            response.getWriter().write("{\"cards\":[],\"resources\":0}");
            return;
        }
        var body = JSON.readTree(request.getInputStream());
        int resources = 0;
        for (JsonNode prefetched : body.path("prefetch")) {
            var parsed = R4.newJsonParser().parseResource(prefetched.toString());
            resources += parsed instanceof Bundle bundle ? bundle.getEntry().size() : 1;
        }
        response.getWriter().write("{\"cards\":[],\"resources\":%d}".formatted(resources));
    }
}
