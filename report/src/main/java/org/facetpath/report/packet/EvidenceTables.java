package org.facetpath.report.packet;

import java.util.Comparator;
import java.util.List;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.knowledge.Reference;
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
            var date = evidence.date();
            page.element("td", date == null ? words.say("no-date") : cut(words, date));
            page.close();
        }
        page.close().close();
    }

    private String value(Evidence evidence) {
        var shown = cut(words, evidence.value());
        var note = evidence.note();
        return note == null ? shown : "%s (%s)".formatted(shown, packet.speech().say(note));
    }

    /// The statements of one document, each without the document's name, which stands once above them.
    private void texts() {
        var document = packet.policy().reference();
        var address = document.address();
        page.element("h2", words.say("heading.texts"));
        page.element("p", address == null ? document.source() : "%s. %s".formatted(document.source(), address));
        page.open("table", "class", "grid texts");
        CriteriaTable.head(page, List.of("number", "source", "status", "read"), words);
        page.open("tbody");
        for (var text : packet.texts()) {
            var reference = text.reference();
            var read = reference.read();
            page.open("tr");
            page.element("td", text.letter());
            page.element("td", statement(reference, document));
            page.element("td", words.term(reference.status().code()));
            page.element("td", read == null ? words.say("read-never") : read.toString());
            page.close();
        }
        page.close().close();
    }

    private String statement(Reference reference, Reference document) {
        if (!reference.id().equals(document.id())) {
            var address = reference.address();
            return address == null ? reference.source() : "%s. %s".formatted(reference.source(), address);
        }
        var section = reference.source().startsWith(document.source())
                ? reference.source().substring(document.source().length()).replaceFirst("^, ", "")
                : reference.source();
        return section.isEmpty() ? words.say("whole-document") : section;
    }

    private void attachments() {
        page.element("h2", words.say("heading.attachments"));
        page.element("p", words.say("attachments-why"));
        var shown = shown();
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
            page.element("td", words.supportsInShort(attachment));
            page.element("td", LetterPage.marks(attachment.notes(), null));
            page.close();
        }
        page.close().close();
        if (more > 0) {
            page.element("p", words.say("more-records", "count", Integer.toString(more)));
        }
    }

    /// All, or where they are many those that a footnote points into first.
    private List<Attachment> shown() {
        var all = packet.attachments();
        return all.size() <= ATTACHMENTS_SHOWN
                ? all
                : all.stream()
                        .sorted(Comparator.comparing(it -> it.notes().isEmpty()))
                        .limit(ATTACHMENTS_SHOWN)
                        .toList();
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
