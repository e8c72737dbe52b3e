package org.facetpath.exchange.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facetpath.core.assessment.BlockResult;
import org.facetpath.core.assessment.SpineProblem;
import org.facetpath.core.explain.Message;
import org.facetpath.core.terminology.CodeSystems;
import org.facetpath.exchange.part.Concepts;
import org.facetpath.exchange.part.Dates;
import org.facetpath.exchange.part.Extensions;
import org.facetpath.exchange.part.Ids;
import org.facetpath.exchange.part.Narratives;
import org.facetpath.exchange.part.Own;
import org.facetpath.report.wording.Phrases;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;

/// The relief of one block session as computed from the record, exact and never rounded, with what the block proves.
/// Where the sides were judged apart the session's own Observation has one of each side as a member.
final class ReliefWriter {

    static final Set<String> DERIVED_FROM =
            Set.of("Observation", "QuestionnaireResponse", "ImagingStudy", "Media", "DocumentReference");

    private static final Set<String> PART_OF =
            Set.of("Procedure", "MedicationAdministration", "MedicationStatement", "MedicationDispense");
    private static final Set<String> GROUNDS =
            Stream.of(PART_OF, DERIVED_FROM).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    private static final String INTERPRETATION = "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation";
    private static final String ABSENT = "http://terminology.hl7.org/CodeSystem/data-absent-reason";

    private final Dossier dossier;

    ReliefWriter(Dossier dossier) {
        this.dossier = dossier;
    }

    /// The session's first.
    ///
    /// @param number from 1, in the order of the problem's blocks
    List<Observation> write(SpineProblem problem, BlockResult block, int number) {
        var id = "relief-%s-%d".formatted(problem.region().code(), number);
        var title = dossier.speech().say("exchange.relief");
        var session = write(block, id, title);
        var all = new ArrayList<>(List.of(session));
        if (!block.sides().isEmpty()) {
            for (var side : block.bySide()) {
                var code = side.side().code();
                var ofSide = write(
                        side,
                        "%s-%s".formatted(id, code),
                        dossier.speech().say(new Message("exchange.side", Map.of("what", title, "side", code))));
                session.addHasMember(new Reference(Ids.addressOf(ofSide.fhirType(), ofSide.getIdPart())));
                all.add(ofSide);
            }
        }
        return all;
    }

    private Observation write(BlockResult block, String id, String title) {
        var relief = dossier.begin(new Observation(), id);
        relief.setStatus(Observation.ObservationStatus.PRELIMINARY);
        relief.setCode(Concepts.of(CodeSystems.FINDING, "percent-pain-relief", title));
        relief.setSubject(dossier.patient());
        relief.setEffective(Dates.of(block.when()));
        relief.addPerformer(dossier.performer());
        relief.setDevice(dossier.software());
        var percent = block.reliefPercent();
        if (percent == null) {
            relief.setDataAbsentReason(new CodeableConcept(new Coding(ABSENT, "unknown", null)));
        } else {
            relief.setValue(Concepts.percent(percent));
        }
        var hours = block.reliefHours();
        if (hours != null) {
            relief.addComponent()
                    .setCode(Concepts.of(
                            CodeSystems.FINDING,
                            "relief-duration",
                            dossier.speech().term("relief-duration")))
                    .setValue(Concepts.amount(hours, "h"));
        }
        relief.addInterpretation(interpretation(block));
        if (!block.sites().isEmpty()) {
            relief.setBodySite(new Joints(dossier.speech()).of(block.sites()));
        }
        ground(relief, block);
        Narratives.put(relief, title, lines(relief, block));
        return relief;
    }

    private CodeableConcept interpretation(BlockResult block) {
        var code = block.verdict().code();
        var concept = Concepts.of(Own.BLOCK_VERDICT, code, dossier.speech().term(code));
        var standard = switch (block.verdict()) {
            case POSITIVE -> "POS";
            case NEGATIVE -> "NEG";
            case CONFOUNDED, NOT_DOCUMENTED, MIXED -> "IND";
        };
        return concept.addCoding(new Coding(INTERPRETATION, standard, null));
    }

    private void ground(Observation relief, BlockResult block) {
        var origins = dossier.origins();
        relief.setPartOf(origins.of(block.evidence(), PART_OF));
        relief.setDerivedFrom(origins.of(block.evidence(), DERIVED_FROM));
        origins.others(block.evidence(), GROUNDS).forEach(line -> relief.addExtension(Extensions.evidence(line)));
        block.reasons()
                .forEach(
                        reason -> relief.addNote(dossier.remark(dossier.speech().say(reason))));
        relief.addNote(dossier.purpose());
    }

    private List<String> lines(Observation relief, BlockResult block) {
        var lines = new ArrayList<String>();
        if (relief.hasEffective()) {
            lines.add(new Phrases(dossier.speech(), "…").date(block.when()));
        }
        if (relief.hasBodySite()) {
            lines.add(relief.getBodySite().getText());
        }
        lines.add(
                relief.hasValueQuantity()
                        ? dossier.say(
                                "report.relief",
                                "percent",
                                relief.getValueQuantity().getValue().toPlainString())
                        : dossier.speech().say("report.relief-unknown"));
        lines.add(relief.getInterpretationFirstRep().getText());
        relief.getNote().forEach(note -> lines.add(note.getText()));
        return lines;
    }
}
