package org.facetpath.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `facetpath correct`: what somebody answers for, and no import or form does.
@Command(
        name = "correct",
        description =
                "Corrects entries for the wrong patient, merges patients and parts them again, and destroys content"
                        + " where law demands it. Each is kept with its reason, in the histories and in the audit.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
@SuppressWarnings("NullAway.Init")
final class CorrectCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
