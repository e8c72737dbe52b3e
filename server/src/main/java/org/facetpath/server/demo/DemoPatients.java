package org.facetpath.server.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.facetpath.server.fhir.BundleChanges;
import org.facetpath.server.store.Actor;
import org.facetpath.server.store.RecordQuery;
import org.facetpath.server.store.RecordStore;
import org.facetpath.server.store.RefusedChangeException;
import org.springframework.stereotype.Component;

/// The example patients of the repository, moved in time so that they look as they should today. Loading them again on
/// another day moves them again.
@Component
public final class DemoPatients {

    /// The day that the examples are told as of.
    private static final LocalDate TOLD_ON = LocalDate.of(2026, 11, 1);

    /// Who pays for two of them, so that the desk shows policies and clocks. No example: the examples stay as they are
    /// where a story needs no payer.
    private static final String PAYERS = "payers.json";

    private static final Pattern DATE = Pattern.compile("\"(\\d{4})-(\\d{2})(-(\\d{2}))?(?=[\"T])");
    private static final Actor ACTOR = new Actor("system/demo");

    private final RecordStore store;
    private final InstantSource clock;

    DemoPatients(RecordStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Writes them all; what is there already as it should be stays as it is.
    ///
    /// @throws RefusedChangeException when real people are in the store: made-up ones do not belong beside them
    public void load() {
        var everybody = RecordQuery.of("Patient").withPage(RecordQuery.LARGEST, null);
        boolean others = store.all(everybody).anyMatch(patient -> !patient.by().equals(ACTOR));
        if (others) {
            throw new RefusedChangeException(
                    RefusedChangeException.Ground.CONFLICT,
                    "this store holds patients, so no made-up ones are put beside them; --data names another folder");
        }
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Stream.concat(names().stream(), Stream.of(PAYERS)).forEach(name -> {
            var bundle = moved(read("/demo/" + name), ChronoUnit.DAYS.between(TOLD_ON, today));
            store.write(BundleChanges.of(bundle), ACTOR, "demo patients");
        });
    }

    /// The names of the examples.
    public static List<String> examples() {
        return names().stream().map(name -> name.replace(".json", "")).toList();
    }

    /// An example as it should look on that day.
    ///
    /// @throws IllegalArgumentException when there is none of that name
    public static String example(String name, LocalDate day) {
        if (!examples().contains(name)) {
            throw new IllegalArgumentException("there is no such example");
        }
        return moved(read("/demo/" + name + ".json"), ChronoUnit.DAYS.between(TOLD_ON, day));
    }

    /// Every date so many days later; a month is moved by its first day.
    static String moved(String json, long days) {
        return DATE.matcher(json).replaceAll(date -> {
            var month = YearMonth.of(Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)));
            return date.group(4) == null
                    ? "\"" + YearMonth.from(month.atDay(1).plusDays(days))
                    : "\"" + month.atDay(Integer.parseInt(date.group(4))).plusDays(days);
        });
    }

    private static List<String> names() {
        return read("/demo/names.txt").lines().filter(it -> !it.isBlank()).toList();
    }

    private static String read(String path) {
        try (var file = DemoPatients.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("%s is not in this program".formatted(path));
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
