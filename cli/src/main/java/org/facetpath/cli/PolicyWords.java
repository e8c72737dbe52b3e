package org.facetpath.cli;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.knowledge.PayerCriterion;
import org.facetpath.core.knowledge.Policy;
import org.facetpath.core.knowledge.Reference;
import org.facetpath.core.spine.Joint;
import org.facetpath.report.wording.Speech;

/// Says a policy in words a person can read and compare: its steps, what each asks, and what that rests on.
final class PolicyWords {

    private final Speech speech;

    PolicyWords(Speech speech) {
        this.speech = speech;
    }

    /// The days a version holds, with what is uncertain of them.
    static String days(Policy policy) {
        var to = policy.to() == null ? "" : policy.to().toString();
        var open = policy.terms().surelyFrom() != null || policy.terms().surelyTo() != null;
        return "%s..%s%s".formatted(policy.from(), to, open ? " ?" : "");
    }

    /// What each criterion of a step asks, by its name, in file order.
    Map<String, String> step(Policy policy, String step) {
        var asked = new LinkedHashMap<String, String>();
        for (var criterion : policy.steps().getOrDefault(step, List.of())) {
            asked.put(criterion.id().name(), asked(criterion));
        }
        return asked;
    }

    String name(String criterion) {
        return speech.criterion(criterion);
    }

    String term(String code) {
        return speech.term(code);
    }

    /// The criterion's parts and limits in one line.
    String asked(Criterion criterion) {
        var limits = limits(criterion);
        if (criterion.parts().isEmpty()) {
            return limits;
        }
        var parts = criterion.parts().stream().map(this::part).toList();
        return switch (criterion) {
            case Criterion.Not _ -> "not " + parts.getFirst();
            case Criterion.SilenceMeansNo _ -> "recorded: " + parts.getFirst();
            case Criterion.Documented _ -> "answered: " + parts.getFirst();
            case PayerCriterion.InDoubtWhen _ -> "in doubt when " + parts.getFirst();
            case PayerCriterion.IfThen _ -> "if %s then %s".formatted(parts.getFirst(), parts.getLast());
            default -> String.join(joint(criterion), parts);
        };
    }

    private String part(Criterion part) {
        return part.parts().isEmpty()
                ? speech.criterion(part.id().name()) + bracketed(limits(part))
                : "(%s)".formatted(asked(part));
    }

    private static String joint(Criterion criterion) {
        return switch (criterion) {
            case Criterion.AnyOf _ -> " or ";
            case Criterion.AtLeast it -> " / %d of: ".formatted(it.count());
            default -> " and ";
        };
    }

    private static String bracketed(String limits) {
        return limits.isEmpty() ? "" : " [%s]".formatted(limits);
    }

    // The limits of a leaf as its file writes them: what the record's components hold.
    private static String limits(Criterion criterion) {
        var words = new ArrayList<String>();
        for (var component : criterion.getClass().getRecordComponents()) {
            var name = component.getName();
            if (name.equals("id")
                    || name.equals("reference")
                    || name.startsWith("part")
                    || isPart(component.getType())) {
                continue;
            }
            try {
                var value = component.getAccessor().invoke(criterion);
                if (value != null && !Boolean.FALSE.equals(value) && !value.equals(Set.of())) {
                    words.add(Boolean.TRUE.equals(value) ? spoken(name) : spoken(name) + " " + shown(value));
                }
            } catch (ReflectiveOperationException unreadable) {
                throw new IllegalStateException(unreadable);
            }
        }
        return String.join(", ", words);
    }

    private static boolean isPart(Class<?> type) {
        return Criterion.class.isAssignableFrom(type);
    }

    private static String shown(Object value) {
        return switch (value) {
            case Set<?> set
            when set.stream().allMatch(Joint.class::isInstance) ->
                stretches(set.stream().map(Joint.class::cast).sorted().toList());
            case Set<?> set ->
                String.join("/", set.stream().map(PolicyWords::shown).sorted().toList());
            case Enum<?> word -> word.name().toLowerCase(Locale.ROOT).replace('_', '-');
            case Period time -> time.toTotalMonths() > 0 ? time.toTotalMonths() + " months" : days(time);
            default -> value.toString();
        };
    }

    private static String days(Period time) {
        return ChronoUnit.DAYS.between(LocalDate.EPOCH, LocalDate.EPOCH.plus(time)) + " days";
    }

    /// Joints in a row by the first and the last of them.
    private static String stretches(List<Joint> joints) {
        var stretches = new ArrayList<String>();
        int first = 0;
        for (int at = 0; at < joints.size(); at++) {
            boolean ends = at + 1 == joints.size()
                    || EnumSet.range(joints.get(at), joints.get(at + 1)).size() > 2;
            if (ends) {
                stretches.add(joints.get(first).code() + " to " + joints.get(at).code());
                first = at + 1;
            }
        }
        return String.join("/", stretches);
    }

    private static String spoken(String component) {
        return component.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }

    static String cited(Reference reference) {
        var read = reference.read() == null ? "not read" : "read " + reference.read();
        var address = reference.address() == null ? "" : ", " + reference.address();
        return "%s (%s, %s%s)".formatted(reference.source(), reference.status().code(), read, address);
    }
}
