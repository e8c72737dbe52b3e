package org.facetpath.core.knowledge;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /// What a version asks otherwise than the one before it.
    ///
    /// @param criterion the one that is compared, or a part of it
    /// @param part as a policy's file names it, such as `at-most`; empty where all of it was put in or taken out
    /// @param before as it was asked; empty where it was not
    /// @param after as it is asked; empty where it is not
    public record Change(CriterionId criterion, String part, String before, String after) {}

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
                compare(before.get(), after.get(), changes);
            }
        }
        return changes;
    }

    private static void compare(Criterion before, Criterion after, List<Change> changes) {
        if (before.getClass() != after.getClass()) {
            changes.add(new Change(after.id(), "", kind(before), kind(after)));
            return;
        }
        for (var component : before.getClass().getRecordComponents()) {
            compare(after.id(), component.getName(), part(before, component), part(after, component), changes);
        }
        compareParts(before.parts(), after.parts(), changes);
    }

    private static void compare(
            CriterionId id, String name, @Nullable Object before, @Nullable Object after, List<Change> changes) {
        boolean isOwn = Stream.of(before, after).noneMatch(PolicyVersions::holdsCriteria);
        if (isOwn && !asked(before).equals(asked(after))) {
            changes.add(new Change(id, hyphened(name), written(before), written(after)));
        }
    }

    private static boolean holdsCriteria(@Nullable Object value) {
        return value instanceof Criterion
                || (value instanceof Collection<?> all && all.stream().anyMatch(Criterion.class::isInstance));
    }

    /// Those of one name are compared; others were put in or taken out.
    private static void compareParts(
            List<? extends Criterion> before, List<? extends Criterion> after, List<Change> changes) {
        for (var old : before) {
            if (after.stream().noneMatch(it -> it.id().equals(old.id()))) {
                changes.add(new Change(old.id(), "", kind(old), ""));
            }
        }
        for (var part : after) {
            before.stream()
                    .filter(it -> it.id().equals(part.id()))
                    .findFirst()
                    .ifPresentOrElse(
                            old -> compare(old, part, changes),
                            () -> changes.add(new Change(part.id(), "", "", kind(part))));
        }
    }

    private static String kind(Criterion criterion) {
        return hyphened(criterion.getClass().getSimpleName());
    }

    private static String hyphened(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static String written(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Collection<?> all ->
                all.stream().map(PolicyVersions::written).sorted().collect(Collectors.joining(", "));
            default -> value.toString();
        };
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
