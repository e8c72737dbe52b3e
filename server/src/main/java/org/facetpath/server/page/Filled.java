package org.facetpath.server.page;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.facetpath.server.selfcheck.Illness;
import org.facetpath.server.selfcheck.Questions;
import org.facetpath.server.selfcheck.Since;
import org.facetpath.server.selfcheck.Told;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/// The self-check's form as it came. Only fields and answers that the form has are heeded.
///
/// @param checked whether what is wrong is said
record Filled(MultiValueMap<String, String> fields, boolean checked) {

    static final String CHANGE = "change";
    static final String ASK = "ask.";

    /// The language that the questions are to be asked in, and that the answer is to be given in.
    static final String ASK_IN = "ask-in";
    static final String TELL_IN = "tell-in";

    private static final int OLDEST = 120;

    private static final Set<String> NAMES = Set.of("area", "since", "worse", "better", "had", "age", "country");

    static Filled empty() {
        return new Filled(new LinkedMultiValueMap<>(), false);
    }

    Filled(MultiValueMap<String, String> fields) {
        this(fields, false);
    }

    Filled withProblems() {
        return new Filled(fields, true);
    }

    /// Whether somebody comes back to change their answers.
    boolean isToBeChanged() {
        return fields.containsKey(CHANGE) || fields.containsKey(ASK_IN);
    }

    /// Empty where it stays as it is.
    String language() {
        return one(fields.containsKey(ASK_IN) ? ASK_IN : TELL_IN);
    }

    boolean has(String name, String value) {
        return fields.getOrDefault(name, List.of()).contains(value);
    }

    String one(String name) {
        var value = fields.getFirst(name);
        return value == null ? "" : value.strip();
    }

    /// What is wrong with a field, as the end of a key of the wording.
    Optional<String> problem(String name, Questions questions) {
        return switch (name) {
            case "area" -> chosen("area", questions.areas()).isEmpty() ? Optional.of("no-area") : Optional.empty();
            case "age" -> one("age").isEmpty() || age() != null ? Optional.empty() : Optional.of("no-age");
            default -> Optional.empty();
        };
    }

    boolean isWrong(Questions questions) {
        return NAMES.stream().anyMatch(name -> problem(name, questions).isPresent());
    }

    private @Nullable Integer age() {
        var written = one("age");
        if (!written.matches("[0-9]{1,3}")) {
            return null;
        }
        int age = Integer.parseInt(written);
        return age <= OLDEST ? age : null;
    }

    private Set<String> chosen(String name, List<String> known) {
        return fields.getOrDefault(name, List.of()).stream()
                .filter(known::contains)
                .collect(Collectors.toSet());
    }

    Told told(Questions questions) {
        var marked = new HashSet<>(chosen("worse", questions.worse()));
        marked.addAll(chosen("better", questions.better()));
        return new Told(
                chosen("area", questions.areas()),
                Since.find(one("since")).orElse(null),
                marked,
                answered(questions, "yes"),
                answered(questions, "no"),
                fields.getOrDefault("had", List.of()).stream()
                        .flatMap(it -> Illness.find(it).stream())
                        .collect(Collectors.toSet()),
                age());
    }

    private Set<String> answered(Questions questions, String answer) {
        var findings = new HashSet<>(questions.warningSigns());
        findings.add(questions.limits());
        findings.removeIf(finding -> !one(ASK + finding).equals(answer));
        return findings;
    }

    /// All that the form has, to be carried on.
    void each(BiConsumer<String, String> use) {
        fields.forEach((name, values) -> {
            if (NAMES.contains(name) || name.startsWith(ASK)) {
                values.forEach(value -> use.accept(name, value));
            }
        });
    }
}
