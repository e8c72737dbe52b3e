package org.facetpath.knowledge.architecture.offenders;

import org.facetpath.cli.architecture.offenders.CliOpenToAll;
import org.facetpath.core.architecture.offenders.CoreOpenToAll;
import org.facetpath.exchange.architecture.offenders.ExchangeOpenToAll;
import org.facetpath.fhir.architecture.offenders.FhirOpenToAll;
import org.facetpath.report.architecture.offenders.ReportOpenToAll;
import org.facetpath.server.architecture.offenders.ServerOpenToAll;

/// Uses every other room, whether it may or not.
public interface KnowledgeOpenToAll {

    CliOpenToAll cli();

    CoreOpenToAll core();

    FhirOpenToAll fhir();

    ReportOpenToAll report();

    ExchangeOpenToAll exchange();

    ServerOpenToAll server();
}
