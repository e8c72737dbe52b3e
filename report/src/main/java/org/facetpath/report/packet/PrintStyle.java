package org.facetpath.report.packet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.facetpath.report.wording.SafeText;

/// The style sheets for paper.
final class PrintStyle {

    /// As long as FHIR lets an id be, and as a line holds.
    private static final int LONGEST_ID = 64;

    private static final String FOLDER = "/org/facetpath/report/";

    /// Of the letter, with its paper, and its words at the edges of every page.
    static String css(Packet packet, PacketWords words) {
        var id = packet.assessment().patient().id();
        var footer = words.say(
                "footer",
                "patient",
                id.substring(0, Math.min(id.length(), LONGEST_ID)),
                "day",
                packet.assessment().asOf().toString());
        return read("packet/letter.css")
                .replace("@size@", packet.paper().size())
                .replace("@turned@", packet.paper().turned())
                .replace(
                        "@banner@",
                        quoted(words.say("banner." + packet.readiness().code())))
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
        return new SafeText(words)
                .shown()
                .codePoints()
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
