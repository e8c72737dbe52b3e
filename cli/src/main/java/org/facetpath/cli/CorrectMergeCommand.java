package org.facetpath.cli;

import java.util.concurrent.Callable;
import org.facetpath.server.store.Change;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `facetpath correct merge`: two Patients who are one person.
@Command(
        name = "merge",
        description =
                "Makes one record of two Patients who are one person, by Patient.link; the merged one becomes inactive."
                        + " What is about them keeps the patient it names.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
@SuppressWarnings("NullAway.Init")
final class CorrectMergeCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "PATIENT", description = "The id of the one that is merged.")
    private String merged;

    @Option(names = "--into", paramLabel = "PATIENT", required = true, description = "The id of the one that stays.")
    private String survivor;

    @Mixin
    private Correction correction = new Correction();

    CorrectMergeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return correction.ofTwo(console, merged, survivor, Change.Merge::new, "merged into");
    }
}
