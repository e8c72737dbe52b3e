package org.facetpath.report.packet;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facetpath.report.wording.SafeText;

/// The records to attach as a list that a spreadsheet opens (RFC 4180), one entry of the record a line.
public final class AttachmentsCsv {

    public static String write(Packet packet) {
        var words = new PacketWords(packet);
        var head = Stream.of("number", "resource", "date", "supports", "cited")
                .map(it -> words.say("column." + it))
                .toList();
        var lines = Stream.<List<String>>builder().add(head);
        int number = 0;
        for (var attachment : packet.attachments()) {
            number++;
            lines.add(List.of(
                    Integer.toString(number),
                    attachment.resource(),
                    attachment.from().equals(attachment.to())
                            ? attachment.from()
                            : "%s / %s".formatted(attachment.from(), attachment.to()),
                    String.join("; ", words.supports(attachment)),
                    attachment.notes().stream().map(String::valueOf).collect(Collectors.joining(" "))));
        }
        return lines.build()
                .map(line -> line.stream().map(AttachmentsCsv::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    /// Quoted; a cell that a spreadsheet would take for a formula gets an apostrophe first.
    static String cell(String words) {
        var shown = new SafeText(words).shown();
        var harmless = shown.matches("[=+\\-@\\t].*") ? "'" + shown : shown;
        return "\"%s\"".formatted(harmless.replace("\"", "\"\""));
    }

    private AttachmentsCsv() {}
}
