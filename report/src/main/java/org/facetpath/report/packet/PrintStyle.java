package org.facetpath.report.packet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The style sheets for paper.
final class PrintStyle {

    private static final String FOLDER = "/org/facetpath/report/";

    /// Of the letter, with its paper, and its words at the edges of every page.
    static String css(Packet packet, PacketWords words) {
        var footer = words.say(
                "footer",
                "patient",
                packet.assessment().patient().id(),
                "day",
                packet.assessment().asOf().toString());
        return read("packet/letter.css")
                .replace("@size@", packet.paper().size())
                .replace("@turned@", packet.paper().turned())
                .replace("@banner@", quoted(words.say("banner." + packet.readiness().code())))
                .replace("@footer@", quoted(footer))
                .replace("@page-word@", quoted(words.say("page") + " "))
                .replace("@of-word@", quoted(" " + words.say("of") + " "));
    }

    /// Of the drawings, as the pages have them.
    static String drawings() {
        return List.of("spine", "timeline", "worth").stream()
                .map(it -> read("drawing/%s.css".formatted(it)))
                .collect(Collectors.joining());
    }

    /// Of the pages, whose colours the drawings take.
    static String page() {
        return read("html/page.css");
    }

    /// A string of a style sheet in which nothing can end it: all but letters and digits are written as numbers.
    static String quoted(String words) {
        return words.codePoints()
                .mapToObj(it -> Character.isLetterOrDigit(it) && it < 0x80
                        ? Character.toString(it)
                        : "\\%s ".formatted(Integer.toHexString(it).toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining("", "\"", "\""));
    }

    private static String read(String name) {
        try (var sheet = PrintStyle.class.getResourceAsStream(FOLDER + name)) {
            if (sheet == null) {
                throw new IllegalStateException("The style sheet (%s) is not in this program.".formatted(name));
            }
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("(?s)/\\*.*?\\*/", "")
                    .strip();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private PrintStyle() {}
}
