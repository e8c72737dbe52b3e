package org.facetpath.server.entry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What somebody typed into a form, and what is wrong with it. A field that is empty was not answered.
public final class Fields {

    /// Of a note; what is longer is wrong and not cut.
    public static final int LONGEST_NOTE = 4_000;

    /// More than anybody types is not shown again either.
    private static final int LONGEST = 20_000;

    private final Map<String, List<String>> typed;
    private final Map<String, String> wrong = new LinkedHashMap<>();

    /// @param typed all values of each field
    public Fields(Map<String, List<String>> typed) {
        this.typed = Map.copyOf(typed);
    }

    /// A form nobody has filled in yet.
    public static Fields none() {
        return new Fields(Map.of());
    }

    /// What was typed, to be shown again; empty for nothing.
    public String text(String name) {
        var values = typed.getOrDefault(name, List.of());
        var value = values.isEmpty() ? "" : values.getFirst().strip();
        return value.substring(0, Math.min(LONGEST, value.length()));
    }

    /// All that was chosen.
    public List<String> all(String name) {
        return typed.getOrDefault(name, List.of());
    }

    public boolean has(String name, String value) {
        return all(name).contains(value);
    }

    public boolean isEmpty() {
        return typed.isEmpty();
    }

    /// Words of one's own, of several lines; empty when nothing was typed.
    public Optional<String> note(String name) {
        // A browser sends each line feed as two signs and counts one.
        var words = text(name).replace("\r\n", "\n");
        if (words.length() > LONGEST_NOTE) {
            wrong(name, "long");
            return Optional.empty();
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    /// A number within these bounds.
    public Optional<BigDecimal> number(String name, int least, int most) {
        var text = text(name).replace(',', '.');
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.matches("[0-9]{1,6}(\\.[0-9]{1,3})?")) {
            wrong(name, "number");
            return Optional.empty();
        }
        var number = new BigDecimal(text);
        if (number.compareTo(BigDecimal.valueOf(least)) < 0 || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            wrong(name, "range");
            return Optional.empty();
        }
        return Optional.of(number);
    }

    /// A day that is not after the last one.
    public Optional<LocalDate> day(String name, LocalDate last) {
        try {
            var day = LocalDate.parse(text(name));
            if (day.isAfter(last)) {
                wrong(name, "future");
                return Optional.empty();
            }
            return Optional.of(day);
        } catch (DateTimeParseException strange) {
            wrong(name, "day");
            return Optional.empty();
        }
    }

    /// A time of the day; empty when nobody wrote one.
    public Optional<LocalTime> time(String name) {
        if (text(name).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalTime.parse(text(name)));
        } catch (DateTimeParseException strange) {
            wrong(name, "time");
            return Optional.empty();
        }
    }

    /// One of these; empty when nothing was chosen.
    public Optional<String> choice(String name, List<String> known) {
        var value = text(name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (!known.contains(value)) {
            wrong(name, "choice");
            return Optional.empty();
        }
        return Optional.of(value);
    }

    /// Says what is wrong with a field, by its name in the wording. The first word stands.
    public void wrong(String name, String problem) {
        wrong.putIfAbsent(name, problem);
    }

    /// What is wrong, by field, in the order it was found.
    public Map<String, String> wrong() {
        return Map.copyOf(wrong);
    }

    public Optional<String> wrong(String name) {
        return Optional.ofNullable(wrong.get(name));
    }

    public boolean areRight() {
        return wrong.isEmpty();
    }
}
