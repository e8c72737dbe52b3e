package org.facetpath.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facetpath.server.audit.Event;
import org.facetpath.server.store.Change;
import org.facetpath.server.store.Outcome;
import org.facetpath.server.store.RecordStore;
import org.facetpath.server.store.ResourceKey;
import org.facetpath.server.store.Version;
import org.facetpath.server.store.content.ContentReader;
import org.facetpath.server.store.database.Database;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `facetpath correct erase`: content that law demands to be destroyed.
@Command(
        name = "erase",
        description =
                "Destroys the content of resources in all their versions, where law demands it. That they were there,"
                        + " their hashes, who erased them and why stay. This cannot be taken back.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
@SuppressWarnings("NullAway.Init")
final class CorrectEraseCommand implements Callable<Integer> {

    private static final int PAGE = 1_000;

    private final Console console;

    @Parameters(paramLabel = "RESOURCE", arity = "0..*", description = "Such as Observation/1.")
    private List<String> resources = new ArrayList<>();

    @Option(
            names = "--patient",
            paramLabel = "PATIENT",
            description = "The id of a patient: all that is or once was about them and about nobody else.")
    private @Nullable String patient;

    @Option(names = "--yes", description = "Do it. Without it, what would be erased is listed.")
    private boolean sure;

    @Mixin
    private Correction correction = new Correction();

    CorrectEraseCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var wanted = patient;
        if (resources.isEmpty() == (wanted == null)) {
            throw new WrongUsage("name resources, or one --patient");
        }
        var keys = resources.stream().map(Correction::resource).toList();
        var whom = wanted == null ? null : Correction.patient(wanted);
        return correction.run(console, database -> {
            var store = Correction.log(database);
            return erase(database, store, whom == null ? new LinkedHashSet<>(keys) : all(store, whom));
        });
    }

    private ExitCode erase(Database database, RecordStore store, Set<ResourceKey> keys) {
        if (keys.isEmpty()) {
            console.say("there is nothing to erase");
            return ExitCode.DAMAGED;
        }
        if (!sure) {
            keys.forEach(key -> console.out().printf("%s%n", key));
            console.say(
                    "nothing was erased; --yes erases these %d, and nothing brings them back".formatted(keys.size()));
            return ExitCode.USAGE;
        }
        var changes = keys.stream()
                .map(key -> new Change.Erase(key, correction.reason()))
                .toList();
        var events = keys.stream().flatMap(key -> events(store, key)).toList();
        long erased = correction.write(database, changes, events).stream()
                .filter(it -> it.effect() == Outcome.Effect.ERASED)
                .count();
        console.out().printf("%d erased, %d were erased before%n", erased, keys.size() - erased);
        console.say("backups made before now still hold them, and so may answers kept for record systems"
                + " (docs/server/audit.md)");
        return ExitCode.ASSESSED;
    }

    private static Stream<Event> events(RecordStore store, ResourceKey key) {
        var patients = patients(store, key);
        return patients.isEmpty()
                ? Stream.of(Event.of(Event.Act.ERASURE, null, key.toString()))
                : patients.stream().map(it -> Event.of(Event.Act.ERASURE, it, key.toString()));
    }

    /// All that was ever about a patient but for the trail; what is about somebody else too is told and left.
    private Set<ResourceKey> all(RecordStore store, String whom) {
        var keys = new LinkedHashSet<ResourceKey>();
        store.read(ResourceKey.patient(whom)).ifPresent(it -> keys.add(it.key()));
        Long cursor = null;
        do {
            var page = store.historyOfPatient(whom, PAGE, cursor);
            page.items().stream().map(Version::key).forEach(keys::add);
            cursor = page.next();
        } while (cursor != null);
        keys.removeIf(key -> key.type().equals("AuditEvent") || isOfOthers(store, key, whom));
        return keys;
    }

    private boolean isOfOthers(RecordStore store, ResourceKey key, String whom) {
        if (key.type().equals("Patient")) {
            return !key.id().equals(whom);
        }
        var others = patients(store, key);
        others.remove(whom);
        if (others.isEmpty()) {
            return false;
        }
        console.say("%s is left: it is or was also about Patient/%s"
                .formatted(key, others.iterator().next()));
        return true;
    }

    /// Whom any version is about.
    private static Set<String> patients(RecordStore store, ResourceKey key) {
        return store.history(key).stream()
                .map(Version::content)
                .filter(content -> content != null)
                .flatMap(content -> ContentReader.read(content).patients().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
