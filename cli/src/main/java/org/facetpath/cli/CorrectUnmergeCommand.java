package org.facetpath.cli;

import java.util.concurrent.Callable;
import org.facetpath.server.store.Change;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `facetpath correct unmerge`: a merge that was wrong.
@Command(
        name = "unmerge",
        description = "Takes a merge back. What was written in between stays with the patient it names.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
@SuppressWarnings("NullAway.Init")
final class CorrectUnmergeCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "PATIENT", description = "The id of the one that was merged.")
    private String merged;

    @Option(
            names = "--from",
            paramLabel = "PATIENT",
            required = true,
            description = "The id of the one it was merged into.")
    private String survivor;

    @Mixin
    private Correction correction = new Correction();

    CorrectUnmergeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return correction.ofTwo(console, merged, survivor, Change.Unmerge::new, "parted from");
    }
}
