package org.facetpath.core.knowledge;

import java.lang.reflect.RecordComponent;
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

    /// What a version asks otherwise than the one before it: the smallest part of a criterion that differs. Where its
    /// parts were put together otherwise, that is the whole they make.
    ///
    /// @param place where in the criterion it stands
    /// @param before as it was asked
    /// @param after as it is asked
    public record Change(Place place, Criterion before, Criterion after) {}

    /// Where in a criterion something stands, which tells a reader what an unnamed part is.
    public enum Place {
        WITHIN,
        /// In that on which an `if` depends.
        CONDITION,
        /// In that which is asked where the condition holds.
        CONSEQUENCE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
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

    private static Optional<Criterion> criterion(Policy policy, String step, CriterionId id) {
        return criteria(policy, step).stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /// What a version changed of a criterion that it and the one before it ask; nothing for the oldest.
    ///
    /// @param version which, counted from the oldest
    public List<Change> changes(String step, CriterionId id, int version) {
        var changes = new ArrayList<Change>();
        if (version > 0) {
            var before = criterion(versions.get(version - 1), step, id);
            var after = criterion(versions.get(version), step, id);
            if (before.isPresent() && after.isPresent()) {
                compare(Place.WITHIN, before.get(), after.get(), changes);
            }
        }
        return changes;
    }

    private static void compare(Place place, Criterion before, Criterion after, List<Change> changes) {
        if (asked(before).equals(asked(after))) {
            return;
        }
        if (before instanceof PayerCriterion.IfThen was && after instanceof PayerCriterion.IfThen is) {
            compare(Place.CONDITION, was.when(), is.when(), changes);
            compare(Place.CONSEQUENCE, was.then(), is.then(), changes);
            return;
        }
        var parts = pairs(before, after);
        if (parts.isEmpty()) {
            changes.add(new Change(place, before, after));
        }
        parts.forEach(pair -> compare(place, pair.before(), pair.after(), changes));
    }

    private record Pair(Criterion before, Criterion after) {}

    /// The parts that stand for each other; none where one was put in or taken out, or something else of the whole
    /// differs.
    private static List<Pair> pairs(Criterion before, Criterion after) {
        int count = before.parts().size();
        boolean isMadeAlike = before.getClass() == after.getClass()
                && count == after.parts().size()
                && own(before).equals(own(after));
        var pairs = new ArrayList<Pair>();
        for (int i = 0; isMadeAlike && i < count; i++) {
            pairs.add(new Pair(before.parts().get(i), after.parts().get(i)));
        }
        boolean isSameParts =
                pairs.stream().allMatch(it -> it.before().id().equals(it.after().id()));
        return isSameParts ? pairs : List.of();
    }

    /// What a criterion asks besides its parts.
    private static List<String> own(Criterion criterion) {
        var own = new ArrayList<String>();
        for (var component : criterion.getClass().getRecordComponents()) {
            var value = part(criterion, component);
            if (!holdsCriteria(value)) {
                own.add(asked(value));
            }
        }
        return own;
    }

    private static boolean holdsCriteria(@Nullable Object value) {
        return value instanceof Criterion
                || (value instanceof Collection<?> all && all.stream().anyMatch(Criterion.class::isInstance));
    }

    private List<Standing> standings(String step, CriterionId id) {
        var standings = new ArrayList<Standing>();
        var before = Optional.<String>empty();
        for (var policy : versions) {
            var here = criterion(policy, step, id).map(PolicyVersions::asked);
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
            parts.add(asked(part(whole, component)));
        }
        return parts;
    }

    private static @Nullable Object part(Object whole, RecordComponent component) {
        try {
            return component.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException("a part of a criterion cannot be read", closed);
        }
    }
}
