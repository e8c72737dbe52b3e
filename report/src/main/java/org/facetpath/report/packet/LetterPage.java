package org.facetpath.report.packet;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facetpath.report.html.Markup;
import org.facetpath.report.packet.Claim.Standing;
import org.facetpath.report.wording.Sentences;
import org.jspecify.annotations.Nullable;

/// The letter as a page to be printed: the letter itself, the criterion table, drawings, the lines of the
/// record and the records to attach. It is well-formed XML.
final class LetterPage {

    private static final String BLANK = "____________________________________";

    private final Packet packet;
    private final PacketWords words;
    private final Markup page = Markup.withoutMarks();

    LetterPage(Packet packet) {
        this.packet = packet;
        this.words = new PacketWords(packet);
    }

    String write() {
        page.open("html", "lang", packet.speech().language());
        page.open("head");
        page.element("title", words.title());
        page.open("meta", "name", "subject", "content", subject()).close();
        page.open("meta", "name", "description", "content", subject()).close();
        page.open("style").append(PrintStyle.css(packet, words)).close();
        page.close();
        page.open("body");
        letter();
        new CriteriaTable(packet, words, page).write();
        new LetterDrawings(packet, words, page).write();
        new EvidenceTables(packet, words, page).write();
        return page.end();
    }

    private String subject() {
        return words.say(
                "subject",
                "policy",
                packet.policy().title(),
                "day",
                packet.assessment().asOf().toString());
    }

    private void letter() {
        page.open("div", "class", "letter");
        page.element("p", words.say("banner." + packet.readiness().code()), "class", "banner");
        page.element("h1", words.title());
        blanks("practice", "date", "to", "name", "born", "member");
        fields();
        request();
        shown();
        course();
        confirm();
        signature();
        page.close();
    }

    private void blanks(String... names) {
        page.open("table", "class", "fields");
        for (var name : names) {
            field(words.say("blank." + name), BLANK);
        }
        page.close();
    }

    private void field(String name, String value) {
        page.open("tr");
        page.element("th", name, "scope", "row");
        page.element("td", EvidenceTables.cut(words, value));
        page.close();
    }

    private void fields() {
        var assessment = packet.assessment();
        var policy = packet.policy();
        var read = policy.reference().read();
        page.open("table", "class", "fields known");
        field(words.say("field.record"), assessment.patient().id());
        field(words.say("field.person"), words.person());
        field(words.say("field.request"), words.action());
        field(words.say("field.where"), words.where());
        field(words.say("field.when"), words.when());
        if (packet.codes().isEmpty()) {
            field(words.say("blank.codes"), BLANK);
        } else {
            field(words.say("field.codes"), words.codes());
        }
        field(words.say("field.policy"), "%s (%s)".formatted(policy.title(), policy.id()));
        field(
                words.say("field.document"),
                "%s (%s)"
                        .formatted(
                                policy.reference().source(),
                                words.term(policy.reference().status().code())));
        field(words.say("field.version"), packet.speech().revision(policy.revision()));
        field(words.say("field.effective"), words.effective());
        field(words.say("field.read"), read == null ? words.say("read-never") : read.toString());
        page.close();
    }

    private void request() {
        var policy = packet.policy();
        page.element("h2", words.say("heading.request"));
        var asked = packet.answer().sites().isEmpty()
                ? words.say("ask-unsided", "action", words.action(), "date", words.when())
                : words.say("ask", "action", words.action(), "where", words.where(), "date", words.when());
        page.open("p", "class", "request").words(asked);
        notes(packet.request(), null);
        page.words(" " + Sentences.joined(packet.request().isEmpty() ? words.say("stated") : "", words.judgedAs()));
        page.close();
        page.element(
                "p",
                words.say(
                        "against", "policy", policy.title(), "revision", policy.revision(), "days", words.effective()));
    }

    private void shown() {
        page.element("h2", words.say("heading.shown"));
        var claims = packet.claims(Standing.SHOWN);
        if (claims.isEmpty()) {
            page.element("p", words.say("shown-none"));
            return;
        }
        page.open("ul", "class", "claims");
        for (var claim : claims) {
            page.open("li", "class", "claim").open("p");
            page.element("strong", "%d. %s: ".formatted(claim.number(), words.criterion(claim.criterion())));
            page.words(EvidenceTables.cut(words, words.finding(claim)));
            notes(claim.notes(), claim.text());
            page.close().close();
        }
        page.close();
    }

    private void course() {
        page.element("h2", words.say("heading.course"));
        if (packet.course().isEmpty()) {
            page.element("p", words.say("course-none"));
            return;
        }
        if (packet.earlier() > 0) {
            page.element("p", words.say("course-earlier", "count", Integer.toString(packet.earlier())));
        }
        told(packet.course(), "course");
    }

    private void told(List<Told> sentences, String kind) {
        page.open("ul", "class", kind);
        for (var sentence : sentences) {
            page.open("li", "class", "claim")
                    .open("p")
                    .words(PacketWords.ended(EvidenceTables.cut(words, sentence.sentence())));
            notes(sentence.notes(), null);
            page.close().close();
        }
        page.close();
    }

    private void confirm() {
        page.element("h2", words.say("heading.confirm"));
        var open = packet.claims().stream()
                .filter(it -> it.standing() == Standing.TO_CONFIRM || it.standing() == Standing.MISSING)
                .toList();
        var against = packet.claims(Standing.AGAINST);
        if (!against.isEmpty()) {
            page.element("p", words.say("settled-against", "numbers", numbers(against)), "class", "marked");
        }
        if (open.isEmpty() && packet.conflicts().isEmpty()) {
            page.element("p", packet.claims().isEmpty() ? words.say("no-criteria") : words.say("nothing-open"));
            return;
        }
        page.element("p", words.say("confirm-why"));
        page.open("ul", "class", "confirm");
        for (var claim : open) {
            question("%d. %s".formatted(claim.number(), words.confirm(claim)), claim.notes(), claim.text());
        }
        for (var conflict : packet.conflicts()) {
            question(
                    words.say("confirm-conflict", "conflict", PacketWords.ended(conflict.sentence())),
                    conflict.notes(),
                    null);
        }
        page.close();
    }

    private void question(String asked, List<Integer> numbers, @Nullable String text) {
        page.open("li").open("p").words(EvidenceTables.cut(words, asked));
        notes(numbers, text);
        page.close();
        page.element("p", words.say("answer-blank"), "class", "answer");
        page.close();
    }

    private static String numbers(List<Claim> claims) {
        return claims.stream().map(it -> Integer.toString(it.number())).collect(Collectors.joining(", "));
    }

    private void signature() {
        page.open("div", "class", "signature");
        page.element("h2", words.say("heading.signature"));
        blanks("signature", "author", "npi", "signed");
        page.element("p", words.say("support", "knowledge", packet.assessment().knowledge()), "class", "quiet");
        page.close();
    }

    private void notes(List<Integer> numbers, @Nullable String text) {
        var marks = marks(numbers, text);
        if (!marks.isEmpty()) {
            page.words(" ").element("span", "[%s]".formatted(marks), "class", "notes");
        }
    }

    /// Numbers and the letter of a statement, such as `3, 4, 9, b`.
    static String marks(List<Integer> numbers, @Nullable String text) {
        return Stream.concat(numbers.stream().map(String::valueOf), Stream.ofNullable(text))
                .collect(Collectors.joining(", "));
    }
}
