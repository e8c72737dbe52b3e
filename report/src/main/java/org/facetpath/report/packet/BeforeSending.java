package org.facetpath.report.packet;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.facetpath.core.assessment.RaisedRedFlag;
import org.facetpath.report.packet.Claim.Standing;
import org.facetpath.report.wording.CoverageSentences;
import org.facetpath.report.wording.Phrases;
import org.facetpath.report.wording.SafeText;

/// What the clinic must know and do before a packet is sent: what is open, what to confirm, the path to yes,
/// the blanks. It is a page of its own that is not sent.
public final class BeforeSending {

    private final Packet packet;
    private final PacketWords words;
    private final CoverageSentences coverage;
    private final StringBuilder out = new StringBuilder(4096);

    private BeforeSending(Packet packet) {
        this.packet = packet;
        this.words = new PacketWords(packet);
        this.coverage = new CoverageSentences(packet.speech(), new Phrases(packet.speech(), "…"));
    }

    public static String write(Packet packet) {
        var notes = new BeforeSending(packet);
        notes.write();
        return notes.out.toString();
    }

    private void write() {
        line(words.say("notes.title"));
        line("");
        line(coverage.line(packet.answer()));
        line(coverage.chosen(packet.answer()));
        line("%s: %s".formatted(words.say("field.effective"), words.effective()));
        line(words.say("notes." + packet.readiness().code()));
        if (!packet.assessment().redFlags().isEmpty()) {
            part("notes.flags", packet.assessment().redFlags().stream().map(this::flag));
        }
        part("notes.against", packet.claims(Standing.AGAINST).stream().map(this::against));
        part("notes.missing", packet.claims(Standing.MISSING).stream().map(this::named));
        part("notes.confirm", packet.claims(Standing.TO_CONFIRM).stream().map(words::confirm));
        part("notes.conflicts", packet.conflicts().stream().map(Told::sentence));
        path();
        part("notes.remarks", packet.answer().notes().stream().map(coverage::note));
        part("notes.unread", unread());
        part("notes.blanks", blanks());
        line("");
        line(words.say("notes.honest"));
    }

    /// Those that hold a packet back are not here: there is no packet then.
    private String flag(RaisedRedFlag flag) {
        var urgency = packet.speech().say("report.urgency." + flag.urgency().code());
        return "%s: %s".formatted(urgency, packet.speech().say(flag.message()));
    }

    /// What of the record nobody could use, so that a person looks before signing.
    private Stream<String> unread() {
        var phrases = new Phrases(packet.speech(), "…");
        var unused = packet.assessment().notUnderstood().size();
        var narratives = packet.assessment().narratives();
        return Stream.concat(
                unused == 0
                        ? Stream.empty()
                        : Stream.of(phrases.say("report.not-understood-count", "count", Integer.toString(unused))),
                narratives == 0
                        ? Stream.empty()
                        : Stream.of(phrases.say("report.narratives", "count", Integer.toString(narratives))));
    }

    private String named(Claim claim) {
        return "%s. %s".formatted(words.criterion(claim.criterion()), words.finding(claim));
    }

    private String against(Claim claim) {
        var day = claim.criterion().metFrom();
        return day == null
                ? named(claim)
                : "%s (%s)".formatted(named(claim), words.say("notes.from", "day", day.toString()));
    }

    private void path() {
        var path = packet.answer().pathToYes();
        if (path != null) {
            var steps = path.steps().stream().map(coverage::step);
            var lapses = path.lapses().stream().map(coverage::lapse);
            part(
                    "notes.path",
                    Stream.of(Stream.of(coverage.path(path)), steps, Stream.of(coverage.lapses(path)), lapses)
                            .flatMap(it -> it)
                            .filter(it -> !it.isEmpty()));
        }
    }

    private Stream<String> blanks() {
        var always = Stream.of("practice", "date", "to", "name", "born", "member");
        var codes = packet.codes().isEmpty() ? Stream.of("codes") : Stream.<String>empty();
        var signing = Stream.of("signature", "author", "npi", "signed");
        return Stream.of(always, codes, signing).flatMap(it -> it).map(it -> words.say("blank." + it));
    }

    private void part(String title, Stream<String> entries) {
        var all = entries.toList();
        line("");
        line(words.say(title).toUpperCase(Locale.ROOT));
        (all.isEmpty() ? List.of(words.say("notes.none")) : all).forEach(it -> line("- " + it));
    }

    private void line(String words) {
        out.append(new SafeText(words).shown()).append('\n');
    }
}
