package org.facetpath.report.drawing.timeline;

import java.math.BigDecimal;
import java.util.List;
import org.facetpath.core.assessment.SpineProblem;
import org.facetpath.core.chart.Quantity;
import org.facetpath.core.explain.Message;
import org.facetpath.core.spine.Site;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.report.wording.Phrases;
import org.facetpath.report.wording.Speech;
import org.jspecify.annotations.Nullable;

/// The phrases of the timeline in one language.
record Telling(Speech speech, Dates dates, Phrases phrases) {

    Telling(Speech speech, Dates dates) {
        this(speech, dates, new Phrases(speech, "…"));
    }

    String say(String key, String... namesAndValues) {
        return phrases.say("timeline." + key, namesAndValues);
    }

    String say(@Nullable Message message) {
        return message == null ? "" : speech.say(message);
    }

    String term(String code) {
        return speech.term(code);
    }

    String term(CodeSetId code) {
        return speech.term(code.name());
    }

    String place(SpineProblem problem) {
        return term(problem.region().code());
    }

    /// The lane's title, with the region where there are several.
    String title(String what, String place) {
        var title = phrases.capitalised(what);
        return place.isEmpty() ? title : say("title", "what", title, "where", place);
    }

    /// What was done, and at which joints where they are known.
    String done(String what, List<Site> sites) {
        return sites.isEmpty() ? what : say("done", "what", what, "where", phrases.places(sites));
    }

    String percent(@Nullable BigDecimal percent) {
        return percent == null ? "" : say("percent", "percent", phrases.number(percent));
    }

    /// A number, a range, or one side of a comparison.
    String quantity(Quantity quantity) {
        var exact = quantity.exact();
        var low = quantity.low();
        var high = quantity.high();
        if (exact != null) {
            return phrases.number(exact);
        }
        if (low != null && high != null) {
            return say("range", "low", phrases.number(low), "high", phrases.number(high));
        }
        if (low != null) {
            return (quantity.lowOpen() ? "> " : "≥ ") + phrases.number(low);
        }
        return high == null ? say("not-one-number") : (quantity.highOpen() ? "< " : "≤ ") + phrases.number(high);
    }
}
