package org.facetpath.cli;

import java.util.List;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.Options;
import org.facetpath.core.chart.Chart;
import org.facetpath.core.chart.Proposal;
import org.facetpath.core.pathway.Pathway;
import org.facetpath.fhir.Reading;
import org.jspecify.annotations.Nullable;

/// Judges charts as a person asked for it: by which knowledge, for which day, with which proposals.
record Judging(JudgeOptions options, Library library, List<Proposal> proposals, Console console) {

    /// @throws WrongUsage when something asked for is unknown or does not exist
    static Judging by(JudgeOptions options, Console console) {
        var proposals = options.proposals.stream().map(ProposalWords::parse).toList();
        var library = Library.withPolicies(options.policyFolder)
                .withoutCpt(options.noCpt)
                .with(options.codes);
        library.checkGuideline(options.guideline);
        options.policies.forEach(library::checkPolicy);
        return new Judging(options, library, proposals, console);
    }

    /// Null when Facetpath itself failed on this patient; others can be assessed all the same.
    @Nullable
    Assessment assess(Chart chart) {
        var asOf = options.asOf == null ? console.today().get() : options.asOf;
        try {
            return Pathway.assess(
                    proposals.isEmpty() ? chart : chart.with(proposals),
                    library.knowledge(),
                    asOf,
                    new Options(options.guideline, options.policies));
        } catch (RuntimeException bug) {
            Failure.tell(
                    console,
                    "Patient/%s could not be assessed".formatted(chart.patient().id()),
                    bug);
            return null;
        }
    }

    /// What was read but belongs to nobody, and where the record goes on elsewhere.
    static void tellGaps(Reading reading, Console console) {
        reading.unplaced().forEach(gap -> console.say("%s: %s".formatted(gap.where(), gap.reason())));
        reading.incompletePages()
                .forEach(page ->
                        console.say("%s: a page of a search whose next page is not here, so the record is incomplete"
                                .formatted(page)));
    }
}
