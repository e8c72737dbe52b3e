package org.facetpath.core.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.core.chart.Diagnosis.Activity.ACTIVE;
import static org.facetpath.core.chart.Diagnosis.Activity.INACTIVE;
import static org.facetpath.core.chart.Diagnosis.Certainty.CONFIRMED;
import static org.facetpath.core.chart.Diagnosis.Certainty.REFUTED;
import static org.facetpath.core.chart.Diagnosis.Certainty.SUSPECTED;
import static org.facetpath.core.logic.Verdict.MET;
import static org.facetpath.core.logic.Verdict.NOT_DOCUMENTED;
import static org.facetpath.core.logic.Verdict.NOT_MET;
import static org.facetpath.core.told.Asked.diagnosis;
import static org.facetpath.core.told.Asked.name;
import static org.facetpath.core.told.Told.told;

import java.math.BigDecimal;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.spine.Region;
import org.facetpath.core.told.Told;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What stands in the record's lists (today is 2 March 2026)")
class RecordListsTest {

    @Nested
    @DisplayName("a diagnosis")
    class Diagnoses {
        @Test
        void is_met_when_confirmed_whatever_its_age_unless_a_window_is_asked() {
            assertThat(Case.of(told().diagnosis("cancer", "1998")).verdict(diagnosis("cancer", false, null)))
                    .isEqualTo(MET);
        }

        @Test
        void within_ninety_days_is_met_on_the_first_day_and_open_the_day_before() {
            var asked = diagnosis("cancer", false, 90);

            assertThat(Case.of(told().diagnosis("cancer", "2025-12-02")).verdict(asked))
                    .isEqualTo(MET);
            assertThat(Case.of(told().diagnosis("cancer", "2025-12-01")).verdict(asked))
                    .isEqualTo(NOT_DOCUMENTED);
        }

        @Test
        void recorded_on_or_before_a_day_counts_as_of_that_day() {
            assertThat(Case.of(told().diagnosis("cancer", "..2026-01-15")).verdict(diagnosis("cancer", false, 90)))
                    .isEqualTo(MET);
        }

        @Test
        void that_is_active_is_not_met_once_inactive_or_abated() {
            var asked = diagnosis("cancer", true, null);

            assertThat(Case.of(told().diagnosis("cancer", CONFIRMED, INACTIVE, "2010", null))
                            .verdict(asked))
                    .isEqualTo(NOT_MET);
            assertThat(Case.of(told().diagnosis("cancer", CONFIRMED, ACTIVE, "2010", "2015-06-01"))
                            .verdict(asked))
                    .isEqualTo(NOT_MET);
            assertThat(Case.of(told().diagnosis("cancer", CONFIRMED, ACTIVE, "2010", null))
                            .verdict(asked))
                    .isEqualTo(MET);
        }

        @Test
        void that_abated_this_month_may_have_been_active_until_today() {
            var patient = told().diagnosis("cancer", CONFIRMED, ACTIVE, "2010", "2026-03");

            assertThat(Case.of(patient).verdict(diagnosis("cancer", true, null)))
                    .isEqualTo(NOT_DOCUMENTED);
        }

        @Test
        void that_is_only_suspected_is_open_and_one_ruled_out_is_answered() {
            var asked = diagnosis("cancer", false, null);

            assertThat(Case.of(told().diagnosis("cancer", SUSPECTED, ACTIVE, "2026-01", null))
                            .verdict(asked))
                    .isEqualTo(NOT_DOCUMENTED);
            assertThat(Case.of(told().diagnosis("cancer", REFUTED, ACTIVE, "2026-01", null))
                            .verdict(asked))
                    .isEqualTo(NOT_MET);
            assertThat(Case.nothingTold().verdict(asked)).isEqualTo(NOT_DOCUMENTED);
        }

        @Test
        void ruled_out_before_the_window_answers_nothing_about_the_time_inside_it() {
            var asked = diagnosis("cancer", false, 90);

            assertThat(Case.of(told().diagnosis("cancer", REFUTED, ACTIVE, "2020-01-01", null))
                            .explain(asked)
                            .evidence())
                    .isEmpty();
            assertThat(Case.of(told().diagnosis("cancer", REFUTED, ACTIVE, "2020-01-01", null))
                            .verdict(asked))
                    .isEqualTo(NOT_DOCUMENTED);
            assertThat(Case.of(told().diagnosis("cancer", REFUTED, ACTIVE, "2026-01-01", null))
                            .verdict(asked))
                    .isEqualTo(NOT_MET);
            assertThat(Case.of(told().diagnosis("cancer", "2020-01-01"))
                            .explain(asked)
                            .evidence())
                    .hasSize(1);
        }

        @Test
        void asked_here_leaves_out_another_region() {
            var asked =
                    new Criterion.DiagnosisRecorded(name("root"), null, Told.ids("radiculopathy"), true, null, true);

            assertThat(Case.of(told().in(Region.CERVICAL).diagnosis("radiculopathy", "2025"))
                            .verdict(asked))
                    .isEqualTo(NOT_DOCUMENTED);
            assertThat(Case.of(told().diagnosis("radiculopathy", "2025")).verdict(asked))
                    .isEqualTo(MET);
        }
    }

    @Test
    void an_allergy_is_met_open_when_suspected_and_open_in_silence() {
        var asked = new Criterion.AllergyRecorded(name("allergy"), null, Told.ids("local-anaesthetic"));

        assertThat(Case.of(told().allergy("local-anaesthetic", false)).verdict(asked))
                .isEqualTo(MET);
        assertThat(Case.of(told().allergy("local-anaesthetic", true)).verdict(asked))
                .isEqualTo(NOT_DOCUMENTED);
        assertThat(Case.nothingTold().verdict(asked)).isEqualTo(NOT_DOCUMENTED);
    }

    @Test
    void a_device_is_met_also_by_a_diagnosis_and_not_met_once_removed() {
        var asked = new Criterion.DevicePresent(name("device"), null, Told.ids("pacemaker pacemaker-dx"));

        assertThat(Case.of(told().device("pacemaker", true)).verdict(asked)).isEqualTo(MET);
        assertThat(Case.of(told().diagnosis("pacemaker-dx", "2020")).verdict(asked))
                .isEqualTo(MET);
        assertThat(Case.of(told().device("pacemaker", false)).verdict(asked)).isEqualTo(NOT_MET);
        assertThat(Case.nothingTold().verdict(asked)).isEqualTo(NOT_DOCUMENTED);
    }

    @Test
    void another_procedure_outside_the_window_says_nothing_about_the_time_inside_it() {
        var asked = new Criterion.ProcedureDone(name("surgery"), null, Told.ids("spine-surgery"), 365, true);

        assertThat(Case.of(told().procedure("spine-surgery", "2025-03-02")).verdict(asked))
                .isEqualTo(MET);
        assertThat(Case.of(told().procedure("spine-surgery", "2025-03-01")).verdict(asked))
                .isEqualTo(NOT_DOCUMENTED);
        assertThat(Case.of(told().in(Region.CERVICAL).procedure("spine-surgery", "2025-06-01"))
                        .verdict(asked))
                .isEqualTo(NOT_DOCUMENTED);
    }

    @Test
    void imaging_that_names_no_region_counts_only_when_one_region_hurts() {
        var asked = new Criterion.Imaged(name("imaged"), null, 365);

        assertThat(Case.of(told().imaged("2025-06-01")).verdict(asked)).isEqualTo(MET);
        assertThat(Case.of(told().imaged("2025-06-01"))
                        .alsoHurtingIn(Region.CERVICAL)
                        .verdict(asked))
                .isEqualTo(NOT_DOCUMENTED);
        assertThat(Case.of(told().in(Region.LUMBAR).imaged("2025-06-01"))
                        .alsoHurtingIn(Region.CERVICAL)
                        .verdict(asked))
                .isEqualTo(MET);
        assertThat(Case.of(told().in(Region.CERVICAL).imaged("2025-06-01")).verdict(asked))
                .isEqualTo(NOT_DOCUMENTED);
        assertThat(Case.of(told().in(Region.CERVICAL).imaged("2025-06-01"))
                        .anywhere()
                        .verdict(asked))
                .isEqualTo(MET);
    }

    @Nested
    @DisplayName("a measured value")
    class Measured {
        private static Criterion below30() {
            return new Criterion.Measured(
                    name("egfr"), null, Told.id("egfr"), null, BigDecimal.valueOf(30), "mL/min/{1.73_m2}", 365);
        }

        @ParameterizedTest
        @CsvSource({"29, MET", "29.99, MET", "30, NOT_MET", "31, NOT_MET"})
        void is_compared_exactly(String value, Verdict expected) {
            var patient = told().lab("egfr", value, "mL/min/{1.73_m2}", "2026-01-10");

            assertThat(Case.of(patient).verdict(below30())).isEqualTo(expected);
        }

        @ParameterizedTest
        @CsvSource({
            "'mL/min/1.73 m2', MET",
            "'ML/MIN/{1.73_m2}', MET",
            "'mL/min/1.73m^2', MET",
            "'mL/min', NOT_DOCUMENTED",
            "'mg/dL', NOT_DOCUMENTED"
        })
        void is_read_in_the_same_unit_only(String unit, Verdict expected) {
            var patient = told().lab("egfr", "20", unit, "2026-01-10");

            assertThat(Case.of(patient).verdict(below30())).isEqualTo(expected);
        }

        @Test
        void is_the_latest_one() {
            var better = told().lab("egfr", "20", "mL/min/{1.73_m2}", "2026-01-10")
                    .lab("egfr", "45", "mL/min/{1.73_m2}", "2026-02-10");

            assertThat(Case.of(better).verdict(below30())).isEqualTo(NOT_MET);
        }

        @Test
        void is_open_when_two_of_one_day_disagree_and_when_it_is_too_old() {
            var twice = told().lab("egfr", "20", "mL/min/{1.73_m2}", "2026-01-10")
                    .lab("egfr", "45", "mL/min/{1.73_m2}", "2026-01-10");
            var old = told().lab("egfr", "20", "mL/min/{1.73_m2}", "2025-03-01");

            assertThat(Case.of(twice).verdict(below30())).isEqualTo(NOT_DOCUMENTED);
            assertThat(Case.of(old).verdict(below30())).isEqualTo(NOT_DOCUMENTED);
        }
    }
}
