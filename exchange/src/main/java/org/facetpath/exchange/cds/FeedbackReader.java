package org.facetpath.exchange.cds;

import static org.facetpath.exchange.cds.RefusedMessageException.Fault.INVALID;
import static org.facetpath.exchange.cds.RefusedMessageException.Fault.REQUIRED;
import static org.facetpath.exchange.cds.RefusedMessageException.Fault.STRUCTURE;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.facetpath.fhir.json.BrokenJsonException;
import org.facetpath.fhir.json.Element;
import org.facetpath.fhir.json.ElementReader;
import org.facetpath.fhir.json.JsonReader;
import org.facetpath.fhir.json.Recall;
import org.facetpath.fhir.json.Wanted;
import org.jspecify.annotations.Nullable;

/// Reads what became of cards.
public final class FeedbackReader {

    /// What a user may write about a card at most.
    static final int LONGEST_COMMENT = 4_000;

    private static final int LONGEST_ID = 200;
    private static final int MOST = 1_000;

    private final Recall<String> names = new Recall<>();

    /// One or more; the same may come again.
    ///
    /// @throws RefusedMessageException when it is not feedback
    public List<Feedback> read(Body body) {
        var whole = body.all();
        var json = new JsonReader(whole.bytes(), whole.from(), whole.end(), names);
        try {
            if (!json.hasMore() || !json.isObject()) {
                throw new RefusedMessageException(STRUCTURE, "The body is not a JSON object (line 1, column 1).");
            }
            var root = (Element) new ElementReader(json).read(Wanted.ALL);
            if (json.hasMore()) {
                throw new RefusedMessageException(
                        STRUCTURE, "Something stands behind the JSON object (%s).".formatted(json.place()));
            }
            return entries(root);
        } catch (BrokenJsonException broken) {
            throw new RefusedMessageException(
                    STRUCTURE, "The body is not JSON: %s (%s).".formatted(broken.getMessage(), json.place()));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<Feedback> entries(Element root) {
        if (!(root.get("feedback") instanceof List<?> list) || list.isEmpty()) {
            throw new RefusedMessageException(REQUIRED, "feedback must be a list with something in it.");
        }
        if (list.size() > MOST) {
            throw new RefusedMessageException(INVALID, "feedback holds more than %d entries.".formatted(MOST));
        }
        var all = new ArrayList<Feedback>();
        for (var entry : list) {
            if (!(entry instanceof Element one)) {
                throw new RefusedMessageException(INVALID, "An entry of feedback is not an object.");
            }
            all.add(entry(one));
        }
        return all;
    }

    private static Feedback entry(Element entry) {
        var outcome = outcome(RequestReader.required(entry, "outcome"));
        var reason = entry.element("overrideReason");
        if (reason != null && outcome == Feedback.Outcome.ACCEPTED) {
            throw new RefusedMessageException(INVALID, "A card that was accepted has no overrideReason.");
        }
        return new Feedback(
                shortened(RequestReader.required(entry, "card"), "card", LONGEST_ID),
                outcome,
                accepted(entry, outcome),
                coding(reason == null ? null : reason.element("reason")),
                comment(reason),
                when(RequestReader.required(entry, "outcomeTimestamp")));
    }

    private static Feedback.Outcome outcome(String code) {
        return Arrays.stream(Feedback.Outcome.values())
                .filter(outcome -> outcome.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new RefusedMessageException(INVALID, "outcome must be accepted or overridden."));
    }

    private static List<String> accepted(Element entry, Feedback.Outcome outcome) {
        var ids = new ArrayList<String>();
        for (var suggestion : entry.list("acceptedSuggestions")) {
            if (!(suggestion instanceof Element one)) {
                throw new RefusedMessageException(INVALID, "An accepted suggestion is not an object.");
            }
            ids.add(shortened(RequestReader.required(one, "id"), "acceptedSuggestions.id", LONGEST_ID));
        }
        if (ids.isEmpty() == (outcome == Feedback.Outcome.ACCEPTED)) {
            throw new RefusedMessageException(
                    outcome == Feedback.Outcome.ACCEPTED ? REQUIRED : INVALID,
                    "A card that was accepted names acceptedSuggestions, and no other does.");
        }
        return ids;
    }

    private static @Nullable Coding coding(@Nullable Element reason) {
        if (reason == null) {
            return null;
        }
        var code = shortened(RequestReader.required(reason, "code"), "overrideReason.reason.code", LONGEST_ID);
        var system = reason.text("system");
        var display = reason.text("display");
        return new Coding(
                shortened(system == null ? "" : system, "overrideReason.reason.system", LONGEST_ID),
                code,
                shortened(display == null ? "" : display, "overrideReason.reason.display", LONGEST_ID));
    }

    private static @Nullable String comment(@Nullable Element reason) {
        var comment = reason == null ? null : reason.text("userComment");
        return comment == null || comment.isBlank()
                ? null
                : shortened(comment, "overrideReason.userComment", LONGEST_COMMENT);
    }

    private static Instant when(String written) {
        try {
            return OffsetDateTime.parse(written).toInstant();
        } catch (DateTimeException notAMoment) {
            throw new RefusedMessageException(
                    INVALID, "outcomeTimestamp is not a moment such as 2026-11-25T09:30:00Z.");
        }
    }

    private static String shortened(String text, String name, int most) {
        if (text.length() > most) {
            throw new RefusedMessageException(INVALID, "%s has more than %d characters.".formatted(name, most));
        }
        return text;
    }
}
