package org.facetpath.core.judge;

import static org.facetpath.core.logic.Verdict.MET;
import static org.facetpath.core.logic.Verdict.NOT_DOCUMENTED;
import static org.facetpath.core.logic.Verdict.NOT_MET;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.facetpath.core.assessment.BlockResult;
import org.facetpath.core.chart.Score;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.time.Span;
import org.facetpath.core.time.When;
import org.jspecify.annotations.Nullable;

/// Answers criteria about the pain itself: how long, whether it is over, how strong.
final class PainAnswers {

    private final Situation situation;
    private final KnownFacts facts;

    PainAnswers(Situation situation, KnownFacts facts) {
        this.situation = situation;
        this.facts = facts;
    }

    Answer lasted(Criterion.PainLasted wanted) {
        var episode = situation.episode();
        if (episode == null || episode.span().start().isUnknown()) {
            return Answer.silent();
        }
        var span = episode.span();
        var length = Period.ofMonths(wanted.months()).plusDays(wanted.days());
        var latestStart = earlier(span.start().latest(), untilDay());
        var reachedForCertain = latestStart.plus(length);
        var verdict = lasted(span, length, reachedForCertain);
        var message = Message.of("found.pain-since", "since", span.start().toString());
        var answer = Answer.of(verdict, message, episode.evidence());
        return span.end() == null ? answer.untilMet(settled(span.start(), length)) : answer;
    }

    // Asked again later, a beginning "in March" may have been on its last day, though today that lies ahead.
    private static @Nullable LocalDate settled(When start, Period length) {
        return start.latest().equals(LocalDate.MAX) ? null : start.latest().plus(length);
    }

    private Verdict lasted(Span span, Period length, LocalDate reachedForCertain) {
        var end = span.end();
        var surelyLasted = end != null
                ? earlier(end.earliest(), untilDay())
                : span.ongoing() ? untilDay() : earlier(span.start().latest(), untilDay());
        if (!reachedForCertain.isAfter(surelyLasted)) {
            return MET;
        }
        if (span.start().earliest().equals(LocalDate.MIN)) {
            return NOT_DOCUMENTED;
        }
        var lastedAtMost = end == null ? untilDay() : earlier(end.latest(), untilDay());
        return span.start().earliest().plus(length).isAfter(lastedAtMost) ? NOT_MET : NOT_DOCUMENTED;
    }

    // Payers ask how long it will have lasted when the procedure is done; pain that goes on is taken to go on.
    private LocalDate untilDay() {
        var service = situation.serviceWhen().earliest();
        return situation.service() == null ? situation.asOf() : service;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    Answer resolved() {
        var episode = situation.episode();
        if (episode == null) {
            return Answer.silent();
        }
        var key = switch (episode.resolved()) {
            case MET -> "found.pain-over";
            case NOT_MET -> "found.pain-goes-on";
            case NOT_DOCUMENTED -> "found.silent";
        };
        return Answer.of(episode.resolved(), key, episode.evidence());
    }

    /// The latest score of the region; one of several of the same day is enough. What an anaesthetic does
    /// to the score on the day of a diagnostic block is the block's effect, not the pain's course.
    Answer score(Criterion.ScoreAtLeast wanted) {
        var window = Window.within(wanted.withinDays(), situation.asOf());
        var about = new ArrayList<Score>();
        boolean elsewherePerhaps = false;
        for (var score : facts.scores()) {
            if (!wanted.anyOf().contains(score.measure()) || isEffectOfBlock(score)) {
                continue;
            }
            var here = facts.isAbout(score, situation.region());
            if (here != NOT_MET) {
                about.add(score);
                elsewherePerhaps |= here == NOT_DOCUMENTED;
            }
        }
        if (about.isEmpty()) {
            return Answer.silent();
        }
        var latest = Window.possiblyLatest(about, Score::when);
        var verdict = Verdict.any(latest.stream()
                .map(score -> window.holds(score.when()) == MET ? reaches(score, wanted) : NOT_DOCUMENTED)
                .toList());
        var evidence =
                latest.stream().flatMap(score -> score.evidence().stream()).toList();
        return Answer.of(elsewherePerhaps ? NOT_DOCUMENTED : verdict, message(latest), evidence);
    }

    private static Message message(List<Score> latest) {
        var score = latest.getFirst();
        var exact = score.value().exact();
        return exact == null
                ? Message.of("found.score-range", "measure", score.measure().code())
                : new Message(
                        "found.score",
                        Map.of(
                                "measure",
                                score.measure().code(),
                                "value",
                                exact.toPlainString(),
                                "date",
                                score.when().toString()));
    }

    private static Verdict reaches(Score score, Criterion.ScoreAtLeast wanted) {
        var worst = score.max();
        return worst == null
                ? NOT_DOCUMENTED
                : score.value().atLeast(wanted.percentOfWorst().multiply(worst).movePointLeft(2));
    }

    private boolean isEffectOfBlock(Score score) {
        return score.measure().isPain()
                && situation.blocks().stream()
                        .filter(BlockResult::isDiagnostic)
                        .anyMatch(block -> isEffectOf(block, score));
    }

    private static boolean isEffectOf(BlockResult block, Score score) {
        if (!block.when().isDay() || score.when().before(block.when()) == MET) {
            return false;
        }
        var day = block.when().latest();
        boolean tied = score.links().partOf().stream().anyMatch(block.procedures()::contains);
        return score.when().mayShareDayWith(block.when())
                || (tied && score.when().notAfter(day.plusDays(1)) == MET);
    }
}
