package org.facetpath.core.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.core.assessment.Question.Ask.CLINICIAN;
import static org.facetpath.core.assessment.Question.Ask.OTHER_CLINIC;
import static org.facetpath.core.assessment.Question.Ask.PATIENT;
import static org.facetpath.core.told.Asked.blockDone;
import static org.facetpath.core.told.Asked.diagnosis;
import static org.facetpath.core.told.Asked.finding;
import static org.facetpath.core.told.Asked.kinds;
import static org.facetpath.core.told.Asked.name;
import static org.facetpath.core.told.Asked.not;
import static org.facetpath.core.told.Asked.painForMonths;
import static org.facetpath.core.told.Asked.positiveBlocks;
import static org.facetpath.core.told.Told.told;

import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.facetpath.core.assessment.Question.Ask;
import org.facetpath.core.chart.Measure;
import org.facetpath.core.explain.Explanation;
import org.facetpath.core.explain.Message;
import org.facetpath.core.judge.Situation;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.knowledge.Criterion.SessionKind;
import org.facetpath.core.knowledge.Criterion.Treatment;
import org.facetpath.core.knowledge.CriterionId;
import org.facetpath.core.knowledge.Likelihood;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.spine.Region;
import org.facetpath.core.told.SmallKnowledge;
import org.facetpath.core.told.Told;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What the record does not say")
class MissingFactsTest {

    private static final CriterionId ASKED = name("asked");

    private static Situation situation() {
        var knowledge = SmallKnowledge.knowing().build();
        var guideline = knowledge.policies().find("consensus").orElseThrow();
        return Situation.anywhere(told().chart(), knowledge, guideline, Assessed.TODAY);
    }

    private static Explanation open(Criterion criterion) {
        return explained(criterion, Verdict.NOT_DOCUMENTED, List.of());
    }

    private static Explanation explained(Criterion criterion, Verdict verdict, List<Explanation> parts) {
        return new Explanation(
                criterion.id(),
                verdict,
                Explanation.Basis.RECORDED,
                Message.of("found.silent"),
                null,
                List.of(),
                null,
                parts);
    }

    private static @Nullable Ask whoIsAsked(Criterion criterion) {
        return MissingFacts.of(criterion, open(criterion), situation())
                .get(criterion.id().name());
    }

    @Test
    void of_age_pain_and_what_was_taken_or_tried_at_home_is_asked_of_the_patient() {
        var asked = List.of(
                new Criterion.Age(ASKED, null, 50, null),
                new Criterion.SexIs(ASKED, null, "female"),
                painForMonths(3),
                new Criterion.PainResolved(ASKED, null),
                new Criterion.ScoreAtLeast(ASKED, null, Set.of(Measure.NRS), BigDecimal.valueOf(50), null),
                new Criterion.CareTried(ASKED, null, kinds("physical-therapy"), Map.of(), 1, 42, 365, Set.of()),
                new Criterion.MedicineTaken(ASKED, null, Told.ids("opioid"), true, null, null),
                new Criterion.AllergyRecorded(ASKED, null, Told.ids("contrast")),
                new Criterion.TreatmentRelief(
                        ASKED, null, Treatment.ABLATION, BigDecimal.valueOf(50), false, Period.ofMonths(6)),
                new Criterion.ReliefWornOff(ASKED, null, Treatment.ABLATION));

        assertThat(asked).extracting(MissingFactsTest::whoIsAsked).containsOnly(PATIENT);
    }

    @Test
    void of_blocks_treatments_and_imaging_is_asked_of_the_clinic_that_did_them() {
        var asked = List.of(
                positiveBlocks(2, 80, 14),
                new Criterion.RequiredBlocksPositive(ASKED, null),
                blockDone(30),
                new Criterion.BlocksNegative(ASKED, null),
                new Criterion.DaysSinceBlock(ASKED, null, 14),
                new Criterion.Treated(ASKED, null, Set.of(Treatment.ABLATION), null),
                new Criterion.SessionsAtMost(ASKED, null, SessionKind.ABLATION, 2, 12),
                new Criterion.ProcedureDone(ASKED, null, Told.ids("spine-surgery"), null, false),
                new Criterion.Imaged(ASKED, null, 365));

        assertThat(asked).extracting(MissingFactsTest::whoIsAsked).containsOnly(OTHER_CLINIC);
    }

    @Test
    void of_signs_diagnoses_values_and_judgements_is_asked_of_the_clinician() {
        var asked = List.of(
                new Criterion.AllOf(ASKED, null, List.of()),
                new Criterion.AnyOf(ASKED, null, List.of()),
                new Criterion.AtLeast(ASKED, null, 1, List.of()),
                not(finding("axial-pain", null)),
                new Criterion.Documented(ASKED, null, finding("axial-pain", null)),
                new Criterion.SilenceMeansNo(ASKED, null, finding("axial-pain", null)),
                new Criterion.InRegion(ASKED, null, Set.of(Region.LUMBAR)),
                diagnosis("cancer", true, null),
                new Criterion.Measured(ASKED, null, Told.id("crp"), BigDecimal.TEN, null, "mg/L", 30),
                new Criterion.DevicePresent(ASKED, null, Told.ids("pacemaker")),
                new Criterion.RedFlagRaised(ASKED, null, Set.of()),
                new Criterion.OtherCauseFound(ASKED, null, Set.of()),
                new Criterion.LikelihoodAtLeast(ASKED, null, Likelihood.SUPPORTED),
                new Criterion.GuidelineStepOpen(ASKED, null, "diagnostic-block"));

        assertThat(asked).extracting(MissingFactsTest::whoIsAsked).containsOnly(CLINICIAN);
    }

    @Test
    void of_a_symptom_is_asked_of_the_patient() {
        assertThat(whoIsAsked(finding("axial-pain", null))).isEqualTo(PATIENT);
    }

    @Test
    void is_named_part_by_part_and_the_settled_parts_are_left_out() {
        var axial = finding("axial-pain", null);
        var pain = painForMonths(3);
        var fever = finding("fever-or-chills", null);
        var whole = new Criterion.AllOf(ASKED, null, List.of(axial, pain, fever));
        var explained = explained(
                whole,
                Verdict.NOT_DOCUMENTED,
                List.of(open(axial), open(pain), explained(fever, Verdict.MET, List.of())));

        assertThat(MissingFacts.of(whole, explained, situation()))
                .isEqualTo(Map.of("axial-pain", PATIENT, "pain-months", PATIENT));
    }

    @Test
    void is_nothing_when_the_answer_is_a_settled_no_or_a_yes() {
        var axial = finding("axial-pain", null);

        assertThat(MissingFacts.of(axial, explained(axial, Verdict.NOT_MET, List.of()), situation()))
                .isEmpty();
        assertThat(MissingFacts.of(axial, explained(axial, Verdict.MET, List.of()), situation()))
                .isEmpty();
    }
}
