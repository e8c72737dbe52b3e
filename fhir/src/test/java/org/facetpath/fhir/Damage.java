package org.facetpath.fhir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Damages records the way files and programs do, always the same for a seed.
public final class Damage {

    private static final List<String> TOKENS = List.of(
            "{",
            "}",
            "[",
            "]",
            "\"",
            ":",
            ",",
            "null",
            "true",
            "-1",
            "1e9999",
            "\"\"",
            "{}",
            "[]",
            "2026-02-30",
            "\\u0000",
            "resourceType",
            "Bundle",
            "Patient",
            "entered-in-error",
            "#",
            "urn:uuid:",
            "9".repeat(60),
            "L4-L5",
            "/",
            "%",
            "<");

    private Damage() {}

    /// A damaged copy.
    public static byte[] of(byte[] record, SplittableRandom random) {
        var bytes = record.clone();
        int times = 1 + random.nextInt(6);
        for (int time = 0; time < times && bytes.length > 2; time++) {
            bytes = switch (random.nextInt(5)) {
                case 0 -> flipped(bytes, random);
                case 1 -> cut(bytes, random);
                case 2 -> inserted(bytes, random);
                case 3 -> moved(bytes, random);
                default -> digit(bytes, random);
            };
        }
        return bytes;
    }

    private static byte[] flipped(byte[] bytes, SplittableRandom random) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        return bytes;
    }

    private static byte[] cut(byte[] bytes, SplittableRandom random) {
        return random.nextInt(4) > 0 ? bytes : Arrays.copyOf(bytes, random.nextInt(bytes.length));
    }

    private static byte[] inserted(byte[] bytes, SplittableRandom random) {
        var token = TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8);
        int at = random.nextInt(bytes.length);
        var longer = new byte[bytes.length + token.length];
        System.arraycopy(bytes, 0, longer, 0, at);
        System.arraycopy(token, 0, longer, at, token.length);
        System.arraycopy(bytes, at, longer, at + token.length, bytes.length - at);
        return longer;
    }

    /// Copies a stretch over another, so that names and values change places.
    private static byte[] moved(byte[] bytes, SplittableRandom random) {
        int length = Math.min(1 + random.nextInt(40), bytes.length);
        int from = random.nextInt(bytes.length - length + 1);
        int to = random.nextInt(bytes.length - length + 1);
        System.arraycopy(bytes.clone(), from, bytes, to, length);
        return bytes;
    }

    private static byte[] digit(byte[] bytes, SplittableRandom random) {
        for (int tries = 0; tries < 200; tries++) {
            int at = random.nextInt(bytes.length);
            if (Character.isDigit(bytes[at])) {
                bytes[at] = (byte) ('0' + random.nextInt(10));
                return bytes;
            }
        }
        return bytes;
    }

    /// The example patients of the repository.
    public static List<byte[]> examples() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("facetpath.root", ".."), "examples"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(Damage::bytes)
                    .toList();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
