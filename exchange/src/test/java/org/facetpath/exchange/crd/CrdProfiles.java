package org.facetpath.exchange.crd;

import java.nio.file.Path;
import org.facetpath.exchange.Examples;
import org.facetpath.exchange.Validator;

/// The profiles of CRD 2.0.1 and what they rest on, loaded once where they lie beside the repository.
final class CrdProfiles {

    private static final Path PACKAGES = Examples.ROOT.resolve("../shared/fhir-packages");

    static final Validator VALIDATOR = Validator.with(
            PACKAGES.resolve("hl7.fhir.us.davinci-crd-2.0.1.tgz"),
            PACKAGES.resolve("hl7.fhir.us.davinci-hrex-1.0.0.tgz"),
            PACKAGES.resolve("hl7.fhir.us.core-3.1.1.tgz"));

    private CrdProfiles() {}
}
