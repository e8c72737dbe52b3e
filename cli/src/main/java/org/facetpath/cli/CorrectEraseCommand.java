package org.facetpath.cli;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facetpath.server.audit.Event;
import org.facetpath.server.erasure.Remains;
import org.facetpath.server.erasure.RemainsEraser;
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
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+/[A-Z][A-Za-z]+/[A-Za-z0-9.-]{1,64}");

    private final Console console;

    @Parameters(
            paramLabel = "RESOURCE",
            arity = "0..*",
            description = "Such as Observation/1; or the address of a patient or an order at a record system, such as"
                    + " https://ehr.example/fhir/Patient/17: what that system was told about it.")
    private List<String> resources = new ArrayList<>();

    @Option(
            names = "--patient",
            paramLabel = "PATIENT",
            description = "The id of a patient: all that is or once was about them and about nobody else.")
    private @Nullable String patient;

    @Option(
            names = "--only-here",
            description =
                    "Leaves what record systems were told. Without it, that is erased where it was about a resource of"
                            + " the same type and id.")
    private boolean onlyHere;

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
        var addresses = resources.stream()
                .filter(it -> ADDRESS.matcher(it).matches())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var keys = resources.stream()
                .filter(it -> !addresses.contains(it))
                .map(Correction::resource)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var whom = wanted == null ? null : Correction.patient(wanted);
        return correction.run(console, database -> {
            var store = Correction.log(database);
            var all = whom == null ? keys : all(store, whom);
            var eraser = new RemainsEraser(database, store, InstantSource.system());
            var remains = eraser.find(all, onlyHere ? Set.of() : all, addresses);
            if (all.isEmpty() && remains.isEmpty()) {
                console.say("there is nothing to erase");
                return ExitCode.DAMAGED;
            }
            return sure ? erase(database, all, remains, eraser) : list(all, remains);
        });
    }

    private ExitCode list(Set<ResourceKey> keys, Remains remains) {
        keys.forEach(key -> console.out().printf("%s%n", key));
        remains.lines().forEach(line -> console.out().printf("%s%n", line));
        console.say("nothing was erased; --yes erases all of this, and nothing brings it back");
        return ExitCode.USAGE;
    }

    private ExitCode erase(Database database, Set<ResourceKey> keys, Remains remains, RemainsEraser eraser) {
        var store = Correction.log(database);
        var changes = keys.stream()
                .map(key -> new Change.Erase(key, correction.reason()))
                .toList();
        var events = Stream.concat(keys.stream().flatMap(key -> events(store, key)), events(remains))
                .toList();
        long erased = correction.write(database, changes, events, eraser.destroy(remains)).stream()
                .filter(it -> it.effect() == Outcome.Effect.ERASED)
                .count();
        database.forgetDeleted();
        if (!keys.isEmpty()) {
            console.out().printf("%d erased, %d were erased before%n", erased, keys.size() - erased);
        }
        remains.lines().forEach(line -> console.out().printf("erased: %s%n", line));
        console.say("backups made before now still hold them, and so do files that were taken out (docs/store.md)");
        return ExitCode.ASSESSED;
    }

    /// What goes beside the log, told of once, with the address at a record system for each that was told something.
    private static Stream<Event> events(Remains remains) {
        if (remains.isEmpty()) {
            return Stream.empty();
        }
        var patient = remains.patients().stream().findFirst().orElse(null);
        var about = remains.answers().keySet().stream().sorted().findFirst().orElse(null);
        var event = Event.of(Event.Act.ERASURE, patient, patient == null ? about : "Patient/" + patient);
        return Stream.of(event.with(String.join("; ", remains.lines())));
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
