package org.facetpath.server.worklist;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What somebody wants to see of the worklist. What is not understood asks for everything.
///
/// @param words of a name or an id; empty for all
public record WorklistChoice(String words, Optional<Concern> concern, Order order) {

    private static final int LONGEST = 100;

    /// In which order the patients stand.
    public enum Order {
        URGENCY,
        NAME;

        private Comparator<WorklistRow> comparator() {
            return switch (this) {
                case URGENCY -> WorklistRow.BY_URGENCY;
                case NAME -> Comparator.comparing(WorklistRow::name);
            };
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static WorklistChoice of(String words, String concern, String order) {
        return new WorklistChoice(
                words.strip().substring(0, Math.min(LONGEST, words.strip().length())),
                Arrays.stream(Concern.values())
                        .filter(it -> it.code().equals(concern))
                        .findFirst(),
                Arrays.stream(Order.values())
                        .filter(it -> it.code().equals(order))
                        .findFirst()
                        .orElse(Order.URGENCY));
    }

    /// Those of the list that are wanted, in the order that is wanted.
    public List<WorklistRow> of(List<WorklistRow> all) {
        return all.stream()
                .filter(this::isNamed)
                .filter(row -> concern.map(row.concerns()::contains).orElse(true))
                .sorted(order.comparator())
                .toList();
    }

    private boolean isNamed(WorklistRow row) {
        var wanted = words.toLowerCase(Locale.ROOT);
        return row.name().toLowerCase(Locale.ROOT).contains(wanted)
                || row.assessment().patient().id().toLowerCase(Locale.ROOT).contains(wanted);
    }
}
