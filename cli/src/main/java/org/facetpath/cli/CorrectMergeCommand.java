package org.facetpath.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.facetpath.server.audit.Event;
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
        var one = Correction.patient(merged);
        var other = Correction.patient(survivor);
        return correction.run(console, database -> {
            var events = Stream.of(one, other)
                    .map(patient -> Event.of(Event.Act.CORRECTION, patient, "Patient/" + patient))
                    .toList();
            correction.write(database, List.of(new Change.Merge(one, other)), events);
            console.out().printf("Patient/%s was merged into Patient/%s%n", one, other);
            return ExitCode.ASSESSED;
        });
    }
}
