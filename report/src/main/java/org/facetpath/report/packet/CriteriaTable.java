package org.facetpath.report.packet;

import java.util.List;
import org.facetpath.core.assessment.CoverageAnswer;
import org.facetpath.report.html.Markup;
import org.facetpath.report.wording.Phrases;

/// Every criterion of the policy in a table, with its answer, what was found and where it stands; then what is remarked
/// about the policy.
final class CriteriaTable {

    private final Packet packet;
    private final PacketWords words;
    private final Markup page;

    CriteriaTable(Packet packet, PacketWords words, Markup page) {
        this.packet = packet;
        this.words = words;
        this.page = page;
    }

    void write() {
        page.open("div", "class", "sheet");
        page.element("h2", words.say("heading.criteria"));
        if (packet.claims().isEmpty()) {
            page.element("p", words.say("no-criteria"), "class", "marked");
        } else {
            table();
        }
        remarks();
        page.close();
    }

    private void table() {
        page.open("table", "class", "grid criteria");
        head(page, List.of("number", "criterion", "verdict", "finding", "notes", "text"), words);
        page.open("tbody");
        packet.claims().forEach(this::row);
        page.close().close();
    }

    /// The names of the columns.
    static void head(Markup page, List<String> columns, PacketWords words) {
        page.open("thead").open("tr");
        for (var column : columns) {
            page.element("th", words.say("column." + column), "scope", "col", "class", column);
        }
        page.close().close();
    }

    private void row(Claim claim) {
        page.open("tr", "class", claim.standing().code());
        page.element("td", Integer.toString(claim.number()));
        page.element("td", words.criterion(claim.criterion()));
        page.element("td", words.standing(claim.standing()), "class", "verdict");
        page.element("td", EvidenceTables.cut(words, words.finding(claim)));
        page.element("td", LetterPage.marks(claim.notes(), null));
        page.element("td", claim.text() == null ? "–" : claim.text() + standing(claim));
        page.close();
    }

    private String standing(Claim claim) {
        var reference = claim.criterion().reference();
        return reference == null ? "" : ", " + words.term(reference.status().code());
    }

    private void remarks() {
        var unconfirmed = words.unconfirmed();
        if (!unconfirmed.isEmpty()) {
            page.element("p", unconfirmed, "class", "marked");
        }
        var notes = packet.answer().notes();
        if (!notes.isEmpty()) {
            page.element("h3", words.say("notes"));
            page.open("ul");
            notes.stream().map(this::remark).forEach(it -> page.element("li", it));
            page.close();
        }
    }

    private String remark(CoverageAnswer.Note note) {
        var said = PacketWords.ended(
                new Phrases(packet.speech(), "…").capitalised(packet.speech().say(note.message())));
        var reference = note.reference();
        return reference == null
                ? said
                : "%s (%s)".formatted(said, words.term(reference.status().code()));
    }
}
