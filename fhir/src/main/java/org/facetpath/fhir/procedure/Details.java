package org.facetpath.fhir.procedure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.facetpath.core.chart.FacetProcedure;
import org.facetpath.core.chart.FacetProcedure.Intent;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.terminology.Domain;
import org.facetpath.fhir.fact.Context;
import org.facetpath.fhir.fact.Quantities;
import org.facetpath.fhir.input.Kinds;
import org.facetpath.fhir.json.Element;
import org.facetpath.fhir.record.Concepts;
import org.facetpath.fhir.record.Domains;
import org.facetpath.fhir.record.Negation;
import org.facetpath.fhir.record.Part;
import org.facetpath.fhir.record.Resource;
import org.jspecify.annotations.Nullable;

/// How a facet procedure was done, gathered from observations that are part of it, from what was used and given, and
/// from its words; what is recorded by itself comes before words.
final class Details {

    private static final Domains DETAIL = Domains.of(Domain.PROCEDURE_DETAIL);
    private static final Set<Domain> WORDS = Set.of(Domain.PROCEDURE_DETAIL);

    /// What each detail can be.
    private static final Map<String, Set<String>> VALUES = Map.of(
            "guidance", Set.of("fluoroscopy", "ct", "ultrasound", "none"),
            "sedation", Set.of("none", "minimal", "moderate", "deep", "general"),
            "technique", Set.of("thermal", "pulsed", "cooled", "cryo", "chemical", "laser"),
            "intent", Set.of("diagnostic", "therapeutic"));

    private static final Map<String, String> BY_CODE = Map.of(
            "image-guidance", "guidance",
            "sedation", "sedation",
            "ablation-technique", "technique",
            "ablation-temperature", "temperature",
            "ablation-time", "time",
            "procedure-intent", "intent",
            "injected-volume", "volume");

    private static final Set<String> MEASURED = Set.of("temperature", "time", "volume");

    private final Context context;
    private final Map<String, String> words = new HashMap<>();
    private final Set<CodeSetId> agents = new TreeSet<>();
    private final List<Part> parts = new ArrayList<>();
    private @Nullable BigDecimal celsius;
    private @Nullable BigDecimal seconds;
    private @Nullable BigDecimal millilitres;

    Details(Context context) {
        this.context = context;
    }

    /// What an observation that is part of the procedure tells.
    void observation(Resource observation) {
        var root = observation.root();
        var detail = detailOf(root.get("code"));
        var value = Context.valueOf(root);
        if (detail == null || !value.isPresent()) {
            return;
        }
        switch (detail) {
            case "temperature" -> celsius = number(value);
            case "time" -> seconds = seconds(value);
            case "volume" -> dose(value);
            default -> {
                var said = valueOf(detail, value);
                if (said == null) {
                    value.complain("the %s is not known: %s".formatted(detail, value.shown()));
                    return;
                }
                words.put(detail, said);
            }
        }
        parts.add(value);
    }

    private @Nullable String detailOf(Part code) {
        var match = context.concepts().match(code, DETAIL);
        for (var id : match.in(Domain.PROCEDURE_DETAIL)) {
            var known = detailNamed(id);
            if (VALUES.containsKey(known) || MEASURED.contains(known)) {
                return known;
            }
        }
        return null;
    }

    /// The word of ours a value stands for: our own code, or what the terminology takes it for.
    private @Nullable String valueOf(String detail, Part value) {
        var allowed = VALUES.getOrDefault(detail, Set.of());
        var given = value.value();
        for (var coding : given == null ? List.<Element>of() : Concepts.codings(given)) {
            var code = coding.text("code");
            if (code != null && allowed.contains(code)) {
                return code;
            }
        }
        if (given instanceof String text && allowed.contains(text)) {
            return text;
        }
        if (given instanceof Element.Literal literal && literal.written().equals("false")) {
            return allowed.contains("none") ? "none" : null;
        }
        var found = given == null ? Map.<String, String>of() : inWords(Concepts.words(given));
        return found.get(detail);
    }

    /// What was used or given: agents, and how much of them.
    void agent(Part concept) {
        agents.addAll(context.concepts().match(concept, Kinds.MEDICINES).sets());
        used(concept);
    }

    /// Something used, such as a C-arm.
    private void used(Part concept) {
        if (concept.value() != null) {
            inWords(Concepts.words(concept.value())).forEach(words::putIfAbsent);
        }
    }

    void dose(Part quantity) {
        var measured = Quantities.read(quantity);
        if (measured != null && measured.quantity().unit().equalsIgnoreCase("ml")) {
            millilitres = measured.quantity().exact();
        }
    }

    /// What the words of the procedure say, where nothing else said it.
    void text(String text) {
        if (text.isBlank()) {
            return;
        }
        inWords(text).forEach(words::putIfAbsent);
        agents.addAll(context.concepts().findWords(text, Kinds.MEDICINES));
        if (millilitres == null) {
            millilitres = Amounts.one(text, "ml", "cc");
        }
    }

    /// What the words of an ablation say of its temperature and time.
    void ablationText(String text) {
        if (celsius == null) {
            celsius = Amounts.one(text, "c", "°c", "°", "degrees", "celsius", "deg");
        }
        if (seconds == null) {
            seconds = Amounts.one(text, "s", "sec", "secs", "seconds", "second");
        }
    }

    private Map<String, String> inWords(String text) {
        var split = Negation.split(text);
        var terminology = context.concepts().terminology();
        var found = new HashMap<String, String>();
        for (var id : terminology.findWords(split.denied(), WORDS)) {
            var detail = detailNamed(id);
            if (detail.equals("guidance") || detail.equals("sedation")) {
                found.put(detail, "none");
            }
        }
        for (var id : terminology.findWords(split.affirmed(), WORDS)) {
            var value = terminology
                    .find(id)
                    .map(set -> set.attributes().get("value"))
                    .orElse(id.name());
            var detail = detailNamed(id);
            if (VALUES.getOrDefault(detail, Set.of()).contains(value)) {
                found.put(detail, value);
            }
        }
        return found;
    }

    /// The detail a set is about, by our short names.
    private String detailNamed(CodeSetId id) {
        var named = context.concepts()
                .terminology()
                .find(id)
                .map(set -> set.attributes().get("detail"))
                .orElse(id.name());
        return BY_CODE.getOrDefault(named, named);
    }

    private static @Nullable BigDecimal number(Part value) {
        var measured = Quantities.read(value);
        return measured == null ? null : measured.quantity().exact();
    }

    private static @Nullable BigDecimal seconds(Part value) {
        var measured = Quantities.read(value);
        var number = measured == null ? null : measured.quantity().exact();
        boolean minutes = measured != null && measured.quantity().unit().startsWith("min");
        return number == null ? null : minutes ? number.multiply(BigDecimal.valueOf(60)) : number;
    }

    /// The parts of other resources that told something.
    List<Part> parts() {
        return parts;
    }

    Intent intentOr(Intent other) {
        return switch (words.getOrDefault("intent", "")) {
            case "diagnostic" -> Intent.DIAGNOSTIC;
            case "therapeutic" -> Intent.THERAPEUTIC;
            default -> other;
        };
    }

    FacetProcedure.Details details() {
        return new FacetProcedure.Details(
                words.get("guidance"),
                words.get("sedation"),
                words.get("technique"),
                celsius,
                seconds,
                millilitres,
                agents);
    }
}
