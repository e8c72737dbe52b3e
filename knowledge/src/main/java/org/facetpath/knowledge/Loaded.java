package org.facetpath.knowledge;

import java.util.List;
import java.util.stream.Collectors;
import org.facetpath.knowledge.problem.Problem;

/// The outcome of loading knowledge: a value, or every problem found, never half of each.
public sealed interface Loaded<T> {

    /// The value; where there is none, an exception that lists the problems. For content that our own build
    /// checked.
    default T orThrow() {
        return switch (this) {
            case Ready<T> ready -> ready.value();
            case Rejected<T> rejected ->
                throw new IllegalStateException(
                        rejected.problems().stream().map(Problem::toLine).collect(Collectors.joining("\n")));
        };
    }

    record Ready<T>(T value) implements Loaded<T> {}

    record Rejected<T>(List<Problem> problems) implements Loaded<T> {
        public Rejected {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("A rejected file must name at least one problem.");
            }
        }
    }
}
