package org.facetpath.exchange.cds;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of a card.
///
/// @param card its uuid
/// @param acceptedSuggestions their uuids; none when it was overridden
/// @param reason why it was overridden; null when nobody said
/// @param comment in the user's own words; null for none
public record Feedback(
        String card,
        Outcome outcome,
        List<String> acceptedSuggestions,
        @Nullable Coding reason,
        @Nullable String comment,
        Instant when) {

    public enum Outcome {
        ACCEPTED("accepted"),
        OVERRIDDEN("overridden");

        private final String code;

        Outcome(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public Feedback {
        acceptedSuggestions = List.copyOf(acceptedSuggestions);
    }
}
