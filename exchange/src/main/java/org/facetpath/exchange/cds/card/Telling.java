package org.facetpath.exchange.cds.card;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.Reference;
import org.facetpath.exchange.cds.Card;
import org.facetpath.exchange.cds.Coding;
import org.facetpath.exchange.cds.Source;
import org.facetpath.exchange.part.CleanText;
import org.facetpath.exchange.part.Own;
import org.facetpath.report.wording.Phrases;
import org.facetpath.report.wording.Sentences;
import org.facetpath.report.wording.Speech;
import org.jspecify.annotations.Nullable;

/// How things are said on cards: what all of them share.
public record Telling(Speech speech, Phrases phrases, Sentences sentences) {

    private static final int MOST_LINES = 5;

    public static Telling in(Speech speech) {
        var phrases = new Phrases(speech, "…");
        return new Telling(speech, phrases, new Sentences(speech, phrases));
    }

    public String say(String key, String... namesAndValues) {
        return phrases.say(key, namesAndValues);
    }

    public String say(String key, Map<String, String> arguments) {
        return speech.say(new Message(key, arguments));
    }

    /// Short enough for a summary.
    public String summary(String words) {
        return CleanText.of(words, Card.SUMMARY_ENDS - 1);
    }

    /// A line of the record, exact enough to open it.
    public String line(Evidence line) {
        var date = line.date();
        var note = line.note();
        return say(
                date == null ? "cds.line-undated" : "cds.line",
                Map.of(
                        "resource",
                        line.resource(),
                        "element",
                        line.element(),
                        "value",
                        CleanText.of(line.value(), 200),
                        "date",
                        date == null ? "" : date,
                        "note",
                        note == null ? "" : " (" + speech.say(note) + ")"));
    }

    /// The first lines, and how many there are more.
    List<String> lines(List<Evidence> evidence) {
        var shown = evidence.stream().distinct().limit(MOST_LINES).map(this::line);
        long more = evidence.stream().distinct().count() - MOST_LINES;
        return more <= 0
                ? shown.toList()
                : java.util.stream.Stream.concat(
                                shown, java.util.stream.Stream.of(say("cds.more-lines", "count", Long.toString(more))))
                        .toList();
    }

    /// A source in words, with how well it is confirmed and when it was read.
    public String cited(Reference source) {
        var standing = speech.term(source.status().code());
        var read = source.read();
        return read == null
                ? say("report.source-unread", "source", source.source(), "standing", standing)
                : say("report.source", "source", source.source(), "standing", standing, "day", read.toString());
    }

    public Source source(Topic topic, @Nullable Reference reference) {
        var label = say("cds.source", "topic", say("cds.topic." + topic.code()));
        var address = reference == null ? null : reference.address();
        boolean absolute = address != null && (address.startsWith("https://") || address.startsWith("http://"));
        return new Source(
                CleanText.of(label),
                absolute ? address : null,
                new Coding(Own.CARD_TOPIC, topic.code(), say("cds.topic." + topic.code())));
    }

    public List<Coding> reasons(Topic topic) {
        return topic.reasons().stream()
                .map(reason -> new Coding(Own.OVERRIDE_REASON, reason.code(), say("cds.override." + reason.code())))
                .toList();
    }

    public static String id() {
        return UUID.randomUUID().toString();
    }
}
