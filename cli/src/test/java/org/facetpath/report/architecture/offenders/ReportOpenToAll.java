package org.facetpath.report.architecture.offenders;

import org.facetpath.cli.architecture.offenders.CliOpenToAll;
import org.facetpath.core.architecture.offenders.CoreOpenToAll;
import org.facetpath.exchange.architecture.offenders.ExchangeOpenToAll;
import org.facetpath.fhir.architecture.offenders.FhirOpenToAll;
import org.facetpath.knowledge.architecture.offenders.KnowledgeOpenToAll;
import org.facetpath.server.architecture.offenders.ServerOpenToAll;

/// Uses every other room, whether it may or not.
public interface ReportOpenToAll {

    CliOpenToAll cli();

    CoreOpenToAll core();

    FhirOpenToAll fhir();

    KnowledgeOpenToAll knowledge();

    ExchangeOpenToAll exchange();

    ServerOpenToAll server();
}
