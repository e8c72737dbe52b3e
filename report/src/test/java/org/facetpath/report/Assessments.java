package org.facetpath.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.CoverageAnswer;
import org.facetpath.core.assessment.MedicineCourse;
import org.facetpath.core.assessment.MedicineCourse.DosePoint;
import org.facetpath.core.assessment.PatientSummary;
import org.facetpath.core.assessment.Question;
import org.facetpath.core.assessment.RaisedRedFlag;
import org.facetpath.core.assessment.ReviewedRedFlag;
import org.facetpath.core.assessment.SpineProblem;
import org.facetpath.core.assessment.StatedConflict;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.NotUnderstood;
import org.facetpath.core.explain.Explanation;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.CriterionId;
import org.facetpath.core.knowledge.Reference;
import org.facetpath.core.knowledge.Urgency;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.time.When;
import org.jspecify.annotations.Nullable;

/// Assessments made by hand, so that what is written about them can be read without an engine. Sources and numbers
/// are made up.
public final class Assessments {

    public static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    public static final Reference GUIDELINE = reference("guideline", "Made-up guideline, section 4", "confirmed");
    public static final Reference TRIAL = reference("trial", "Made-up trial, table 2", "secondary");
    public static final Reference OPINION = reference("opinion", "Made-up opinion", "unconfirmed");

    public static final List<String> RED_FLAGS = List.of(
            "cauda-equina",
            "spinal-cord-compression",
            "cervical-myelopathy",
            "spinal-infection",
            "malignancy",
            "fracture",
            "cervical-trauma",
            "atlantoaxial-instability",
            "arterial-dissection",
            "progressive-neurology",
            "inflammatory-spondyloarthritis",
            "vascular",
            "visceral");

    public static Assessment noSpinePain() {
        return of(patient("no-spine-pain", 44, "male", null)).build();
    }

    public static Assessment noSpinePainButADateThatIsNone() {
        return of(patient("no-spine-pain", 44, "male", null))
                .notUnderstood(List.of(
                        new NotUnderstood("Observation/o#effectiveDateTime", "there is no such date: 2026-02-30")))
                .build();
    }

    public static Assessment onePositiveBlock() {
        return of(patient("one-positive-block", 61, "female", null))
                .problems(List.of(Problems.lowBackAfterOneBlock()))
                .medicines(List.of(opioids(), antiInflammatories()))
                .build();
    }

    public static Assessment caudaEquina() {
        return of(patient("cauda-equina", 52, "male", null))
                .redFlags(List.of(caudaEquinaFlag(), fractureFlag()))
                .problems(List.of(Problems.lowBackStopped()))
                .build();
    }

    public static Assessment neckAndMidBack() {
        return of(patient("neck-and-mid-back", 47, "other", null))
                .problems(List.of(Problems.neckAfterAblation(), Problems.midBackEvaluate()))
                .build();
    }

    public static Assessment child() {
        return of(patient("child", 15, "female", null))
                .problems(List.of(Problems.childsBack()))
                .build();
    }

    public static Assessment deceased() {
        return of(patient("deceased", 83, "male", When.on(LocalDate.of(2026, 5, 3))))
                .problems(List.of(Problems.lowBackOfTheDead()))
                .build();
    }

    /// Hostile strings wherever the record's own words reach the output.
    public static Assessment hostile() {
        var nasty = "\u001B[31mred\u0007 \u202Eevil\u202C <script>alert(1)</script>\n\u2066x\u2069 \uD800 \u009B2J";
        return of(new PatientSummary(nasty, null, nasty, When.unknown(), null))
                .problems(List.of(Problems.withWords(nasty)))
                .notUnderstood(List.of(new NotUnderstood(nasty, nasty)))
                .questions(List.of(new Question(
                        Message.of("question.ambiguous-levels", "words", nasty),
                        Question.Ask.CLINICIAN,
                        List.of(new Evidence(nasty, nasty, nasty, nasty, "note.claim-only")))))
                .build();
    }

    /// Every list filled, every null somewhere.
    public static Assessment everything() {
        return of(patient("everything", null, null, null))
                .redFlags(List.of(caudaEquinaFlag(), fractureFlag()))
                .problems(List.of(
                        Problems.neckAfterAblation(), Problems.midBackEvaluate(), Problems.lowBackAfterOneBlock()))
                .coverage(List.of(Coverage.judged(), Coverage.payerUnknown()))
                .medicines(List.of(opioids(), antiInflammatories()))
                .questions(List.of(
                        new Question(
                                Message.of("question.ambiguous-levels", "words", "MBB at L4, L5"),
                                Question.Ask.CLINICIAN,
                                List.of(evidence("Procedure/p1", "code.text", "MBB at L4, L5", "2026-01-02"))),
                        new Question(Message.of("ask.saddle-numbness"), Question.Ask.PATIENT, List.of()),
                        new Question(Message.of("ask.earlier-records"), Question.Ask.OTHER_CLINIC, List.of()),
                        new Question(Message.of("ask.policy-in-force"), Question.Ask.PAYER, List.of())))
                .conflicts(List.of(new StatedConflict(
                        new Message("conflict.relief", Map.of("stated", "90", "computed", "62.5")),
                        List.of(evidence("Observation/r1", "valueQuantity", "90 %", "2026-08-03")))))
                .notUnderstood(List.of(new NotUnderstood("Observation/o9#valueQuantity", "no number in it")))
                .narratives(12)
                .build();
    }

    public static List<Assessment> all() {
        return List.of(
                noSpinePain(),
                onePositiveBlock(),
                caudaEquina(),
                neckAndMidBack(),
                child(),
                deceased(),
                hostile(),
                everything());
    }

    static RaisedRedFlag caudaEquinaFlag() {
        var lines = List.of(
                evidence("Observation/saddle", "valueBoolean", "true", "2026-10-30"),
                evidence("Observation/bladder", "valueCodeableConcept", "Yes", "2026-10-30"));
        return new RaisedRedFlag(
                "cauda-equina",
                Urgency.EMERGENCY,
                Message.of("red-flag.cauda-equina"),
                lines,
                explained("cauda-equina", Verdict.MET, lines),
                GUIDELINE);
    }

    static RaisedRedFlag fractureFlag() {
        var lines = List.of(evidence("Condition/osteoporosis", "code", "Osteoporosis", "2019"));
        return new RaisedRedFlag(
                "fracture",
                Urgency.SOON,
                Message.of("red-flag.fracture"),
                lines,
                explained("fracture", Verdict.MET, lines),
                OPINION);
    }

    static MedicineCourse opioids() {
        return new MedicineCourse(
                new CodeSetId("opioid"),
                When.on(LocalDate.of(2026, 4, 2)),
                null,
                210,
                Verdict.MET,
                new BigDecimal("30.0"),
                "made-up-2026",
                List.of(
                        new DosePoint(LocalDate.of(2026, 4, 2), new BigDecimal("15")),
                        new DosePoint(LocalDate.of(2026, 7, 1), new BigDecimal("30"))),
                List.of(evidence("MedicationRequest/m1", "medicationCodeableConcept", "Oxycodone 5 mg", "2026-04-02")),
                GUIDELINE);
    }

    static MedicineCourse antiInflammatories() {
        return new MedicineCourse(
                new CodeSetId("nsaid"),
                null,
                null,
                null,
                Verdict.NOT_DOCUMENTED,
                null,
                null,
                List.of(),
                List.of(),
                TRIAL);
    }

    public static Evidence evidence(String resource, String element, String value, @Nullable String date) {
        return new Evidence(resource, element, value, date, null);
    }

    static Explanation explained(String criterion, Verdict verdict, List<Evidence> evidence) {
        return new Explanation(
                new CriterionId(criterion),
                verdict,
                Explanation.Basis.RECORDED,
                Message.of("found.recorded"),
                null,
                evidence,
                GUIDELINE,
                List.of());
    }

    static PatientSummary patient(String id, @Nullable Integer age, @Nullable String sex, @Nullable When deceased) {
        return new PatientSummary(id, age, sex, deceased, null);
    }

    private static Reference reference(String id, String source, String status) {
        var standing = Reference.Standing.valueOf(status.toUpperCase(Locale.ROOT));
        return new Reference(id, source, standing, LocalDate.of(2026, 10, 1), null);
    }

    private static Draft of(PatientSummary patient) {
        return new Draft(patient);
    }

    /// An assessment that is otherwise empty.
    private static final class Draft {
        private final PatientSummary patient;
        private List<RaisedRedFlag> redFlags = List.of();
        private List<SpineProblem> problems = List.of();
        private List<CoverageAnswer> coverage = List.of();
        private List<MedicineCourse> medicines = List.of();
        private List<Question> questions = List.of();
        private List<StatedConflict> conflicts = List.of();
        private List<NotUnderstood> notUnderstood = List.of();
        private int narratives;

        private Draft(PatientSummary patient) {
            this.patient = patient;
        }

        Draft redFlags(List<RaisedRedFlag> flags) {
            redFlags = flags;
            return this;
        }

        Draft problems(List<SpineProblem> found) {
            problems = found;
            return this;
        }

        Draft coverage(List<CoverageAnswer> answers) {
            coverage = answers;
            return this;
        }

        Draft medicines(List<MedicineCourse> courses) {
            medicines = courses;
            return this;
        }

        Draft questions(List<Question> open) {
            questions = open;
            return this;
        }

        Draft conflicts(List<StatedConflict> stated) {
            conflicts = stated;
            return this;
        }

        Draft notUnderstood(List<NotUnderstood> gaps) {
            notUnderstood = gaps;
            return this;
        }

        Draft narratives(int count) {
            narratives = count;
            return this;
        }

        Assessment build() {
            return new Assessment(
                    "2026.11.1",
                    patient,
                    DAY,
                    "consensus",
                    redFlags,
                    review(),
                    problems,
                    coverage,
                    medicines,
                    questions,
                    conflicts,
                    notUnderstood,
                    narratives);
        }

        /// Malignancy answered, what is raised met, the rest open.
        private List<ReviewedRedFlag> review() {
            var raised = redFlags.stream().map(RaisedRedFlag::id).toList();
            return RED_FLAGS.stream()
                    .map(id -> raised.contains(id)
                            ? new ReviewedRedFlag(id, Verdict.MET, List.of())
                            : id.equals("malignancy")
                                    ? new ReviewedRedFlag(id, Verdict.NOT_MET, List.of())
                                    : new ReviewedRedFlag(
                                            id, Verdict.NOT_DOCUMENTED, List.of("fever-or-chills", "weight-loss")))
                    .toList();
        }
    }

    private Assessments() {}
}
