package org.facetpath.cli;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/// veraPDF, the reference judge of PDF/A and PDF/UA.
final class PdfJudge {

    private static final List<PDFAFlavour> ASKED = List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1);

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    /// What is wrong with the document by PDF/A-2a and PDF/UA-1; nothing when it keeps both.
    static List<String> problems(byte[] pdf) throws Exception {
        var problems = new ArrayList<String>();
        for (var flavour : ASKED) {
            try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                    var judge = Foundries.defaultInstance().createValidator(flavour, 20, false, false, false)) {
                var verdict = judge.validate(parser);
                if (!verdict.isCompliant()) {
                    verdict.getTestAssertions().stream().map(PdfJudge::told).forEach(problems::add);
                    problems.add("not " + flavour.getId());
                }
            }
        }
        return problems;
    }

    private static String told(TestAssertion broken) {
        return "%s-%d %s at %s"
                .formatted(
                        broken.getRuleId().getClause(),
                        broken.getRuleId().getTestNumber(),
                        broken.getMessage(),
                        broken.getLocation().getContext());
    }

    private PdfJudge() {}
}
