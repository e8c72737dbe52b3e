package org.facetpath.exchange.cds.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.BlockResult;
import org.facetpath.core.assessment.BlockResult.BlockVerdict;
import org.facetpath.core.assessment.Question.Ask;
import org.facetpath.exchange.cds.Card;

/// What belongs to the beginning and the end of a visit: what only the people in the room can answer, and
/// what has to be written down before they part.
final class VisitCard {

    private static final Set<Ask> IN_THE_ROOM = Set.of(Ask.PATIENT, Ask.CLINICIAN);
    private static final int MOST = 6;
    // Our own choice, so that a visit is not held up by what is long past; no source names a number.
    private static final int RECENT_DAYS = 30;

    private final Telling telling;

    VisitCard(Telling telling) {
        this.telling = telling;
    }

    /// What to ask and to examine; empty when nothing is open.
    Optional<Card> atStart(Assessment assessment) {
        var open = assessment.questions().stream()
                .filter(question -> IN_THE_ROOM.contains(question.ask()))
                .map(telling.sentences()::question)
                .distinct()
                .toList();
        if (open.isEmpty() || assessment.problems().isEmpty()) {
            return Optional.empty();
        }
        var shown = open.stream().limit(MOST).toList();
        return Optional.of(card(
                Topic.VISIT,
                telling.say("cds.visit", "count", Integer.toString(open.size())),
                new Markdown().list(telling.say("cds.to-ask"), shown)));
    }

    /// Blocks of the last days whose result nobody has written down, or not of one side.
    Optional<Card> atEnd(Assessment assessment) {
        var since = assessment.asOf().minusDays(RECENT_DAYS);
        var open = new ArrayList<BlockResult>();
        for (var problem : assessment.problems()) {
            problem.blocks().stream()
                    .filter(BlockResult::isDiagnostic)
                    .filter(block ->
                            block.when().isDay() && !block.when().earliest().isBefore(since))
                    .flatMap(block -> block.bySide().stream())
                    .filter(side -> side.verdict() == BlockVerdict.NOT_DOCUMENTED)
                    .forEach(open::add);
        }
        if (open.isEmpty()) {
            return Optional.empty();
        }
        var lines = new ArrayList<String>();
        for (var block : open) {
            lines.add(telling.phrases().date(block.when()) + ": "
                    + telling.sentences().what(block));
            lines.addAll(telling.lines(block.evidence()));
        }
        return Optional.of(card(
                Topic.FOLLOW_UP,
                telling.say("cds.follow-up"),
                new Markdown()
                        .list(telling.say("cds.blocks-open"), lines)
                        .paragraph(telling.say("cds.follow-up-why"))));
    }

    private Card card(Topic topic, String summary, Markdown detail) {
        return new Card(
                Telling.id(),
                telling.summary(summary),
                detail.paragraph(telling.say("cds.purpose")).written(),
                Card.Indicator.INFO,
                telling.source(topic, null),
                List.of(),
                null,
                telling.reasons(topic),
                List.of(),
                List.of());
    }
}
