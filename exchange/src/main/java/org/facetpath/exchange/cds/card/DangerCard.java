package org.facetpath.exchange.cds.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.RaisedRedFlag;
import org.facetpath.core.knowledge.Urgency;
import org.facetpath.exchange.cds.Card;

/// One card for all signs of danger, the most urgent first. It comes before anything else.
final class DangerCard {

    private final Telling telling;

    DangerCard(Telling telling) {
        this.telling = telling;
    }

    /// Empty when no red flag is raised, which does not clear them.
    Optional<Card> write(Assessment assessment) {
        var flags = assessment.redFlags();
        if (flags.isEmpty()) {
            return Optional.empty();
        }
        var first = flags.getFirst();
        var detail = new Markdown();
        flags.forEach(flag -> tell(flag, detail));
        detail.paragraph(telling.say("cds.purpose"));
        return Optional.of(new Card(
                Telling.id(),
                summary(first, flags.size() - 1),
                detail.written(),
                first.urgency() == Urgency.EMERGENCY ? Card.Indicator.CRITICAL : Card.Indicator.WARNING,
                telling.source(Topic.RED_FLAG, first.reference()),
                List.of(),
                null,
                telling.reasons(Topic.RED_FLAG),
                List.of(),
                List.of()));
    }

    private String summary(RaisedRedFlag first, int more) {
        var urgency = telling.say("report.urgency." + first.urgency().code());
        var flag = telling.speech().term(first.id());
        return telling.summary(
                more == 0
                        ? telling.say(
                                "cds.red-flag", "urgency", telling.phrases().capitalised(urgency), "flag", flag)
                        : telling.say(
                                "cds.red-flags",
                                "urgency",
                                telling.phrases().capitalised(urgency),
                                "flag",
                                flag,
                                "more",
                                Integer.toString(more)));
    }

    private void tell(RaisedRedFlag flag, Markdown detail) {
        var urgency = telling.say("report.urgency." + flag.urgency().code());
        detail.heading(telling.phrases().capitalised(urgency));
        detail.paragraph(telling.speech().say(flag.message()));
        var lines = new ArrayList<>(telling.lines(flag.evidence()));
        lines.add(telling.cited(flag.reference()));
        detail.list(telling.say("cds.grounds"), lines);
    }
}
