package org.facetpath.report.drawing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facetpath.core.assessment.BlockResult;
import org.facetpath.core.assessment.SpineProblem;
import org.facetpath.core.assessment.SpineProblem.HistoryEntry;
import org.facetpath.core.spine.Innervation;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Nerve;
import org.facetpath.core.spine.Side;
import org.facetpath.core.spine.Site;
import org.facetpath.core.time.When;
import org.facetpath.report.wording.Phrases;
import org.facetpath.report.wording.Speech;
import org.jspecify.annotations.Nullable;

/// What is said of a joint or nerve when a pointer rests on it, and to those who hear the picture.
final class SiteWords {

    /// More than this is counted, not told.
    private static final int TOLD = 6;

    private final Speech speech;
    private final Phrases phrases;
    private final Innervation innervation;

    SiteWords(Speech speech, Innervation innervation) {
        this.speech = speech;
        this.phrases = new Phrases(speech, "\u2026");
        this.innervation = innervation;
    }

    Phrases phrases() {
        return phrases;
    }

    /// Level, side, how likely, what was done there and its result, and the nerves that supply it.
    String joint(KnownSites known, Joint joint, Side side) {
        var lines = new ArrayList<String>();
        var events = new ArrayList<String>();
        var likelihoods = new ArrayList<String>();
        for (var problem : known.problems()) {
            problem.sites().stream()
                    .filter(it -> matches(it.site(), joint, side))
                    .forEach(it -> likelihoods.add(speech.term(it.likelihood().code())));
            problem.blocks().stream()
                    .filter(block -> touches(block.sites(), joint, side))
                    .forEach(block -> events.add(block(block.at(side))));
            problem.history().stream()
                    .filter(entry -> !entry.kind().equals("block") && touches(entry.sites(), joint, side))
                    .forEach(entry -> events.add(history(entry)));
        }
        lines.add(head(known, joint, side, likelihoods));
        lines.addAll(events.stream().distinct().limit(TOLD).toList());
        var more = events.stream().distinct().count() - TOLD;
        if (more > 0) {
            lines.add(phrases.say("report.more", "count", String.valueOf(more)));
        }
        lines.add(supply(joint));
        return String.join(". ", lines) + ".";
    }

    private String head(KnownSites known, Joint joint, Side side, List<String> likelihoods) {
        var place = "%s %s".formatted(joint.code(), phrases.side(side));
        var open = side != Side.NOT_DOCUMENTED
                && known.of(joint, side).isEmpty()
                && !known.sideless(joint).isEmpty();
        var where = open ? "%s (%s)".formatted(place, phrases.side(Side.NOT_DOCUMENTED)) : place;
        if (likelihoods.isEmpty()) {
            return known.anythingOf(joint) ? where : "%s: %s".formatted(where, phrases.say("report.mark.nothing"));
        }
        var said = likelihoods.stream().distinct().collect(Collectors.joining(", "));
        return phrases.say("drawing.likelihood", "where", where, "likelihood", said);
    }

    /// The nerves that supply a joint.
    String supply(Joint joint) {
        var names = Stream.of(Nerve.values())
                .filter(innervation.nervesOf(joint)::contains)
                .map(this::nerve)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? phrases.say("drawing.no-branch") : phrases.say("drawing.supplied", "nerves", names);
    }

    /// A nerve's name as short as the pictures need it.
    String nerve(Nerve nerve) {
        return nerve == Nerve.L5_DORSAL_RAMUS ? phrases.say("drawing.nerve.l5") : nerve.code();
    }

    private String block(BlockResult block) {
        var relief = block.reliefPercent() == null
                ? phrases.say("report.relief-unknown")
                : phrases.say("report.relief", "percent", phrases.number(block.reliefPercent()));
        return "%s, %s: %s, %s"
                .formatted(
                        speech.term("block"),
                        date(block.when()),
                        relief,
                        speech.term(block.verdict().code()));
    }

    private String history(HistoryEntry entry) {
        var relief = relief(entry.reliefPercent(), entry.reliefMonths());
        var result = entry.result() == null ? "" : speech.say(entry.result());
        var said = Stream.of(relief, result).filter(it -> !it.isEmpty()).collect(Collectors.joining("; "));
        var head = "%s, %s".formatted(speech.term(entry.kind()), phrases.span(entry.span()));
        return said.isEmpty() ? head : "%s: %s".formatted(head, said);
    }

    private String relief(@Nullable BigDecimal percent, @Nullable BigDecimal months) {
        if (percent == null) {
            return months == null ? "" : phrases.say("report.relief-months-only", "months", phrases.number(months));
        }
        return months == null
                ? phrases.say("report.relief", "percent", phrases.number(percent))
                : phrases.say(
                        "report.relief-months", "percent", phrases.number(percent), "months", phrases.number(months));
    }

    private String date(When when) {
        return phrases.date(when);
    }

    private static boolean touches(List<Site> sites, Joint joint, Side side) {
        return sites.stream().anyMatch(site -> matches(site, joint, side));
    }

    /// What is recorded without a side may be of either.
    private static boolean matches(Site site, Joint joint, Side side) {
        return site.joint() == joint && (site.side() == side || site.side() == Side.NOT_DOCUMENTED);
    }

    /// One sentence for each problem, for those who do not see the picture.
    String description(List<SpineProblem> problems) {
        if (problems.isEmpty()) {
            return phrases.say("drawing.spine-plain-text");
        }
        return problems.stream()
                .map(problem -> phrases.say(
                        "drawing.problem-text",
                        "region",
                        speech.term(problem.region().code()),
                        "places",
                        phrases.places(
                                problem.sites().stream().map(it -> it.site()).toList()),
                        "likelihood",
                        speech.term(problem.likelihood().code())))
                .collect(Collectors.joining(" "));
    }
}
