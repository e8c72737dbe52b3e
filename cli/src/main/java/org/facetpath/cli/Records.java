package org.facetpath.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.facetpath.core.terminology.Terminology;
import org.facetpath.fhir.ChartReader;
import org.facetpath.fhir.Reading;
import org.facetpath.fhir.ReadingSession;
import org.facetpath.fhir.Refusal;

/// The records of all inputs, read as one population, and what that means for the exit code.
record Records(Reading reading, ExitCode code) {

    /// Below this many bytes nobody waits long enough to want progress.
    private static final long BIG = 20_000_000;

    private static final String STANDARD_INPUT = "-";

    static Records read(Terminology terminology, ZoneId zone, List<String> inputs, Console console) {
        var session = new ChartReader(terminology, zone).open();
        var code = ExitCode.ASSESSED;
        for (var input : inputs) {
            code = code.or(add(session, input, console));
        }
        var reading = session.finish();
        reading.refusals().forEach(refusal -> console.say("%s: %s".formatted(refusal.place(), refusal.reason())));
        return new Records(reading, code.or(codeOf(reading, inputs, console)));
    }

    private static ExitCode add(ReadingSession session, String input, Console console) {
        if (!exists(input)) {
            console.say("%s does not exist".formatted(input));
            return ExitCode.USAGE;
        }
        if (input.equals(STANDARD_INPUT)) {
            session.add(console.in(), name(input));
        } else {
            tellProgress(Path.of(input), console);
            session.add(Path.of(input));
        }
        return ExitCode.ASSESSED;
    }

    private static void tellProgress(Path path, Console console) {
        if (console.watched() && size(path) > BIG) {
            console.say("reading %s".formatted(path));
        }
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

    /// What each input that could be opened says, the highest of them.
    private static ExitCode codeOf(Reading reading, List<String> inputs, Console console) {
        var code = ExitCode.ASSESSED;
        for (var input : inputs) {
            var refusals = reading.refusals().stream()
                    .filter(refusal -> belongsTo(refusal.place(), input))
                    .toList();
            if (refusals.stream().anyMatch(refusal -> isWhole(refusal, input))
                    || (reading.charts().isEmpty() && !refusals.isEmpty())) {
                code = code.or(ExitCode.NOT_FHIR);
            } else if (reading.charts().isEmpty() && exists(input)) {
                console.say("%s: holds no patient".formatted(name(input)));
                code = code.or(ExitCode.NO_PATIENT);
            }
        }
        return code;
    }

    /// Whether nothing of the input was read. What breaks off was read up to there.
    private static boolean isWhole(Refusal refusal, String input) {
        return refusal.place().equals(name(input)) && refusal.kind() != Refusal.Kind.BROKEN;
    }

    private static boolean belongsTo(String place, String input) {
        return place.equals(name(input)) || place.startsWith(name(input) + ",") || isIn(place, input);
    }

    private static boolean isIn(String place, String input) {
        try {
            return exists(input)
                    && Files.isDirectory(Path.of(input))
                    && Path.of(place).startsWith(Path.of(input));
        } catch (InvalidPathException notAPath) {
            return false;
        }
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
