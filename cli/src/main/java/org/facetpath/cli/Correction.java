package org.facetpath.cli;

import java.time.InstantSource;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.facetpath.server.audit.CommandTrail;
import org.facetpath.server.audit.Event;
import org.facetpath.server.store.Beside;
import org.facetpath.server.store.Change;
import org.facetpath.server.store.Outcome;
import org.facetpath.server.store.PlainText;
import org.facetpath.server.store.ResourceKey;
import org.facetpath.server.store.database.Database;
import org.facetpath.server.store.log.RecordLog;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What all corrections are told: which store, and why.
@SuppressWarnings("NullAway.Init")
final class Correction {

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            required = true,
            description = "Why, for those who read the histories and the audit.")
    private String reason;

    /// Opens the store that has to be there, and does the work.
    int run(Console console, StoreWork work) {
        try {
            PlainText.require("--reason", reason, PlainText.LONGEST_REASON);
        } catch (IllegalArgumentException unusable) {
            throw new WrongUsage(String.valueOf(unusable.getMessage()));
        }
        return StoreWork.run(console, store.existing(), work);
    }

    String reason() {
        return reason;
    }

    List<Outcome> write(Database database, List<? extends Change> changes, List<Event> events) {
        return write(database, changes, events, Beside.NOTHING);
    }

    List<Outcome> write(Database database, List<? extends Change> changes, List<Event> events, Beside beside) {
        return trail(log(database)).write(changes, reason, events, beside);
    }

    /// Does a change of two Patients, told of in the audit of both.
    ///
    /// @param done what happened to the first, before the name of the second
    int ofTwo(Console console, String first, String second, BiFunction<String, String, Change> change, String done) {
        var one = patient(first);
        var other = patient(second);
        return run(console, database -> {
            var events = Stream.of(one, other)
                    .map(patient -> Event.of(Event.Act.CORRECTION, patient, "Patient/" + patient))
                    .toList();
            write(database, List.of(change.apply(one, other)), events);
            console.out().printf("Patient/%s was %s Patient/%s%n", one, done, other);
            return ExitCode.ASSESSED;
        });
    }

    static RecordLog log(Database database) {
        return new RecordLog(database, InstantSource.system());
    }

    static CommandTrail trail(RecordLog log) {
        return new CommandTrail(log, System.getProperty("user.name"));
    }

    /// The id of a patient, also written as a reference.
    static String patient(String text) {
        var id = text.startsWith("Patient/") ? text.substring("Patient/".length()) : text;
        if (!ResourceKey.isId(id)) {
            throw new WrongUsage("%s is not the id of a Patient".formatted(text));
        }
        return id;
    }

    static ResourceKey resource(String text) {
        return ResourceKey.named(text)
                .filter(key -> key.toString().equals(text))
                .orElseThrow(() -> new WrongUsage("%s is not written as Type/id".formatted(text)));
    }
}
