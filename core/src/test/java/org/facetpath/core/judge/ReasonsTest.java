package org.facetpath.core.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.core.assessment.BlockResult.BlockVerdict.CONFOUNDED;
import static org.facetpath.core.assessment.BlockResult.BlockVerdict.NEGATIVE;
import static org.facetpath.core.assessment.BlockResult.BlockVerdict.POSITIVE;
import static org.facetpath.core.spine.Side.LEFT;
import static org.facetpath.core.told.Asked.all;
import static org.facetpath.core.told.Asked.blockDone;
import static org.facetpath.core.told.Asked.diagnosis;
import static org.facetpath.core.told.Asked.finding;
import static org.facetpath.core.told.Asked.kinds;
import static org.facetpath.core.told.Asked.name;
import static org.facetpath.core.told.Asked.positiveBlocks;
import static org.facetpath.core.told.Told.told;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.facetpath.core.assessment.RaisedRedFlag;
import org.facetpath.core.assessment.SpineProblem.OtherCauseAnswer;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.Measure;
import org.facetpath.core.chart.Quantity;
import org.facetpath.core.explain.Explanation;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.knowledge.Urgency;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.told.Asked;
import org.facetpath.core.told.SmallKnowledge;
import org.facetpath.core.told.Told;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("The reason for an answer (today is 2 March 2026)")
class ReasonsTest {

    private static final Message SILENT = Message.of("found.silent");

    private static List<String> lines(Explanation explanation) {
        return explanation.evidence().stream().map(Evidence::value).toList();
    }

    @Nested
    @DisplayName("about findings")
    class Findings {
        private static final Criterion EITHER =
                new Criterion.FindingPresent(name("either"), null, Told.ids("night-pain fever-or-chills"), 14, false);

        private static Explanation either(Told told) {
            return Case.of(told).explain(EITHER);
        }

        @Test
        void names_those_that_are_there_in_the_order_of_the_alphabet() {
            var both = either(told().present("night-pain", "2026-02-28").present("fever-or-chills", "2026-02-28"));
            var one = either(told().present("night-pain", "2026-02-28").absent("fever-or-chills", "2026-02-28"));

            assertThat(both.message()).isEqualTo(Message.of("found.present", "findings", "fever-or-chills,night-pain"));
            assertThat(one.message()).isEqualTo(Message.of("found.present", "findings", "night-pain"));
        }

        @Test
        void of_a_no_shows_what_was_absent_or_ended_and_not_what_was_there_before() {
            var gone = either(told().present("night-pain", "2026-02-20")
                    .absent("night-pain", "2026-02-28")
                    .presentUntil("fever-or-chills", "2025-12-01", "2025-12-05"));

            assertThat(gone.message()).isEqualTo(Message.of("found.absent", "findings", "fever-or-chills,night-pain"));
            assertThat(gone.evidence())
                    .extracting(Evidence::date)
                    .containsExactlyInAnyOrder("2025-12-01", "2026-02-28");
        }

        @Test
        void shows_a_suspicion_rather_than_what_was_absent_long_ago() {
            var doubt = either(told().suspected("night-pain", "2026-02-28").absent("fever-or-chills", "2020-01-01"));

            assertThat(doubt.verdict()).isEqualTo(Verdict.NOT_DOCUMENTED);
            assertThat(doubt.message().key()).isEqualTo("found.suspected");
            assertThat(lines(doubt)).containsExactly("night-pain");
        }

        @Test
        void of_something_seen_too_long_ago_is_that_it_is_not_of_today() {
            var old = either(told().present("night-pain", "2020-01-01"));

            assertThat(old.message()).isEqualTo(Message.of("found.not-current", "findings", "night-pain"));
        }

        @Test
        void of_something_absent_too_long_ago_is_that_it_was_absent_then() {
            assertThat(either(told().absent("night-pain", "2020-01-01")).message())
                    .isEqualTo(Message.of("found.absent-earlier", "findings", "night-pain"));
        }

        @Test
        void is_silence_when_nothing_is_asked_for() {
            var nothing = new Criterion.FindingPresent(name("nothing"), null, Set.of(), null, false);

            assertThat(Case.nothingTold().explain(nothing).message()).isEqualTo(SILENT);
            assertThat(Case.nothingTold().verdict(nothing)).isEqualTo(Verdict.NOT_DOCUMENTED);
        }
    }

    @Nested
    @DisplayName("about a measured value")
    class Measured {
        private static Explanation hot(Told told) {
            return Case.of(told)
                    .explain(new Criterion.Measured(
                            name("hot"), null, Told.id("temperature"), BigDecimal.valueOf(38), null, "Cel", 14));
        }

        @Test
        void names_test_value_and_unit_and_shows_the_latest_line() {
            var fever = hot(told().lab("temperature", "37", "Cel", "2026-02-20")
                    .lab("temperature", "38.5", "Cel", "2026-02-28"));

            assertThat(fever.message())
                    .isEqualTo(new Message(
                            "found.measured", Map.of("test", "temperature", "value", "38.5", "unit", "Cel")));
            assertThat(fever.evidence()).extracting(Evidence::date).containsExactly("2026-02-28");
        }

        @Test
        void of_a_range_names_no_value() {
            var range = Quantity.range(BigDecimal.valueOf(38), BigDecimal.valueOf(39), "Cel");

            var fever = hot(told().measured("temperature", range, "2026-02-28"));

            assertThat(fever.verdict()).isEqualTo(Verdict.MET);
            assertThat(fever.message())
                    .isEqualTo(new Message(
                            "found.measured-range", Map.of("test", "temperature", "value", "", "unit", "Cel")));
        }

        @Test
        void of_a_finding_without_a_number_is_silence() {
            var unmeasured = hot(told().present("temperature", "2026-02-28"));

            assertThat(unmeasured.message()).isEqualTo(SILENT);
            assertThat(unmeasured.evidence()).isEmpty();
        }

        @Test
        void from_before_the_window_says_on_which_side_it_was_then() {
            var high = hot(told().lab("temperature", "39", "Cel", "2026-01-01"));
            var low = hot(told().lab("temperature", "37", "Cel", "2026-01-01"));
            var both = hot(
                    told().lab("temperature", "37", "Cel", "2026-01-01").lab("temperature", "39", "Cel", "2025-12-01"));

            assertThat(high.message().key()).isEqualTo("found.not-current");
            assertThat(low.message()).isEqualTo(Message.of("found.absent-earlier", "findings", "temperature"));
            assertThat(both.message().key()).isEqualTo("found.not-current");
            assertThat(List.of(high.verdict(), low.verdict())).containsOnly(Verdict.NOT_DOCUMENTED);
        }

        @Test
        void dated_by_the_month_alone_is_open_when_the_window_begins_inside_it() {
            assertThat(hot(told().lab("temperature", "39", "Cel", "2026-02")).verdict())
                    .isEqualTo(Verdict.NOT_DOCUMENTED);
        }
    }

    @Nested
    @DisplayName("about blocks")
    class Blocks {
        @Test
        void counts_those_that_reached_and_shows_all_that_speak() {
            var explanation = Case.nothingTold()
                    .block("2026-01-05", "85", POSITIVE, LEFT, "L4-L5")
                    .block("2026-01-25", "60", POSITIVE, LEFT, "L4-L5")
                    .explain(positiveBlocks(2, 80, 14));

            assertThat(explanation.message())
                    .isEqualTo(new Message(
                            "found.positive-blocks", Map.of("positive", "1", "recorded", "2", "wanted", "2")));
            assertThat(explanation.evidence())
                    .extracting(Evidence::resource)
                    .containsExactly("Procedure/0", "Procedure/1");
        }

        @Test
        void shows_confounded_ones_as_proving_nothing() {
            var explanation = Case.nothingTold()
                    .block("2026-01-05", "90", CONFOUNDED, LEFT, "L4-L5")
                    .explain(positiveBlocks(1, null, 0));

            assertThat(explanation.message()).isEqualTo(Message.of("found.blocks-prove-nothing"));
            assertThat(explanation.evidence()).hasSize(1);
            assertThat(Case.nothingTold().explain(positiveBlocks(1, null, 0)).message())
                    .isEqualTo(SILENT);
        }

        @Test
        void names_the_day_of_the_latest() {
            var patient = Case.nothingTold()
                    .block("2026-01-05", "10", NEGATIVE, LEFT, "L4-L5")
                    .block("2026-01-25", "10", NEGATIVE, LEFT, "L4-L5");

            assertThat(patient.explain(blockDone(null)).message())
                    .isEqualTo(Message.of("found.block", "date", "2026-01-25"));
            assertThat(patient.explain(new Criterion.DaysSinceBlock(name("since"), null, 14))
                            .message())
                    .isEqualTo(Message.of("found.last-block", "date", "2026-01-25"));
        }

        @Test
        void tells_all_negative_from_not_all() {
            var asked = new Criterion.BlocksNegative(name("negative"), null);
            var negative = Case.nothingTold().block("2026-01-05", "10", NEGATIVE, LEFT, "L4-L5");
            var positive = Case.nothingTold().block("2026-01-05", "90", POSITIVE, LEFT, "L4-L5");

            assertThat(negative.explain(asked).message()).isEqualTo(Message.of("found.blocks-negative"));
            assertThat(positive.explain(asked).message()).isEqualTo(Message.of("found.blocks-not-all-negative"));
            assertThat(negative.explain(asked).evidence()).hasSize(1);
        }
    }

    @Nested
    @DisplayName("about care, medicines and scores")
    class Course {
        @Test
        void names_the_kinds_of_care_on_record_and_their_days() {
            var asked = new Criterion.CareTried(
                    name("care"), null, kinds("physical-therapy", "home-exercise"), Map.of(), 1, 42, 365, Set.of());
            var patient = told().care("physical-therapy", "2026-01-05", "2026-01-25", null);

            assertThat(Case.of(patient).explain(asked).message())
                    .isEqualTo(new Message("found.care", Map.of("kinds", "physical-therapy", "days", "20")));
        }

        @Test
        void names_and_shows_the_medicines_of_the_class_in_the_window() {
            var current = told().medicine("opioid", "2026-01-01", null).medicine("nsaid", "2026-01-01", null);
            var withOld = current.medicine("opioid old", "2020-01-01", "2020-02-01");
            var onlyOld = told().medicine("opioid", "2020-01-01", "2020-02-01");

            var now = Case.of(withOld).explain(opioid(365, null));

            assertThat(now.message()).isEqualTo(Message.of("found.medicine", "names", "opioid"));
            assertThat(lines(now)).containsExactly("opioid");
            assertThat(Case.of(onlyOld).explain(opioid(365, null)).message())
                    .isEqualTo(Message.of("found.medicine-open", "names", "opioid"));
            assertThat(lines(Case.of(onlyOld).explain(opioid(365, null)))).containsExactly("opioid");
            assertThat(Case.of(told().medicine("opioid", "2026-02-20", null))
                            .explain(opioid(null, 90))
                            .message())
                    .isEqualTo(Message.of("found.medicine-short-or-ended", "names", "opioid"));
        }

        private static Criterion opioid(@Nullable Integer within, @Nullable Integer days) {
            return new Criterion.MedicineTaken(name("opioid"), null, Told.ids("opioid"), false, days, within);
        }

        @Test
        void names_the_latest_score_its_measure_and_its_day() {
            var half = new Criterion.ScoreAtLeast(name("score"), null, Set.of(Measure.NRS), BigDecimal.valueOf(50), 90);

            var explanation = Case.of(told().nrs("8", "2026-01-01").nrs("6", "2026-02-01"))
                    .explain(half);

            assertThat(explanation.message())
                    .isEqualTo(new Message(
                            "found.score", Map.of("measure", Measure.NRS.code(), "value", "6", "date", "2026-02-01")));
            assertThat(explanation.evidence()).extracting(Evidence::date).containsExactly("2026-02-01");
        }
    }

    @Nested
    @DisplayName("about what was judged before")
    class JudgedBefore {
        private static Explanation judged(Criterion criterion, Situation situation) {
            return Case.nothingTold().explain(criterion, situation);
        }

        private static Evidence line(String value) {
            return new Evidence("Fact/1", "code", value, null, null);
        }

        @Test
        void names_the_flags_of_the_urgency_asked_and_shows_their_lines() {
            var asked = new Criterion.RedFlagRaised(name("flag"), null, Set.of(Urgency.URGENT));
            var flags = List.of(flag("cancer", Urgency.URGENT), flag("rheuma", Urgency.SOON));

            var explanation = judged(asked, Case.nothingTold().situation().withRedFlags(flags));

            assertThat(explanation.message()).isEqualTo(Message.of("found.red-flag", "flags", "cancer"));
            assertThat(lines(explanation)).containsExactly("cancer");
        }

        private static RaisedRedFlag flag(String id, Urgency urgency) {
            var reason = Case.nothingTold().explain(Asked.always());
            return new RaisedRedFlag(
                    id, urgency, Message.of("red-flag." + id), List.of(line(id)), reason, SmallKnowledge.SOURCE);
        }

        @Test
        void names_the_other_causes_that_decided_and_shows_their_lines() {
            var asked = new Criterion.OtherCauseFound(name("cause"), null, Set.of("hip", "disc"));
            var hip = Case.nothingTold()
                    .situation()
                    .withOtherCauses(List.of(cause("hip", Verdict.MET), cause("disc", Verdict.NOT_MET)));
            var none = Case.nothingTold()
                    .situation()
                    .withOtherCauses(List.of(cause("hip", Verdict.NOT_MET), cause("disc", Verdict.NOT_MET)));

            assertThat(judged(asked, hip).message()).isEqualTo(Message.of("found.other-cause", "causes", "hip"));
            assertThat(lines(judged(asked, hip))).containsExactly("hip");
            assertThat(judged(asked, none).message())
                    .isEqualTo(Message.of("found.no-other-cause", "causes", "hip,disc"));
        }

        private static OtherCauseAnswer cause(String id, Verdict verdict) {
            return new OtherCauseAnswer(id, verdict, List.of(line(id)), SmallKnowledge.SOURCE);
        }
    }

    @Nested
    @DisplayName("about parts")
    class Parts {
        @Test
        void says_whether_a_question_was_answered_at_all() {
            var answered = new Criterion.Documented(name("asked"), null, finding("night-pain", null));

            assertThat(Case.of(told().absent("night-pain", "2026-02-28"))
                            .explain(answered)
                            .message())
                    .isEqualTo(Message.of("found.answered"));
            assertThat(Case.nothingTold().explain(answered).message()).isEqualTo(Message.of("found.unanswered"));
        }

        @Test
        void says_when_nothing_was_asked() {
            assertThat(Case.nothingTold().explain(all()).message()).isEqualTo(Message.of("found.nothing-asked"));
        }

        @Test
        void of_a_no_rests_on_silence_only_when_all_that_decided_it_was_silent() {
            var silent = new Criterion.SilenceMeansNo(name("silence"), null, diagnosis("cancer", false, null));
            var patient = Case.of(told().present("yes", "2026-02-01").absent("no", "2026-02-01"));

            assertThat(patient.explain(all(finding("yes", null), silent)).basis())
                    .isEqualTo(Explanation.Basis.SILENCE);
            assertThat(patient.explain(all(finding("no", null), silent)).basis())
                    .isEqualTo(Explanation.Basis.RECORDED);
            assertThat(patient.explain(all(finding("yes", null), finding("yes", null)))
                            .basis())
                    .isEqualTo(Explanation.Basis.RECORDED);
        }

        @Test
        void shows_the_lines_of_the_parts_that_decided_and_of_what_was_turned_round() {
            var patient = Case.of(told().present("yes", "2026-02-01").absent("no", "2026-02-01"));
            var turned = patient.explain(Asked.not(finding("no", null)));
            var either = patient.explain(Asked.any(finding("yes", null), finding("no", null)));

            assertThat(Grounds.of(turned)).extracting(Evidence::value).containsExactly("no");
            assertThat(Grounds.of(either)).extracting(Evidence::value).containsExactly("yes");
        }

        @Test
        void shows_the_doubts_of_every_open_part() {
            var patient = Case.of(told().suspected("maybe", "2026-02-01").present("yes", "2026-02-01"));

            var open = patient.explain(all(finding("yes", null), Asked.any(finding("maybe", null))));

            assertThat(Grounds.open(open)).extracting(Evidence::value).containsExactly("maybe");
        }
    }
}
