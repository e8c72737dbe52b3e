package org.facetpath.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.facetpath.core.terminology.Terminology;
import org.facetpath.fhir.ChartReader;
import org.facetpath.fhir.Reading;
import org.facetpath.fhir.ReadingSession;

/// The records of all inputs, read as one population, and what that means for the exit code.
record Records(Reading reading, ExitCode code) {

    /// Below this many bytes nobody waits long enough to want progress.
    private static final long BIG = 20_000_000;

    private static final String STANDARD_INPUT = "-";

    static Records read(Terminology terminology, ZoneId zone, List<String> inputs, Console console) {
        var session = new ChartReader(terminology, zone).open();
        var code = ExitCode.ASSESSED;
        Map<String, Integer> resources = new LinkedHashMap<>();
        for (var input : inputs) {
            if (exists(input)) {
                resources.put(input, add(session, input, console));
            } else {
                console.say("%s does not exist".formatted(input));
                code = code.or(ExitCode.USAGE);
            }
        }
        var reading = session.finish();
        reading.refusals().forEach(refusal -> console.say("%s: %s".formatted(refusal.place(), refusal.reason())));
        for (var input : resources.entrySet()) {
            code = code.or(codeOf(input.getKey(), input.getValue(), reading, console));
        }
        return new Records(reading, code);
    }

    private static int add(ReadingSession session, String input, Console console) {
        if (input.equals(STANDARD_INPUT)) {
            return session.add(console.in(), name(input));
        }
        var path = Path.of(input);
        if (console.watched() && size(path) > BIG) {
            console.say("reading %s".formatted(path));
        }
        return session.add(path);
    }

    private static long size(Path path) {
        try (var files = Files.walk(path)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException unreadable) {
            return 0;
        }
    }

    /// What one input says. A part of a bulk export may hold no patient: its resources belong to those of other
    /// parts.
    private static ExitCode codeOf(String input, int resources, Reading reading, Console console) {
        if (resources > 0 && !reading.charts().isEmpty()) {
            return ExitCode.ASSESSED;
        }
        if (reading.refusals().stream().anyMatch(refusal -> belongsTo(refusal.place(), input))) {
            return ExitCode.NOT_FHIR;
        }
        if (isBulkPart(input) && !reading.charts().isEmpty()) {
            return ExitCode.ASSESSED;
        }
        console.say("%s: holds no patient".formatted(name(input)));
        return ExitCode.NO_PATIENT;
    }

    private static boolean isBulkPart(String input) {
        return input.matches(".*\\.(ndjson|jsonl)(\\.gz)?");
    }

    private static boolean belongsTo(String place, String input) {
        return place.equals(name(input)) || place.startsWith(name(input) + ",") || isIn(place, input);
    }

    private static boolean isIn(String place, String input) {
        return !input.equals(STANDARD_INPUT)
                && Files.isDirectory(Path.of(input))
                && Path.of(place).startsWith(Path.of(input));
    }

    private static boolean exists(String input) {
        try {
            return input.equals(STANDARD_INPUT) || Files.exists(Path.of(input));
        } catch (InvalidPathException notAPath) {
            return false;
        }
    }

    private static String name(String input) {
        return input.equals(STANDARD_INPUT) ? "standard input" : input;
    }
}
