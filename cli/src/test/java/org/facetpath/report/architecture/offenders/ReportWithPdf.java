package org.facetpath.report.architecture.offenders;

import org.apache.pdfbox.pdmodel.PDDocument;

/// Writes PDF where every answer would wait for it.
public interface ReportWithPdf {

    PDDocument letter();
}
