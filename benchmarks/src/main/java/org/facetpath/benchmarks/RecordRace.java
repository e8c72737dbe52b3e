package org.facetpath.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Runs all contestants over a folder of records in one thread of one process, by turns, with checked answers, and
/// prints the table of `docs/benchmarks.md`.
///
/// `RecordRace FOLDER [rounds] [warm-up seconds]`: 3 rounds and 25 seconds a contestant unless said; less warm-up
/// flatters Facetpath, since HAPI needs the longest.
public final class RecordRace {

    private static final int PASSES = 7;

    private final List<RecordFile> records;
    private final List<Lane> lanes = new ArrayList<>();

    /// One contestant with what its first pass found and the median of each round, in seconds.
    private record Lane(Contestant contestant, Contestant.Found expected, List<Double> rounds) {

        double seconds() {
            return median(rounds.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }

    private RecordRace(List<RecordFile> records, List<Contestant> contestants) throws IOException {
        this.records = records;
        for (var contestant : contestants) {
            lanes.add(new Lane(contestant, pass(contestant), new ArrayList<>()));
        }
    }

    static void main(String[] arguments) throws IOException {
        var records = RecordFile.readAll(Path.of(arguments[0]));
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        int warmUpSeconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 25;
        if (records.isEmpty()) {
            throw new IllegalArgumentException("There is no record under %s.".formatted(arguments[0]));
        }
        var race = new RecordRace(
                records, List.of(new FacetpathAssess(OwnKnowledge.load()), new JacksonWalk(), new HapiParse()));
        race.checkAgainstHapi();
        race.warmUp(warmUpSeconds);
        for (int round = 0; round < rounds; round++) {
            race.runRound();
        }
        System.out.print(race.table());
    }

    /// Facetpath must have seen the same patients and pain scores as HAPI, else its speed says nothing.
    private void checkAgainstHapi() {
        var hapi = lane(HapiParse.class).expected();
        var ours = lane(FacetpathAssess.class).expected();
        if (hapi.patients() != ours.patients() || hapi.painScores() != ours.painScores()) {
            throw new IllegalStateException(
                    "The answers differ: HAPI sees %s, Facetpath sees %s.".formatted(hapi, ours));
        }
        System.out.printf("%nchecked: %d patients, %d pain scores, in both%n", ours.patients(), ours.painScores());
    }

    private Lane lane(Class<? extends Contestant> kind) {
        return lanes.stream()
                .filter(lane -> kind.isInstance(lane.contestant()))
                .findFirst()
                .orElseThrow();
    }

    private void warmUp(int seconds) throws IOException {
        for (var lane : lanes) {
            long end = System.nanoTime() + seconds * 1_000_000_000L;
            do {
                checkedPass(lane);
            } while (System.nanoTime() < end);
        }
    }

    private void runRound() throws IOException {
        for (var lane : lanes) {
            var seconds = new double[PASSES];
            for (int pass = 0; pass < PASSES; pass++) {
                System.gc();
                long begun = System.nanoTime();
                checkedPass(lane);
                seconds[pass] = (System.nanoTime() - begun) / 1e9;
            }
            lane.rounds().add(median(seconds));
        }
    }

    private void checkedPass(Lane lane) throws IOException {
        var found = pass(lane.contestant());
        if (!found.equals(lane.expected())) {
            throw new IllegalStateException("%s found %s and before that %s."
                    .formatted(lane.contestant().name(), found, lane.expected()));
        }
    }

    private Contestant.Found pass(Contestant contestant) throws IOException {
        var found = Contestant.Found.nothing();
        for (var record : records) {
            found = found.plus(contestant.run(record));
        }
        return found;
    }

    private String table() {
        double megabytes =
                records.stream().mapToLong(record -> record.bytes().length).sum() / 1e6;
        double jackson = lane(JacksonWalk.class).seconds();
        double hapi = lane(HapiParse.class).seconds();
        var table = new StringBuilder(String.format(
                Locale.ROOT,
                """

                %d records, %.1f MB, one thread, %s, %d cores, JDK %s, %d rounds of %d passes

                | way | s a pass | MB/s | time ÷ Jackson walk | HAPI's time ÷ this |
                |---|---|---|---|---|
                """,
                records.size(),
                megabytes,
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                lanes.getFirst().rounds().size(),
                PASSES));
        for (var lane : lanes) {
            double seconds = lane.seconds();
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %.3f | %.0f | %.2f | %.1f |%n",
                    lane.contestant().name(),
                    seconds,
                    megabytes / seconds,
                    seconds / jackson,
                    hapi / seconds));
        }
        return table.toString();
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
