package org.facetpath.report.packet;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facetpath.report.wording.CsvLine;

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
        return lines.build().map(CsvLine::of).collect(Collectors.joining());
    }

    private AttachmentsCsv() {}
}
