package org.facetpath.server.page;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.facetpath.core.spine.Side;
import org.facetpath.report.drawing.DiaryCurve;
import org.facetpath.report.html.Markup;
import org.facetpath.report.wording.Phrases;
import org.facetpath.report.wording.Speech;
import org.facetpath.server.diary.DiaryEntry;
import org.facetpath.server.diary.DiaryLink;
import org.facetpath.server.diary.Schedule;
import org.facetpath.server.diary.Treatment;
import org.jspecify.annotations.Nullable;

/// Writes the diary: the rating to give now, the curve, and what was rated so far. It has no name on it.
final class DiaryPage {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Speech speech;
    private final DiaryLink link;
    private final Treatment treatment;
    private final Instant now;
    private final ZoneId zone;
    private final Markup out = new Markup();

    DiaryPage(Speech speech, DiaryLink link, Treatment treatment, Instant now, ZoneId zone) {
        this.speech = speech;
        this.link = link;
        this.treatment = treatment;
        this.now = now;
        this.zone = zone;
    }

    /// Counted from the treatment; from the making of the link where the record has no time of it.
    static Schedule schedule(DiaryLink link, Treatment treatment) {
        return new Schedule(treatment.kind(), Objects.requireNonNullElse(treatment.ended(), link.made()));
    }

    String write(List<DiaryEntry> entries, DiaryFields fields, Predicate<String> own) {
        out.element("p", say("purpose." + link.writer().code()), "class", "lead");
        var due = schedule(link, treatment).next(now);
        due.ifPresentOrElse(this::due, this::over);
        out.open("p", "class", "diary-state done", "role", "status").close();
        // When nothing is asked any more, what was rated is the first to see.
        if (due.isEmpty()) {
            course(entries);
        }
        new DiaryForm(speech, treatment, out).write(fields);
        if (due.isPresent()) {
            course(entries);
        }
        list(entries, own);
        around();
        return out.end();
    }

    private void due(Instant due) {
        var shown = when(due.atZone(zone));
        out.element("p", say("next", "when", shown), "class", "due", "data-due", due.toString(), "data-shown", shown);
    }

    /// No rating is planned any more; the link takes some until it ends.
    private void over() {
        var ends = link.expires().atZone(zone).toLocalDate();
        out.element("p", say("over", "day", ends.toString()), "class", "due");
    }

    private void course(List<DiaryEntry> entries) {
        out.open("section", "id", "course", "aria-labelledby", "course-title");
        out.element("h2", say("course"), "id", "course-title");
        if (entries.isEmpty()) {
            out.element("p", say("nothing-yet"));
        } else {
            var begin = Objects.requireNonNullElse(
                    treatment.ended(), entries.getFirst().at().toInstant());
            var ratings = entries.stream()
                    .map(entry -> new DiaryCurve.Rating(
                            Duration.between(begin, entry.at().toInstant()).toMinutes(), entry.score(), entry.side()))
                    .toList();
            out.open("figure")
                    .append(DiaryCurve.draw(ratings, span(), speech, "curve"))
                    .close();
        }
        relief();
        out.close();
    }

    private DiaryCurve.Span span() {
        return switch (treatment.kind()) {
            case BLOCK -> DiaryCurve.Span.HOURS_AND_DAYS;
            case ABLATION -> DiaryCurve.Span.DAYS_AND_WEEKS;
        };
    }

    /// As the engine computes it of all that the record holds, told without a fraction; more pain than before is told
    /// by the curve alone.
    private void relief() {
        var bySide = treatment.reliefBySide();
        for (var side : treatment.sides()) {
            relief("relief-side", bySide.get(side), "side", side.code());
        }
        if (bySide.isEmpty()) {
            relief(reliefKey(), treatment.reliefPercent());
        }
    }

    private void relief(String key, @Nullable BigDecimal percent, String... more) {
        if (percent != null && percent.signum() >= 0) {
            var shown = Markup.own(new Phrases(speech, "").whole(percent));
            var all =
                    Stream.concat(Stream.of("percent", shown), Stream.of(more)).toArray(String[]::new);
            out.element("p", say(key, all));
        }
    }

    /// A block is told by its best hour, an ablation by what lasted.
    private String reliefKey() {
        return switch (treatment.kind()) {
            case BLOCK -> "relief";
            case ABLATION -> "relief-so-far";
        };
    }

    private void list(List<DiaryEntry> entries, Predicate<String> own) {
        out.open("section", "id", "entries", "aria-labelledby", "entries-title");
        out.element("h2", say("entries"), "id", "entries-title");
        out.open(
                "ul",
                "class",
                "entries",
                "data-waits",
                say("waits"),
                "data-mine",
                say("by." + link.writer().code()));
        entries.reversed().forEach(entry -> entry(entry, own.test(entry.id())));
        out.close().close();
    }

    private void entry(DiaryEntry entry, boolean own) {
        out.open(
                "li",
                "data-id",
                entry.id(),
                "data-at",
                entry.at().toString(),
                "data-score",
                String.valueOf(entry.score()),
                "data-side",
                entry.side().code(),
                "data-moving",
                entry.moving() ? "yes" : "",
                "data-medicines",
                entry.medicines());
        out.element("span", String.valueOf(entry.score()), "class", "score");
        out.element("span", when(entry.at().toZonedDateTime()));
        if (entry.side() != Side.NOT_DOCUMENTED && treatment.sides().size() > 1) {
            out.element("span", speech.term(entry.side().code()));
        }
        out.element("span", say("by." + entry.by().code()), "class", "hint");
        if (own) {
            out.open("span", "class", "acts");
            out.element(
                    "a",
                    say("change"),
                    "href",
                    DiaryController.PATH + "?change=" + entry.id() + "#rate",
                    "data-change",
                    entry.id(),
                    "aria-label",
                    say("change-what", "when", when(entry.at().toZonedDateTime())));
            out.close();
        }
        if (entry.moving() || !entry.medicines().isEmpty()) {
            out.open("p");
            if (entry.moving()) {
                out.words(say("was-moving") + " ");
            }
            if (!entry.medicines().isEmpty()) {
                out.words(say("took", "what", Markup.own(entry.medicines())));
            }
            out.close();
        }
        out.close();
    }

    private void around() {
        out.open("section", "aria-labelledby", "more");
        out.element("h2", say("more"), "id", "more");
        reminders();
        out.element("p", say("install"));
        out.element("p", say("offline"));
        help(speech, out);
        out.close();
    }

    /// That nobody watches, and when and where to get help.
    static void help(Speech speech, Markup out) {
        out.element("p", speech.say("diary.help"));
        out.open("p")
                .element("a", speech.say("diary.help-link"), "href", LearnController.PATH + "/when-to-seek-treatment")
                .close();
    }

    /// Only while some are to come: calendars refuse a file without any.
    private void reminders() {
        if (schedule(link, treatment).after(now).isEmpty()) {
            return;
        }
        var file = DiaryController.PATH + "/reminders.ics";
        out.open("p")
                .element("a", say("reminders"), "href", file, "class", "button second-button")
                .close();
    }

    private String when(ZonedDateTime time) {
        return say("when", "day", time.toLocalDate().toString(), "time", CLOCK.format(time));
    }

    private String say(String key, String... namesAndValues) {
        return Pages.say(speech, "diary." + key, namesAndValues);
    }
}
