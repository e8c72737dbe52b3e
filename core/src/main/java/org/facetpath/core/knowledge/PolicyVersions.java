package org.facetpath.core.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The versions of one policy side by side: what each asks for a step, compared with the version before it.
///
/// @param versions the oldest first
public record PolicyVersions(List<Policy> versions) {

    /// How a version stands to a criterion.
    public enum Standing {
        /// The oldest version asks it.
        ASKED,
        /// It is asked as before.
        SAME,
        /// It is asked otherwise than before.
        CHANGED,
        /// It is asked and was not before.
        NEW,
        /// It is no longer asked.
        DROPPED,
        NOT_ASKED;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// A criterion of a step.
    ///
    /// @param standings one for each version
    public record Row(CriterionId criterion, List<Standing> standings) {
        public Row {
            standings = List.copyOf(standings);
        }
    }

    public PolicyVersions {
        versions = versions.stream().sorted(Comparator.comparing(Policy::from)).toList();
    }

    /// All versions with this id; none where there is no such policy.
    public static PolicyVersions of(PolicyShelf shelf, String id) {
        return new PolicyVersions(
                shelf.all().stream().filter(policy -> policy.id().equals(id)).toList());
    }

    /// The steps that any version judges, by their names.
    public List<String> steps() {
        var steps = new TreeSet<String>();
        versions.forEach(policy -> steps.addAll(policy.steps().keySet()));
        return List.copyOf(steps);
    }

    /// In the order of the newest version, then what only older ones ask.
    public List<Row> rows(String step) {
        return versions.reversed().stream()
                .flatMap(policy -> criteria(policy, step).stream())
                .map(Criterion::id)
                .distinct()
                .map(id -> new Row(id, standings(step, id)))
                .toList();
    }

    private static List<Criterion> criteria(Policy policy, String step) {
        return policy.steps().getOrDefault(step, List.of());
    }

    private List<Standing> standings(String step, CriterionId id) {
        var standings = new ArrayList<Standing>();
        var before = Optional.<String>empty();
        for (var policy : versions) {
            var here = criteria(policy, step).stream()
                    .filter(it -> it.id().equals(id))
                    .findFirst()
                    .map(PolicyVersions::asked);
            standings.add(standings.isEmpty() && here.isPresent() ? Standing.ASKED : standing(before, here));
            before = here;
        }
        return standings;
    }

    private static Standing standing(Optional<String> before, Optional<String> here) {
        if (here.isEmpty()) {
            return before.isEmpty() ? Standing.NOT_ASKED : Standing.DROPPED;
        }
        if (before.isEmpty()) {
            return Standing.NEW;
        }
        return before.equals(here) ? Standing.SAME : Standing.CHANGED;
    }

    /// All that a criterion asks, without where that is written: two versions ask the same in other words and at other
    /// places.
    private static String asked(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Reference _ -> "";
            case Record whole -> whole.getClass().getName() + parts(whole);
            case List<?> list ->
                list.stream().map(PolicyVersions::asked).toList().toString();
            case Collection<?> all ->
                all.stream().map(PolicyVersions::asked).sorted().toList().toString();
            default -> value.toString();
        };
    }

    private static List<String> parts(Record whole) {
        var parts = new ArrayList<String>();
        for (var component : whole.getClass().getRecordComponents()) {
            try {
                parts.add(asked(component.getAccessor().invoke(whole)));
            } catch (ReflectiveOperationException closed) {
                throw new IllegalStateException("a part of a criterion cannot be read", closed);
            }
        }
        return parts;
    }
}
