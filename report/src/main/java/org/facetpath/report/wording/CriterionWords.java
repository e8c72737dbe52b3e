package org.facetpath.report.wording;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.facetpath.core.chart.CareResponse;
import org.facetpath.core.chart.Measure;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.knowledge.Likelihood;
import org.facetpath.core.knowledge.PayerCriterion;
import org.facetpath.core.knowledge.Urgency;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Region;
import org.facetpath.core.terminology.CodeSetId;

/// What a criterion asks, in a reader's words: its parts by their labels, its limits by `asks.…` of the
/// wording. The name of a limit there is that of the kind's component, with the kind before it where the word
/// depends on it.
public final class CriterionWords {

    private static final Set<String> NO_LIMITS = Set.of("id", "reference", "above", "aspect");

    /// A word with a further capital or a digit, or one letter and a hyphen.
    private static final Pattern NAME = Pattern.compile("^.(?:-|.*[\\p{Lu}\\p{N}])");

    private final Speech speech;
    private final Phrases phrases;
    private final Set<String> names;

    public CriterionWords(Speech speech) {
        this.speech = speech;
        this.phrases = new Phrases(speech, "…");
        this.names = Set.of(speech.say("asks.names").split(", "));
    }

    /// Its parts and how they are joined; of one without parts its limits. Empty where its label says all.
    public String asked(Criterion criterion) {
        if (criterion.parts().isEmpty()) {
            return String.join(", ", limits(criterion).values());
        }
        var parts = criterion.parts().stream().map(this::part).toList();
        return switch (criterion) {
            case Criterion.AnyOf _ -> joined("asks.or", parts);
            case Criterion.AtLeast it ->
                phrases.say("asks.some", "count", Integer.toString(it.count()), "of", String.join("; ", parts));
            case Criterion.Not _ -> phrases.say("asks.not", "part", small(parts.getFirst()));
            case Criterion.SilenceMeansNo _ -> phrases.say("asks.on-record", "part", parts.getFirst());
            case Criterion.Documented _ -> phrases.say("asks.answered", "part", parts.getFirst());
            case PayerCriterion.InDoubtWhen _ -> phrases.say("asks.in-doubt", "part", small(parts.getFirst()));
            case PayerCriterion.IfThen _ ->
                phrases.say("asks.if", "when", small(parts.getFirst()), "then", small(parts.getLast()));
            default -> joined("asks.and", parts);
        };
    }

    /// The label and the limits of one without parts, else all it is made of.
    private String part(Criterion part) {
        if (!part.parts().isEmpty()) {
            var words = asked(part);
            return part.parts().size() > 1 ? "(%s)".formatted(words) : words;
        }
        var limits = asked(part);
        var label = speech.criterion(part.id().name());
        return limits.isEmpty() ? label : "%s (%s)".formatted(label, limits);
    }

    private String joined(String word, List<String> parts) {
        var words = new StringBuilder(parts.getFirst());
        parts.stream()
                .skip(1)
                .forEach(part ->
                        words.append(' ').append(speech.say(word)).append(' ').append(small(part)));
        return words.toString();
    }

    /// As within a sentence. Joints and short names such as `L4-L5`, `MRI` and `X-ray` keep their letters, and so do
    /// the names of people and places that the wording lists.
    private String small(String words) {
        var first = words.split("[^\\p{L}\\p{N}-]", 2)[0];
        boolean isName = NAME.matcher(first).find() || names.contains(first);
        return isName || first.isEmpty() ? words : words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    /// What one asked and the other asks.
    ///
    /// @param after empty where that is only not asked any more, `before` where it was not asked
    public record Difference(String before, String after) {}

    /// What differs between two criteria of one kind and name by their limits alone, else all they ask.
    public Difference difference(Criterion before, Criterion after) {
        boolean isSameQuestion = before.getClass() == after.getClass()
                && before.id().equals(after.id())
                && after.parts().isEmpty();
        if (!isSameQuestion) {
            return new Difference(part(before), part(after));
        }
        var was = new LinkedHashMap<>(limits(before));
        var is = new LinkedHashMap<>(limits(after));
        var same = Map.copyOf(was);
        was.entrySet().removeAll(is.entrySet());
        is.entrySet().removeAll(same.entrySet());
        if (was.isEmpty() && is.isEmpty()) {
            return new Difference(speech.say("asks.other-codes"), speech.say("asks.present-codes"));
        }
        return new Difference(String.join(", ", was.values()), String.join(", ", is.values()));
    }

    /// Its limits in words, by their names.
    private Map<String, String> limits(Criterion criterion) {
        var limits = new LinkedHashMap<String, String>();
        for (var component : criterion.getClass().getRecordComponents()) {
            var name = hyphened(component.getName());
            var value = value(criterion, component);
            if (!NO_LIMITS.contains(name) && isLimit(value) && !isOnlyCodes(value)) {
                limits.put(name, said(criterion, name, value));
            }
        }
        return limits;
    }

    private static boolean isLimit(Object value) {
        return switch (value) {
            case Boolean asked -> asked;
            case Integer number -> number != 0;
            case BigDecimal number -> number.signum() != 0;
            case Collection<?> all -> !all.isEmpty();
            case Map<?, ?> all -> !all.isEmpty();
            case String word -> !word.isEmpty();
            case PayerCriterion.Joints joints -> joints != PayerCriterion.Joints.ALL;
            default -> true;
        };
    }

    /// Lists of codes have no word of their own where the label says what they mean.
    private boolean isOnlyCodes(Object value) {
        return value instanceof Set<?> set
                && set.stream().noneMatch(it -> it instanceof Joint || speech.isWorded("term." + code(it)));
    }

    private String said(Criterion criterion, String name, Object value) {
        var kind = hyphened(criterion.getClass().getSimpleName());
        var key = name + form(criterion, name, value);
        var own = "asks.%s.%s".formatted(kind, key);
        var general = "asks." + key;
        return phrases.say(speech.isWorded(own) ? own : general, "value", shown(value));
    }

    /// What the word for a limit depends on besides its name.
    private static String form(Criterion criterion, String name, Object value) {
        return switch (value) {
            case PayerCriterion.Joints joints -> "." + joints.code();
            case Period time -> time.toTotalMonths() > 0 ? ".months" : ".days";
            default -> name.equals("percent") && isAbove(criterion) ? ".above" : "";
        };
    }

    private static boolean isAbove(Criterion criterion) {
        return switch (criterion) {
            case Criterion.PositiveBlocks it -> it.above();
            case Criterion.TreatmentRelief it -> it.above();
            default -> false;
        };
    }

    private String shown(Object value) {
        return switch (value) {
            case Set<?> set
            when set.stream().allMatch(Joint.class::isInstance) ->
                stretches(set.stream().map(Joint.class::cast).sorted().toList());
            case Set<?> set ->
                set.stream()
                        .map(CriterionWords::code)
                        .sorted()
                        .filter(code -> speech.isWorded("term." + code))
                        .map(speech::term)
                        .collect(Collectors.joining(", "));
            case Map<?, ?> inRegions ->
                inRegions.entrySet().stream()
                        .map(it -> phrases.say(
                                "asks.in-region",
                                "what",
                                shown(it.getValue()),
                                "region",
                                speech.term(code(it.getKey()))))
                        .sorted()
                        .collect(Collectors.joining(", "));
            case BigDecimal number -> phrases.number(number);
            case Period time ->
                Long.toString(
                        time.toTotalMonths() > 0
                                ? time.toTotalMonths()
                                : ChronoUnit.DAYS.between(LocalDate.EPOCH, LocalDate.EPOCH.plus(time)));
            case Integer number -> number.toString();
            default -> speech.term(code(value));
        };
    }

    private static String code(Object value) {
        return switch (value) {
            case CodeSetId set -> set.name();
            case Region region -> region.code();
            case Measure measure -> measure.code();
            case CareResponse response -> response.code();
            case Urgency urgency -> urgency.code();
            case Likelihood likelihood -> likelihood.code();
            case Criterion.Treatment treatment -> treatment.code();
            case Criterion.SessionKind sessions -> sessions.code();
            default -> value.toString();
        };
    }

    /// Joints in a row by the first and the last of them.
    private String stretches(List<Joint> joints) {
        var stretches = new ArrayList<String>();
        int first = 0;
        for (int at = 0; at < joints.size(); at++) {
            boolean ends = at + 1 == joints.size()
                    || EnumSet.range(joints.get(at), joints.get(at + 1)).size() > 2;
            if (ends) {
                var from = joints.get(first).code();
                stretches.add(phrases.say(
                        "asks.stretch", "from", from, "to", joints.get(at).code()));
                first = at + 1;
            }
        }
        return String.join(", ", stretches);
    }

    private static String hyphened(String name) {
        return name.replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static Object value(Criterion criterion, RecordComponent component) {
        try {
            var value = component.getAccessor().invoke(criterion);
            return value == null ? Set.of() : value;
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException("a part of a criterion cannot be read", unreadable);
        }
    }
}
