package org.facetpath.server.store.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where something stands in what is taken in: the input, and the way to it in there.
///
/// @param input its name, for people
public record Place(String input, List<Step> steps) {

    /// What is counted, from one.
    public enum Unit {
        LINE,
        VALUE,
        ENTRY;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// One step of the way.
    public record Step(Unit unit, long number) {

        /// In English.
        @Override
        public String toString() {
            return "%s %d".formatted(unit.code(), number);
        }
    }

    public Place {
        steps = List.copyOf(steps);
    }

    static Place of(String input) {
        return new Place(input, List.of());
    }

    Place at(Unit unit, long number) {
        var further = new ArrayList<>(steps);
        further.add(new Step(unit, number));
        return new Place(input, further);
    }

    /// In English.
    @Override
    public String toString() {
        return Stream.concat(Stream.of(input), steps.stream().map(Step::toString))
                .collect(Collectors.joining(", "));
    }
}
