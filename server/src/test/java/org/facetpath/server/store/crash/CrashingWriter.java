package org.facetpath.server.store.crash;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.facetpath.server.store.Actor;
import org.facetpath.server.store.Change;
import org.facetpath.server.store.ResourceKey;
import org.facetpath.server.store.database.Database;
import org.facetpath.server.store.database.StoreAddress;
import org.facetpath.server.store.log.RecordLog;

/// A process that writes until it is killed, in several threads, and says after each write what is safe by now:
/// `safe position size name`.
///
/// Each write holds 1 to [#LARGEST] resources of one patient, named after the write, that all say how many they are: a
/// write that is only half there can be told.
public final class CrashingWriter {

    static final int LARGEST = 7;

    /// Begins each acknowledgement.
    static final String SAFE = "safe ";

    private final RecordLog records;
    private final String run;
    private final AtomicInteger next = new AtomicInteger();

    private CrashingWriter(RecordLog records, String run) {
        this.records = records;
        this.run = run;
    }

    /// Where to, the name of the run, how many writes, and by how many threads.
    static void main(String[] arguments) throws Exception {
        var writer = new CrashingWriter(
                new RecordLog(Database.open(address(arguments[0])), InstantSource.system()), arguments[1]);
        int writes = Integer.parseInt(arguments[2]);
        int threads = Integer.parseInt(arguments[3]);
        try (var all = Executors.newFixedThreadPool(threads)) {
            for (var each : all.invokeAll(Collections.nCopies(threads, () -> writer.write(writes)))) {
                each.get();
            }
        }
    }

    private int write(int writes) throws IOException {
        int write = next.getAndIncrement();
        for (; write < writes; write = next.getAndIncrement()) {
            int size = 1 + write % LARGEST;
            var name = "%s-%d".formatted(run, write);
            var outcomes = records.write(changes(name, size), new Actor("system/crash"), "a crash test");
            var line = "%s%d %d %s\n".formatted(SAFE, outcomes.getLast().position(), size, name);
            System.out.write(line.getBytes(StandardCharsets.US_ASCII));
            System.out.flush();
        }
        return write;
    }

    private static StoreAddress address(String written) {
        return written.startsWith("jdbc:") ? StoreAddress.postgres(written) : new StoreAddress.Folder(Path.of(written));
    }

    private static List<Change> changes(String name, int size) {
        List<Change> changes = new ArrayList<>();
        for (int at = 0; at < size; at++) {
            var id = "%s-%d".formatted(name, at);
            changes.add(new Change.Write(
                    new ResourceKey("Basic", id),
                    "{\"resourceType\":\"Basic\",\"id\":\"%s\",\"subject\":{\"reference\":\"Patient/%s\"},\"size\":%d}"
                            .formatted(id, name, size)));
        }
        return changes;
    }
}
