package org.facetpath.report.packet;

import java.util.List;
import java.util.Objects;
import org.facetpath.core.chart.Evidence;
import org.facetpath.report.html.Markup;

/// What the letter's footnotes point at, line by line, and the records to attach.
final class EvidenceTables {

    /// A value of the record longer than this is cut; the JSON holds it whole.
    static final int LONGEST = 300;

    private static final int ATTACHMENTS_SHOWN = 80;

    private final Packet packet;
    private final PacketWords words;
    private final Markup page;

    EvidenceTables(Packet packet, PacketWords words, Markup page) {
        this.packet = packet;
        this.words = words;
        this.page = page;
    }

    void write() {
        page.open("div", "class", "sheet");
        lines();
        texts();
        page.close();
        page.open("div", "class", "sheet");
        attachments();
        page.close();
    }

    private void lines() {
        page.element("h2", words.say("heading.record"));
        page.element("p", words.say("record-why"));
        if (packet.lines().isEmpty()) {
            return;
        }
        page.open("table", "class", "grid record");
        CriteriaTable.head(page, List.of("number", "resource", "element", "value", "date"), words);
        page.open("tbody");
        for (var line : packet.lines()) {
            var evidence = line.evidence();
            page.open("tr");
            page.element("td", Integer.toString(line.number()));
            page.element("td", cut(words, evidence.resource()));
            page.element("td", cut(words, evidence.element()));
            page.element("td", value(evidence));
            page.element("td", Objects.requireNonNullElseGet(evidence.date(), () -> words.say("no-date")));
            page.close();
        }
        page.close().close();
    }

    private String value(Evidence evidence) {
        var shown = cut(words, evidence.value());
        var note = evidence.note();
        return note == null ? shown : "%s (%s)".formatted(shown, packet.speech().say(note));
    }

    private void texts() {
        page.element("h2", words.say("heading.texts"));
        page.open("table", "class", "grid texts");
        CriteriaTable.head(page, List.of("number", "source", "status", "read"), words);
        page.open("tbody");
        for (var text : packet.texts()) {
            var reference = text.reference();
            var read = reference.read();
            var address = reference.address();
            page.open("tr");
            page.element("td", text.letter());
            page.element("td", address == null ? reference.source() : "%s. %s".formatted(reference.source(), address));
            page.element("td", words.term(reference.status().code()));
            page.element("td", read == null ? words.say("read-never") : read.toString());
            page.close();
        }
        page.close().close();
    }

    private void attachments() {
        page.element("h2", words.say("heading.attachments"));
        var shown = packet.attachments().stream().limit(ATTACHMENTS_SHOWN).toList();
        int more = packet.attachments().size() - shown.size();
        page.open("table", "class", "grid attachments");
        CriteriaTable.head(page, List.of("number", "resource", "date", "supports", "cited"), words);
        page.open("tbody");
        for (int i = 0; i < shown.size(); i++) {
            var attachment = shown.get(i);
            page.open("tr");
            page.element("td", Integer.toString(i + 1));
            page.element("td", cut(words, attachment.resource()));
            page.element("td", dates(attachment));
            page.element("td", String.join("; ", words.supports(attachment)));
            page.element("td", LetterPage.marks(attachment.notes(), null));
            page.close();
        }
        page.close().close();
        if (more > 0) {
            page.element("p", words.say("more-records", "count", Integer.toString(more)));
        }
    }

    private String dates(Attachment attachment) {
        var from = day(attachment.from());
        var to = day(attachment.to());
        if (from.isEmpty()) {
            return words.say("no-date");
        }
        return from.equals(to) ? from : words.say("until", "from", from, "to", to);
    }

    /// A moment's day is enough to find an entry.
    private static String day(String written) {
        return written.length() > 10 ? written.substring(0, 10) : written;
    }

    /// Words of the record that are not longer than a page can hold.
    static String cut(PacketWords words, String value) {
        if (value.codePointCount(0, value.length()) <= LONGEST) {
            return value;
        }
        return words.say(
                "cut",
                "words",
                value.substring(0, value.offsetByCodePoints(0, LONGEST)),
                "count",
                Integer.toString(value.codePointCount(0, value.length())));
    }
}
