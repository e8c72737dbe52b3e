package org.facetpath.server.page;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.knowledge.Reference;
import org.jspecify.annotations.Nullable;

/// What a criterion asks, without where that is written: two versions of a policy ask the same in other words and at
/// other places.
record AskedCriterion(@Nullable Object asked) {

    static AskedCriterion of(Criterion criterion) {
        return new AskedCriterion(bare(criterion));
    }

    private static @Nullable Object bare(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Reference _ -> null;
            case Record whole -> parts(whole);
            case List<?> list ->
                list.stream().map(it -> String.valueOf(bare(it))).toList();
            case Collection<?> all ->
                all.stream().map(it -> String.valueOf(bare(it))).sorted().toList();
            default -> value;
        };
    }

    private static List<String> parts(Record whole) {
        var parts = new ArrayList<>(List.of(whole.getClass().getName()));
        for (var component : whole.getClass().getRecordComponents()) {
            parts.add(String.valueOf(bare(read(component, whole))));
        }
        return parts;
    }

    private static @Nullable Object read(RecordComponent component, Record whole) {
        try {
            return component.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException("a part of a criterion cannot be read", closed);
        }
    }
}
