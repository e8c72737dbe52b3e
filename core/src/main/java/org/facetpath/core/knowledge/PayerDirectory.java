package org.facetpath.core.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.facetpath.core.terminology.CodeSet;
import org.facetpath.core.terminology.CodeSetId;
import org.jspecify.annotations.Nullable;

/// Who payers are by the words of a record, and the deadlines that bind them.
///
/// @param payers tried in order; several may fit
/// @param states two-letter codes by the name in lower case
/// @param rereadAfterDays how long a reading of a policy is trusted
public record PayerDirectory(List<Payer> payers, Map<String, String> states, int rereadAfterDays, List<Clock> clocks) {

    /// @param follows id of the payer whose policies it must follow too, or null
    /// @param words patterns as a terminology's
    /// @param country where it pays, by ISO 3166 code; null when not said
    public record Payer(
            String id,
            String label,
            @Nullable String follows,
            CodeSet words,
            @Nullable String country,
            Reference reference) {}

    /// What a clock sets a last day for, and what it counts from.
    public enum Bound {
        /// The payer's decision, from the request.
        DECISION("decision"),
        /// The service, from the decision that allows it.
        SERVICE("service");

        private final String code;

        Bound(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /// A deadline or condition of prior authorisation around the policies.
    ///
    /// @param label its words where a folder of own policies brings it; ours are worded by `clock.<id>`
    /// @param amount how many, counted in `unit`; null for a condition without a number
    /// @param unit `calendar-days`, `business-days`, `hours`, `months`, `percent` or `requests`
    /// @param from the first day, and `to` the last: of service for a condition, of the request for a deadline
    /// @param codes billing codes it is about; none means any
    /// @param inAnswers whether every answer for such a payer tells it
    /// @param bounds what it sets a last day for; null for any other deadline or condition
    public record Clock(
            String id,
            List<String> payers,
            @Nullable String label,
            @Nullable Integer amount,
            @Nullable String unit,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Set<CodeSetId> codes,
            boolean inAnswers,
            @Nullable Bound bounds,
            Reference reference) {
        public Clock {
            payers = List.copyOf(payers);
            codes = Set.copyOf(codes);
        }

        public boolean holdsOn(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }

    private static final PayerDirectory NONE = new PayerDirectory(List.of(), Map.of(), Integer.MAX_VALUE, List.of());

    public PayerDirectory {
        payers = List.copyOf(payers);
        states = Map.copyOf(states);
        clocks = List.copyOf(clocks);
    }

    public static PayerDirectory none() {
        return NONE;
    }

    /// The payers that the words of a coverage name.
    public List<Payer> find(String words) {
        return payers.stream()
                .filter(payer -> payer.words().occursIn(words.toLowerCase(Locale.ROOT)))
                .toList();
    }

    /// The code of a state written as code or name; empty when it is none we know.
    public Optional<String> findState(String written) {
        var word = written.strip();
        if (states.containsValue(word.toUpperCase(Locale.ROOT))) {
            return Optional.of(word.toUpperCase(Locale.ROOT));
        }
        return Optional.ofNullable(states.get(word.toLowerCase(Locale.ROOT)));
    }
}
