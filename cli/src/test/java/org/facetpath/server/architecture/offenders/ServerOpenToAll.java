package org.facetpath.server.architecture.offenders;

import org.facetpath.cli.architecture.offenders.CliOpenToAll;
import org.facetpath.core.architecture.offenders.CoreOpenToAll;
import org.facetpath.exchange.architecture.offenders.ExchangeOpenToAll;
import org.facetpath.fhir.architecture.offenders.FhirOpenToAll;
import org.facetpath.knowledge.architecture.offenders.KnowledgeOpenToAll;
import org.facetpath.report.architecture.offenders.ReportOpenToAll;

/// Uses every other room, whether it may or not.
public interface ServerOpenToAll {

    CliOpenToAll cli();

    CoreOpenToAll core();

    ExchangeOpenToAll exchange();

    FhirOpenToAll fhir();

    KnowledgeOpenToAll knowledge();

    ReportOpenToAll report();
}
