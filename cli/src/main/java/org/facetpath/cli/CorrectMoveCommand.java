package org.facetpath.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.facetpath.server.audit.Event;
import org.facetpath.server.store.Change;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `facetpath correct move`: an entry that was written for the wrong patient.
@Command(
        name = "move",
        description =
                "Turns what was written for the wrong patient to the right one, by new versions that the histories of"
                        + " both show.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
@SuppressWarnings("NullAway.Init")
final class CorrectMoveCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "RESOURCE", arity = "1..*", description = "Such as Observation/1; all or none are moved.")
    private List<String> resources;

    @Option(names = "--from", paramLabel = "PATIENT", required = true, description = "The id of the wrong patient.")
    private String from;

    @Option(names = "--to", paramLabel = "PATIENT", required = true, description = "The id of the right one.")
    private String to;

    @Mixin
    private Correction correction = new Correction();

    CorrectMoveCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var wrong = Correction.patient(from);
        var right = Correction.patient(to);
        var keys = resources.stream().map(Correction::resource).distinct().toList();
        return correction.run(console, database -> {
            var changes = keys.stream()
                    .map(key -> new Change.Move(key, wrong, right, null))
                    .toList();
            var events = keys.stream()
                    .flatMap(key -> List.of(wrong, right).stream()
                            .map(patient -> Event.of(Event.Act.CORRECTION, patient, key.toString())))
                    .toList();
            for (var outcome : correction.write(database, changes, events)) {
                console.out()
                        .printf("%s is about Patient/%s from version %d on%n", outcome.key(), right, outcome.number());
            }
            return ExitCode.ASSESSED;
        });
    }
}
