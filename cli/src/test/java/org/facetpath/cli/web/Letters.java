package org.facetpath.cli.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;

/// Letters that are the same on every machine, so that lines break at the same words: those that packets are printed
/// in.
final class Letters {

    static final String STYLE = face("Regular", 400) + face("Bold", 700) + """
        *, *::before, *::after { font-family: Letter !important; caret-color: transparent !important; }
        """;

    private Letters() {}

    private static String face(String cut, int weight) {
        try (var file = Letters.class.getResourceAsStream("/liberation/LiberationSans-%s.ttf".formatted(cut))) {
            if (file == null) {
                throw new IllegalStateException("The letters of packets are not on the class path.");
            }
            return "@font-face { font-family: Letter; font-weight: %d; src: url(data:font/ttf;base64,%s); }%n"
                    .formatted(weight, Base64.getEncoder().encodeToString(file.readAllBytes()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
