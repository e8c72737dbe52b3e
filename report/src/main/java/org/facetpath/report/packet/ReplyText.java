package org.facetpath.report.packet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.facetpath.report.packet.Claim.Standing;
import org.facetpath.report.wording.Phrases;
import org.facetpath.report.wording.SafeText;
import org.jspecify.annotations.Nullable;

/// The draft of a letter to a payer that did not approve: what the record shows of the criterion in question and of the
/// others, with the lines it rests on. What the record does not say is listed as a question and never asserted.
public final class ReplyText {

    private static final String BLANK = "[____________________]";

    /// What the letter is.
    public enum Kind {
        /// Asks the payer to look at its decision again.
        APPEAL("appeal"),
        /// Asks anew, with what was missing.
        RESUBMISSION("resubmission"),
        /// Gives what the payer asked for.
        INFORMATION("information");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /// The answer that the letter is about, as the clinic recorded it.
    ///
    /// @param number the payer's reference; empty when none is recorded
    /// @param reason in the payer's words; empty when none is recorded
    /// @param criterion the criterion that the staff found it to be about; null for none
    public record Answered(
            LocalDate day,
            String number,
            String reason,
            @Nullable String criterion) {}

    private final Packet packet;
    private final Kind kind;
    private final Answered answered;
    private final PacketWords words;
    private final Phrases phrases;
    private final TreeSet<Integer> lines = new TreeSet<>();
    private final TreeSet<String> texts = new TreeSet<>();
    private final StringBuilder out = new StringBuilder(4096);

    private ReplyText(Packet packet, Kind kind, Answered answered) {
        this.packet = packet;
        this.kind = kind;
        this.answered = answered;
        this.words = new PacketWords(packet);
        this.phrases = new Phrases(packet.speech(), "…");
    }

    /// @param packet of the request as the record stands now
    public static String write(Packet packet, Kind kind, Answered answered) {
        var letter = new ReplyText(packet, kind, answered);
        letter.write();
        return letter.out.toString();
    }

    private void write() {
        line(say("draft"));
        line("");
        line(say("title." + kind.code(), "action", words.action()));
        line("");
        head();
        line("");
        opening();
        question();
        part("besides", besides());
        against();
        part("confirm", confirm());
        line("");
        line(say("closing." + kind.code()));
        line("");
        blank("signature");
        blank("author");
        blank("signed");
        sources();
        line("");
        line(words.say("support", "knowledge", packet.assessment().knowledge()));
    }

    private void head() {
        List.of("practice", "date", "to", "name", "born", "member").forEach(this::blank);
        field(words.say("field.record"), packet.assessment().patient().id());
        field(say("reference"), answered.number().isEmpty() ? BLANK : answered.number());
        field(words.say("field.request"), words.action());
        field(words.say("field.where"), words.where());
        field(words.say("field.when"), words.when());
        field(
                words.say("field.policy"),
                "%s (%s)"
                        .formatted(
                                packet.policy().title(),
                                packet.speech().revision(packet.policy().revision())));
    }

    private void blank(String name) {
        field(words.say("blank." + name), BLANK);
    }

    private void field(String name, String value) {
        line("%s: %s".formatted(name, value));
    }

    private void opening() {
        line(say("opening." + kind.code(), "day", answered.day().toString()));
        line(answered.reason().isEmpty() ? say("reason-none") : say("reason", "reason", answered.reason()));
    }

    /// The criterion that the reason is about, as the record answers it now.
    private void question() {
        var claim = asked();
        if (claim.isEmpty()) {
            return;
        }
        heading("question");
        line(say("about", "criterion", words.criterion(claim.get().criterion())));
        line(say("state." + claim.get().standing().code(), "finding", words.finding(claim.get())) + marks(claim.get()));
    }

    private Optional<Claim> asked() {
        return packet.claims().stream()
                .filter(it -> it.criterion().criterion().name().equals(answered.criterion()))
                .findFirst();
    }

    private List<String> besides() {
        return packet.claims(Standing.SHOWN).stream()
                .filter(it -> asked().filter(it::equals).isEmpty())
                .map(it -> "- %s: %s%s".formatted(words.criterion(it.criterion()), words.finding(it), marks(it)))
                .toList();
    }

    private void against() {
        var against = packet.claims(Standing.AGAINST).stream()
                .filter(it -> asked().filter(it::equals).isEmpty())
                .map(it -> "- %s: %s%s".formatted(words.criterion(it.criterion()), words.finding(it), marks(it)))
                .toList();
        if (!against.isEmpty()) {
            part("against", against);
        }
    }

    private List<String> confirm() {
        var open = new ArrayList<String>();
        packet.claims().stream()
                .filter(it -> it.standing() == Standing.TO_CONFIRM || it.standing() == Standing.MISSING)
                .map(it -> "- %s%s\n  %s".formatted(words.confirm(it), marks(it), words.say("answer-blank")))
                .forEach(open::add);
        packet.conflicts().stream()
                .map(it -> "- " + words.say("confirm-conflict", "conflict", PacketWords.ended(it.sentence())))
                .forEach(open::add);
        return open;
    }

    private void part(String name, List<String> entries) {
        heading(name);
        if (entries.isEmpty()) {
            line(say(name + "-none"));
        }
        entries.forEach(this::line);
    }

    private void heading(String name) {
        line("");
        line(say("heading." + name));
    }

    /// Only what the letter cites.
    private void sources() {
        heading("lines");
        packet.lines().stream()
                .filter(it -> lines.contains(it.number()))
                .forEach(it -> line("[%d] %s, %s: %s%s"
                        .formatted(
                                it.number(),
                                it.evidence().resource(),
                                it.evidence().element(),
                                it.evidence().value(),
                                it.evidence().date() == null
                                        ? ""
                                        : " (%s)".formatted(it.evidence().date()))));
        heading("texts");
        packet.texts().stream().filter(it -> texts.contains(it.letter())).forEach(this::text);
    }

    private void text(Footnotes.Text text) {
        var reference = text.reference();
        var read = reference.read() == null
                ? words.say("read-never")
                : reference.read().toString();
        line("[%s] %s (%s; %s: %s)"
                .formatted(
                        text.letter(),
                        reference.source(),
                        words.term(reference.status().code()),
                        words.say("field.read"),
                        read));
    }

    private String marks(Claim claim) {
        lines.addAll(claim.notes());
        var text = claim.text();
        if (text != null) {
            texts.add(text);
        }
        var marks = LetterPage.marks(claim.notes(), text);
        return marks.isEmpty() ? "" : " [%s]".formatted(marks);
    }

    private String say(String key, String... namesAndValues) {
        return phrases.say("reply." + key, namesAndValues);
    }

    /// The record's own words, and the payer's, may hold anything.
    private void line(String text) {
        out.append(text.lines().map(it -> new SafeText(it).shown()).collect(Collectors.joining("\n")))
                .append('\n');
    }
}
