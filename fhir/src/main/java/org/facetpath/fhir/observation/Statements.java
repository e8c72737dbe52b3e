package org.facetpath.fhir.observation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.facetpath.core.chart.CareCourse;
import org.facetpath.core.chart.CareResponseReport;
import org.facetpath.core.chart.Diagnosis;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.Finding;
import org.facetpath.core.chart.Finding.Presence;
import org.facetpath.core.chart.Lab;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.terminology.Domain;
import org.facetpath.core.time.Span;
import org.facetpath.fhir.fact.Context;
import org.facetpath.fhir.fact.Dating;
import org.facetpath.fhir.fact.Draft;
import org.facetpath.fhir.fact.Quantities;
import org.facetpath.fhir.fact.Responses;
import org.facetpath.fhir.json.Element;
import org.facetpath.fhir.record.Concepts;
import org.facetpath.fhir.record.Domains;

/// Turns a statement into the facts its code stands for.
final class Statements {

    private static final Domains DIAGNOSES = Domains.of(Domain.DIAGNOSIS);

    private final Context context;
    private final Presences presences;
    private final Scores scores;
    private final Reliefs reliefs;

    Statements(Context context) {
        this.context = context;
        this.presences = new Presences(context.concepts());
        this.scores = new Scores();
        this.reliefs = new Reliefs(context);
    }

    /// Adds every fact the statement stands for.
    void read(Statement said, Draft draft) {
        if (isWithoutValue(said)) {
            return;
        }
        scores.read(said, draft);
        said.match().narrowest(Domain.FINDING).forEach(finding -> finding(said, finding, draft));
        said.match().narrowest(Domain.LAB).forEach(test -> lab(said, test, draft));
        said.match().narrowest(Domain.CARE).forEach(care -> care(said, care, draft));
        diagnosis(said, draft);
        reliefs.read(said, draft);
    }

    /// A value that the record says is missing is none, whatever stands beside it.
    private static boolean isWithoutValue(Statement said) {
        var reason = said.holder().get("dataAbsentReason");
        if (!reason.isPresent()) {
            return false;
        }
        if (said.value().isPresent()) {
            said.value().complain("a value is given and said to be missing (%s)".formatted(reason.shown()));
        }
        return true;
    }

    private void finding(Statement said, CodeSetId finding, Draft draft) {
        var presence = presences.of(said.value());
        var measured = presence == null ? Quantities.read(said.value()) : null;
        if (presence == null && !said.value().isPresent()) {
            presence = presences.ofInterpretation(said.holder());
        }
        if (presence == null && measured == null && isReason(said, finding)) {
            presence = Presence.PRESENT;
        }
        if (presence == null && measured == null) {
            said.what()
                    .complain(
                            said.value().isPresent()
                                    ? "it says neither present nor absent: %s"
                                            .formatted(said.value().shown())
                                    : "it has no value");
            return;
        }
        draft.add(new Finding(
                finding,
                presence == null ? Presence.PRESENT : presence,
                measured == null ? null : measured.quantity(),
                said.dated().when(),
                null,
                said.place(),
                said.links(),
                evidence(said)));
    }

    /// A clinician's judgement may be recorded by its reason: a concept in place of yes.
    private boolean isReason(Statement said, CodeSetId finding) {
        boolean judged = context.concepts()
                .terminology()
                .findAttribute(Set.of(finding), "found-by")
                .filter("judgement"::equals)
                .isPresent();
        return judged
                && said.value().value() instanceof Element
                && !Concepts.words(said.value()).isBlank();
    }

    /// The value, and what was noted beside it.
    private static List<Evidence> evidence(Statement said) {
        var evidence = new ArrayList<Evidence>();
        evidence.add(said.evidence());
        Context.notes(said.holder()).forEach(note -> evidence.add(said.dated().evidence(note)));
        return evidence;
    }

    private static void lab(Statement said, CodeSetId test, Draft draft) {
        var measured = Quantities.read(said.value());
        if (measured == null) {
            if (said.value().isPresent()) {
                said.value()
                        .complain("a number is expected, found %s"
                                .formatted(said.value().shown()));
            }
            return;
        }
        draft.add(new Lab(test, measured.quantity(), said.dated().when(), List.of(said.evidence())));
    }

    /// A response to care, or the plain statement that it was tried.
    private void care(Statement said, CodeSetId care, Draft draft) {
        var response = Responses.of(context.concepts(), said.value());
        if (response != null) {
            draft.add(new CareResponseReport(
                    care, response, said.dated().when(), said.place(), said.links(), List.of(said.evidence())));
            return;
        }
        var presence = presences.of(said.value());
        if (presence == Presence.PRESENT) {
            draft.add(new CareCourse(
                    care,
                    CareCourse.Status.DONE,
                    Span.from(Dating.bound(said.dated().when())),
                    null,
                    said.place(),
                    said.links(),
                    List.of(said.evidence())));
        } else if (presence == null && said.value().isPresent()) {
            said.value()
                    .complain("how the care went is not known: %s"
                            .formatted(said.value().shown()));
        }
    }

    /// A state told by an observation, such as pregnancy: yes makes it present, no answers it.
    private void diagnosis(Statement said, Draft draft) {
        var sets = said.match().in(Domain.DIAGNOSIS);
        if (sets.isEmpty()) {
            return;
        }
        var presence = presences.of(said.value());
        if (presence == null && said.value().value() instanceof Element element) {
            boolean same =
                    context.concepts().match(element, DIAGNOSES).sets().stream().anyMatch(sets::contains);
            presence = same ? Presence.PRESENT : null;
        }
        if (presence == null) {
            said.what()
                    .complain("it says neither present nor absent: %s"
                            .formatted(said.value().shown()));
            return;
        }
        boolean present = presence == Presence.PRESENT;
        draft.add(new Diagnosis(
                sets,
                said.holder().get("code").shown(),
                present ? Diagnosis.Certainty.CONFIRMED : Diagnosis.Certainty.REFUTED,
                present ? Diagnosis.Activity.ACTIVE : Diagnosis.Activity.NOT_DOCUMENTED,
                said.dated().when(),
                null,
                said.place(),
                List.of(said.evidence())));
    }
}
