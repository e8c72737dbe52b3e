package org.facetpath.fhir.observation;

import java.util.List;
import java.util.Locale;
import org.facetpath.core.chart.Finding.Presence;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.terminology.Domain;
import org.facetpath.fhir.json.Element;
import org.facetpath.fhir.record.Concepts;
import org.facetpath.fhir.record.Domains;
import org.facetpath.fhir.record.Part;
import org.jspecify.annotations.Nullable;

/// Reads yes and no: truth values, concepts for present and absent, plain words, and interpretation flags.
final class Presences {

    private static final Domains PRESENCE = Domains.of(Domain.PRESENCE);
    private static final CodeSetId PRESENT = new CodeSetId("present");
    private static final CodeSetId ABSENT = new CodeSetId("absent");
    private static final String ANSWERS = "http://terminology.hl7.org/CodeSystem/v2-0136";

    private final Concepts concepts;

    Presences(Concepts concepts) {
        this.concepts = concepts;
    }

    /// What the value says; null when it is neither yes nor no.
    @Nullable
    Presence of(Part value) {
        return switch (value.value()) {
            case null -> null;
            case Element.Literal literal when literal.written().equals("true") -> Presence.PRESENT;
            case Element.Literal literal when literal.written().equals("false") -> Presence.ABSENT;
            case String text -> ofText(text);
            case Element element -> ofConcept(element);
            default -> null;
        };
    }

    private @Nullable Presence ofConcept(Element concept) {
        var sets = concepts.match(concept, PRESENCE).sets();
        if (sets.contains(PRESENT) != sets.contains(ABSENT)) {
            return sets.contains(PRESENT) ? Presence.PRESENT : Presence.ABSENT;
        }
        for (var coding : Concepts.codings(concept)) {
            if (ANSWERS.equals(coding.text("system"))) {
                return "Y".equals(coding.text("code")) ? Presence.PRESENT : Presence.ABSENT;
            }
        }
        return sets.isEmpty() ? ofText(Concepts.words(concept)) : null;
    }

    private static @Nullable Presence ofText(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "yes", "y", "true", "present", "positive", "pos", "+" -> Presence.PRESENT;
            case "no", "n", "false", "absent", "negative", "neg", "none", "-", "not present", "denied", "denies" ->
                Presence.ABSENT;
            default -> null;
        };
    }

    /// What an interpretation flag says where there is no value.
    @Nullable
    Presence ofInterpretation(Part root) {
        for (var interpretation : root.list("interpretation")) {
            var value = interpretation.value();
            for (var coding : value == null ? List.<Element>of() : Concepts.codings(value)) {
                switch (String.valueOf(coding.text("code"))) {
                    case "POS", "DET" -> {
                        return Presence.PRESENT;
                    }
                    case "NEG", "ND" -> {
                        return Presence.ABSENT;
                    }
                    default -> {}
                }
            }
        }
        return null;
    }
}
