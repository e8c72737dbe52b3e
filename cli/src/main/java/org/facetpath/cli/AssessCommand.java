package org.facetpath.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
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
final class AssessCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final AssessOptions options = new AssessOptions();

    AssessCommand(Console console) {
        this.console = console;
    }

    /// Whether the answer needs the model of FHIR, which no other format does.
    boolean writesFhir() {
        return options.format == Format.FHIR;
    }

    @Override
    public Integer call() throws IOException {
        checkOptions();
        var judging = Judging.by(options, console);
        var library = judging.library();
        var report = Report.in(options, library.knowledge(), console);

        var records = Records.read(library.knowledge().terminology(), options.zone, options.inputs, console);
        Judging.tellGaps(records.reading(), console);
        var code = records.code();
        try (var answers = Answers.of(options, records.reading().charts().size(), console)) {
            for (var chart : records.reading().charts()) {
                var assessment = judging.assess(chart);
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
}
