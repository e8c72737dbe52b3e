package org.facetpath.knowledge.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.facetpath.core.time.When;
import org.jspecify.annotations.Nullable;

/// One map of a case file. It remembers what was read, so that a misspelt word is an error and not a silence.
final class Entry {

    private final String place;
    private final Map<?, ?> values;
    private final Set<String> read = new LinkedHashSet<>();

    Entry(String place, Object values) {
        if (!(values instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("%s: a map is wanted, not (%s).".formatted(place, values));
        }
        this.place = place;
        this.values = map;
    }

    static Entry empty() {
        return new Entry("", Map.of());
    }

    /// All keys, in order, as read.
    List<String> keys() {
        var keys = values.keySet().stream().map(String::valueOf).toList();
        read.addAll(keys);
        return keys;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    @Nullable
    Object find(String key) {
        read.add(key);
        return values.get(key);
    }

    @Nullable
    String findText(String key) {
        var value = find(key);
        return value == null ? null : String.valueOf(value);
    }

    String text(String key) {
        var value = findText(key);
        if (value == null) {
            throw new IllegalArgumentException("%s: (%s) is missing.".formatted(place, key));
        }
        return value;
    }

    String text(String key, String otherwise) {
        var value = findText(key);
        return value == null ? otherwise : value;
    }

    boolean flag(String key, boolean otherwise) {
        return Boolean.parseBoolean(text(key, Boolean.toString(otherwise)));
    }

    @Nullable
    BigDecimal findNumber(String key) {
        var value = findText(key);
        return value == null ? null : new BigDecimal(value);
    }

    /// A day, a month, a year, or a moment with its offset.
    @Nullable
    When findWhen(String key) {
        var value = findText(key);
        if (value == null) {
            return null;
        }
        return switch (value.length()) {
            case 4 -> When.inYear(Year.parse(value).getValue());
            case 7 -> When.in(YearMonth.parse(value));
            case 10 -> When.on(LocalDate.parse(value));
            default -> {
                var moment = OffsetDateTime.parse(value);
                yield When.at(moment.toLocalDate(), moment.toInstant());
            }
        };
    }

    When when(String key) {
        var when = findWhen(key);
        return when == null ? When.unknown() : when;
    }

    /// A word or a list of words.
    List<String> words(String key) {
        var value = find(key);
        return switch (value) {
            case null -> List.of();
            case List<?> list -> list.stream().map(String::valueOf).toList();
            default -> List.of(String.valueOf(value));
        };
    }

    Entry entry(String key) {
        var value = find(key);
        return value == null ? empty() : new Entry(place + " " + key, value);
    }

    List<Entry> entries(String key) {
        var value = find(key);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            throw new IllegalArgumentException("%s: (%s) must be a list.".formatted(place, key));
        }
        var entries = new ArrayList<Entry>();
        for (var item : list) {
            entries.add(new Entry(place + " " + key, item));
        }
        return entries;
    }

    /// Refuses words that nobody read.
    void close() {
        for (var key : values.keySet()) {
            if (!read.contains(String.valueOf(key))) {
                throw new IllegalArgumentException("%s: the word (%s) is not known here.".formatted(place, key));
            }
        }
    }
}
