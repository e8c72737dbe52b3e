package org.facetpath.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.Options;
import org.facetpath.core.chart.Chart;
import org.facetpath.core.chart.Proposal;
import org.facetpath.core.pathway.Pathway;
import org.facetpath.fhir.Reading;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `facetpath assess`: from records to an explained assessment of each patient in them.
@Command(
        name = "assess",
        description = "Assesses every patient of the records given.",
        mixinStandardHelpOptions = true,
        addMethodSubcommands = false,
        sortOptions = false,
        abbreviateSynopsis = true)
final class AssessCommand implements Callable<Integer>, MoreLibraries.Wanted {

    private final Console console;

    @Mixin
    private final AssessOptions options = new AssessOptions();

    AssessCommand(Console console) {
        this.console = console;
    }

    /// Only the model of FHIR is not at hand.
    @Override
    public boolean wantsMore() {
        return options.format == Format.FHIR;
    }

    @Override
    public Integer call() throws IOException {
        checkOptions();
        var proposals = options.proposals.stream().map(ProposalWords::parse).toList();
        var library = Library.withPolicies(options.policyFolder)
                .withoutCpt(options.noCpt)
                .with(options.codes);
        library.checkGuideline(options.guideline);
        options.policies.forEach(library::checkPolicy);
        var report = Report.in(options, library.knowledge(), console);

        var records = Records.read(library.knowledge().terminology(), options.zone, options.inputs, console);
        tellGaps(records.reading());
        var code = records.code();
        try (var answers = Answers.of(options, records.reading().charts().size(), console)) {
            for (var chart : records.reading().charts()) {
                var assessment = assess(chart, library, proposals);
                if (assessment == null) {
                    code = code.or(ExitCode.FAILED);
                } else {
                    answers.write(assessment, report);
                }
            }
            answers.keep();
        }
        return code.number();
    }

    private void checkOptions() {
        Countries.check(options.country);
    }

    /// Null when Facetpath itself failed on this patient; the others are assessed all the same.
    private @Nullable Assessment assess(Chart chart, Library library, List<Proposal> proposals) {
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
    private void tellGaps(Reading reading) {
        reading.unplaced().forEach(gap -> console.say("%s: %s".formatted(gap.where(), gap.reason())));
        reading.incompletePages()
                .forEach(page ->
                        console.say("%s: a page of a search whose next page is not here, so the record is incomplete"
                                .formatted(page)));
    }
}
