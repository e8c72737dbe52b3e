package org.facetpath.server.store.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.facetpath.server.store.Actor;
import org.facetpath.server.store.Change;
import org.facetpath.server.store.RecordStore;
import org.facetpath.server.store.RefusedChangeException;
import org.facetpath.server.store.Why;
import org.facetpath.server.store.intake.Place.Unit;

/// An import. What is taken in twice is there once, so an import that was interrupted is simply done again.
///
/// A Bundle is one commit. Of other inputs, hundreds of resources share one. What cannot be taken in is named and the
/// rest goes on; only a Patient who is somebody else here stops everything ([SamePerson]).
public final class Intake {

    private static final int MOST_IN_COMMIT = 500;
    private static final int LONGEST_COMMIT = 8 << 20;

    private final RecordStore store;
    private final Actor by;
    private final String reason;
    private final Progress progress;
    private final SamePerson samePerson;
    private final Tally tally = new Tally();

    /// What waits for the next commit.
    private final List<Waiting> waiting = new ArrayList<>();

    private int waitingLength;

    private record Waiting(Change.Write write, Place place) {}

    /// @param reason kept in the log with every version
    public Intake(RecordStore store, Actor by, String reason, Progress progress) {
        this.store = store;
        this.by = by;
        this.reason = reason;
        this.progress = progress;
        samePerson = new SamePerson(store);
    }

    /// What came of it so far.
    public Tally tally() {
        return tally;
    }

    /// Takes in a file, or all files of a folder and those below it: `.json`, `.ndjson`, `.jsonl`, each also
    /// with `.gz`. Files of Patients come first, so that somebody else's is noticed before anything is added
    /// to it.
    public Tally add(Path input) throws IOException {
        if (!Files.isDirectory(input)) {
            addFile(input);
            return tally;
        }
        List<Path> files;
        try (var all = Files.walk(input)) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> InputKind.isKnown(file.toString()))
                    .sorted(Comparator.comparing(Intake::isOfPatients)
                            .reversed()
                            .thenComparing(Path::toString))
                    .toList();
        }
        if (files.isEmpty()) {
            tally.refuse(Place.of(input.toString()), Why.of(Why.Kind.NO_FILES));
        }
        for (var file : files) {
            addFile(file);
        }
        return tally;
    }

    private static boolean isOfPatients(Path file) {
        return file.getFileName().toString().startsWith("Patient");
    }

    private void addFile(Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            add(bytes, file.toString());
        }
    }

    /// Takes in a stream: a Bundle, a resource, or several one after the other.
    ///
    /// @param name of the input, for people; one that ends in `.ndjson` or `.jsonl` is read line by line
    public Tally add(InputStream bytes, String name) throws IOException {
        var place = Place.of(name);
        try (var plain = InputKind.unpacked(bytes)) {
            if (InputKind.isLines(name)) {
                new LineReader(plain)
                        .read(
                                (line, text) -> take(text, place.at(Unit.LINE, line)),
                                (line, why) -> tally.refuse(place.at(Unit.LINE, line), why));
            } else {
                takeWhole(plain, place);
            }
            commit(place);
        } catch (java.util.zip.ZipException | java.io.EOFException broken) {
            commit(place);
            tally.refuse(place, Why.of(Why.Kind.BROKEN_GZIP));
        }
        return tally;
    }

    private void takeWhole(InputStream plain, Place place) throws IOException {
        try {
            var roots = JsonCut.roots(LineReader.whole(plain));
            for (int at = 0; at < roots.size(); at++) {
                take(roots.get(at), roots.size() == 1 ? place : place.at(Unit.VALUE, at + 1));
            }
        } catch (RefusedChangeException refusal) {
            tally.refuse(place, refusal.why().orElseThrow(() -> refusal));
        }
    }

    private void take(String text, Place place) {
        try {
            if (BundleReader.isBundle(text)) {
                takeBundle(text, place);
            } else {
                add(ResourceNaming.name(text, null), place);
            }
        } catch (RefusedChangeException refusal) {
            tally.refuse(place, refusal.why().orElseThrow(() -> refusal));
        }
    }

    private void takeBundle(String text, Place place) {
        commit(place);
        var entries =
                new BundleReader(store).read(text, (entry, why) -> tally.refuse(place.at(Unit.ENTRY, entry), why));
        entries.forEach(samePerson::require);
        entries.forEach(entry -> waiting.add(new Waiting(entry, place)));
        commit(place);
    }

    private void add(Change.Write resource, Place place) {
        samePerson.require(resource);
        waiting.add(new Waiting(resource, place));
        waitingLength += resource.content().length();
        if (waiting.size() >= MOST_IN_COMMIT || waitingLength >= LONGEST_COMMIT) {
            commit(place);
        }
    }

    private void commit(Place place) {
        if (waiting.isEmpty()) {
            return;
        }
        try {
            tally.add(store.write(waiting.stream().map(Waiting::write).toList(), by, reason));
        } catch (RefusedChangeException ofOne) {
            // Nothing of them was written, for the sake of one of them.
            waiting.forEach(this::commitAlone);
        }
        waiting.clear();
        waitingLength = 0;
        progress.at(place.toString(), tally);
    }

    private void commitAlone(Waiting one) {
        try {
            tally.add(store.write(List.of(one.write()), by, reason));
        } catch (RefusedChangeException refusal) {
            tally.refuse(one.place(), refusal.why().orElseThrow(() -> refusal));
        }
    }
}
