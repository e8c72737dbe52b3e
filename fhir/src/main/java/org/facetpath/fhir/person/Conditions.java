package org.facetpath.fhir.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.facetpath.core.chart.Diagnosis;
import org.facetpath.core.chart.Diagnosis.Activity;
import org.facetpath.core.chart.Diagnosis.Certainty;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.Finding;
import org.facetpath.core.chart.Links;
import org.facetpath.core.spine.BodyPlace;
import org.facetpath.core.terminology.Domain;
import org.facetpath.core.time.When;
import org.facetpath.fhir.fact.Context;
import org.facetpath.fhir.fact.Dated;
import org.facetpath.fhir.fact.Draft;
import org.facetpath.fhir.input.Kinds;
import org.facetpath.fhir.json.Element;
import org.facetpath.fhir.record.Concepts;
import org.facetpath.fhir.record.Match;
import org.facetpath.fhir.record.Negation;
import org.facetpath.fhir.record.Part;
import org.facetpath.fhir.record.Resource;
import org.jspecify.annotations.Nullable;

/// Reads Condition resources: diagnoses, and findings that a condition tells. The family's conditions stand in another
/// type of resource and are never read.
public final class Conditions {

    private static final List<String> DOUBTED =
            List.of("suspected", "possible", "probable", "query", "rule out", "r/o");
    private static final List<String> PAST = List.of("history of", "h/o", "hx of", "past");

    private final Context context;
    private final Onsets onsets;

    public Conditions(Context context, @Nullable When birth) {
        this.context = context;
        this.onsets = new Onsets(context.dating(), birth);
    }

    public void read(Resource condition, Draft draft) {
        var root = condition.root();
        var verification = codes(root.get("verificationStatus"));
        if (verification.contains("entered-in-error") || Context.isModified(root)) {
            return;
        }
        var code = root.get("code");
        var match = context.concepts().match(code, Kinds.CONDITIONS);
        var words = Concepts.words(code);
        var certainty = certainty(verification, match.byWords() ? words : "");
        var onset = onsets.onset(root);
        var abated = abated(root, onset);
        var diagnoses = match.in(Domain.DIAGNOSIS);
        var place = place(root, match);
        var evidence = evidence(root, onset);
        if (!diagnoses.isEmpty()) {
            draft.add(new Diagnosis(
                    diagnoses,
                    words.isEmpty() ? code.shown() : words,
                    certainty,
                    activity(root, abated, match.byWords() ? words : ""),
                    onset.when(),
                    abated,
                    place,
                    evidence));
        }
        for (var finding : match.narrowest(Domain.FINDING)) {
            draft.add(new Finding(
                    finding, presence(certainty), null, onset.when(), abated, place, links(root), evidence));
        }
    }

    private static Finding.Presence presence(Certainty certainty) {
        return switch (certainty) {
            case CONFIRMED -> Finding.Presence.PRESENT;
            case SUSPECTED -> Finding.Presence.SUSPECTED;
            case REFUTED -> Finding.Presence.ABSENT;
        };
    }

    private Links links(Part root) {
        return context.links(root, "encounter");
    }

    /// The code, and the status where it is not plainly confirmed.
    private static List<Evidence> evidence(Part root, Dated onset) {
        var evidence = new ArrayList<Evidence>();
        evidence.add(onset.evidence(root.get("code")));
        for (var name : new String[] {"clinicalStatus", "verificationStatus"}) {
            if (root.get(name).isPresent() && !codes(root.get(name)).contains("confirmed")) {
                evidence.add(onset.evidence(root.get(name)));
            }
        }
        return evidence;
    }

    private @Nullable When abated(Part root, Dated onset) {
        var abated = onsets.abatement(root);
        if (abated != null && abated.latest().isBefore(onset.when().earliest())) {
            root.complain("it ended (%s) before it began (%s)".formatted(abated, onset.when()));
            return null;
        }
        return abated;
    }

    private static Set<String> codes(Part concept) {
        var value = concept.value();
        if (value instanceof String code) {
            concept.complain("a concept is expected, found the text %s".formatted(concept.shown()));
            return Set.of(code);
        }
        return value == null
                ? Set.of()
                : Set.copyOf(Concepts.codings(value).stream()
                        .map((Element coding) -> String.valueOf(coding.text("code")))
                        .toList());
    }

    private static Certainty certainty(Set<String> verification, String words) {
        if (verification.contains("refuted")) {
            return Certainty.REFUTED;
        }
        boolean open = verification.contains("provisional")
                || verification.contains("differential")
                || verification.contains("unconfirmed");
        var lower = words.toLowerCase(Locale.ROOT);
        boolean doubted = lower.startsWith("?") || DOUBTED.stream().anyMatch(word -> Negation.find(lower, word) >= 0);
        return open || doubted ? Certainty.SUSPECTED : Certainty.CONFIRMED;
    }

    private static Activity activity(Part root, @Nullable When abated, String words) {
        var lower = words.toLowerCase(Locale.ROOT);
        boolean past = PAST.stream().anyMatch(word -> Negation.find(lower, word) >= 0);
        if (abated != null || past) {
            return Activity.INACTIVE;
        }
        for (var status : codes(root.get("clinicalStatus"))) {
            switch (status) {
                case "active", "recurrence", "relapse" -> {
                    return Activity.ACTIVE;
                }
                case "inactive", "remission", "resolved" -> {
                    return Activity.INACTIVE;
                }
                default -> {}
            }
        }
        return Activity.NOT_DOCUMENTED;
    }

    private BodyPlace place(Part root, Match match) {
        var sketch = context.places().sketch().sites(root, "bodySite");
        for (var domain : List.of(Domain.DIAGNOSIS, Domain.FINDING)) {
            if (sketch.place().regionNotDocumented()) {
                sketch.regions(match.attribute(domain, "region"));
            }
        }
        return sketch.words(Concepts.words(root.get("code"))).place();
    }
}
