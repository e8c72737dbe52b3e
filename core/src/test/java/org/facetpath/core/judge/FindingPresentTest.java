package org.facetpath.core.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.core.logic.Verdict.MET;
import static org.facetpath.core.logic.Verdict.NOT_DOCUMENTED;
import static org.facetpath.core.logic.Verdict.NOT_MET;
import static org.facetpath.core.told.Asked.finding;
import static org.facetpath.core.told.Asked.findingHere;
import static org.facetpath.core.told.Told.told;

import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.spine.Region;
import org.facetpath.core.told.Asked;
import org.facetpath.core.told.Told;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Fever within the last 14 days (today is 2 March 2026)")
class FindingPresentTest {

    private static final Criterion FEVER = finding("fever-or-chills", 14);

    @Nested
    @DisplayName("is met")
    class Met {
        @Test
        void on_the_first_day_of_the_window() {
            assertThat(Case.of(told().present("fever-or-chills", "2026-02-16")).verdict(FEVER))
                    .isEqualTo(MET);
        }

        @Test
        void when_it_was_recorded_by_a_day_after_the_answer_that_it_was_absent() {
            var patient = told().absent("fever-or-chills", "2026-02-18").present("fever-or-chills", "..2026-02-25");

            assertThat(Case.of(patient).verdict(FEVER)).isEqualTo(MET);
        }

        @Test
        void when_it_came_back_after_it_was_answered_absent() {
            var patient = told().absent("fever-or-chills", "2026-02-20").present("fever-or-chills", "2026-02-28");

            assertThat(Case.of(patient).verdict(FEVER)).isEqualTo(MET);
        }

        @Test
        void when_it_began_long_ago_and_ended_inside_the_window() {
            var patient = told().presentUntil("fever-or-chills", "2025-12-01", "2026-02-20");

            assertThat(Case.of(patient).verdict(FEVER)).isEqualTo(MET);
        }

        @Test
        void by_a_condition_recorded_inside_the_window_without_an_onset() {
            assertThat(Case.of(told().present("fever-or-chills", "..2026-02-20"))
                            .verdict(FEVER))
                    .isEqualTo(MET);
        }

        @Test
        void by_one_of_several_findings_and_only_its_lines_are_shown() {
            var either = new Criterion.FindingPresent(
                    Asked.name("either"), null, Told.ids("fever-or-chills night-pain"), 14, false);
            var patient = told().absent("night-pain", "2026-02-28").present("fever-or-chills", "2026-02-28");

            var explanation = Case.of(patient).explain(either);

            assertThat(explanation.verdict()).isEqualTo(MET);
            assertThat(explanation.evidence())
                    .singleElement()
                    .satisfies(line -> assertThat(line.value()).isEqualTo("fever-or-chills"));
        }
    }

    @Nested
    @DisplayName("is not met")
    class NotMet {
        @Test
        void when_it_was_answered_absent_in_the_window() {
            assertThat(Case.of(told().absent("fever-or-chills", "2026-02-16")).verdict(FEVER))
                    .isEqualTo(NOT_MET);
        }

        @Test
        void when_the_latest_answer_in_the_window_is_absent() {
            var patient = told().present("fever-or-chills", "2026-02-20").absent("fever-or-chills", "2026-02-28");

            assertThat(Case.of(patient).verdict(FEVER)).isEqualTo(NOT_MET);
        }

        @Test
        void when_it_ended_before_the_window() {
            var patient = told().presentUntil("fever-or-chills", "2025-12-01", "2025-12-05");

            assertThat(Case.of(patient).verdict(FEVER)).isEqualTo(NOT_MET);
        }

        @Test
        void only_when_every_one_of_several_findings_is_answered() {
            var either = new Criterion.FindingPresent(
                    Asked.name("either"), null, Told.ids("fever-or-chills night-pain"), 14, false);
            var one = told().absent("fever-or-chills", "2026-02-28");
            var both = told().absent("fever-or-chills", "2026-02-28").absent("night-pain", "2026-02-28");

            assertThat(Case.of(one).verdict(either)).isEqualTo(NOT_DOCUMENTED);
            assertThat(Case.of(both).verdict(either)).isEqualTo(NOT_MET);
        }
    }

    @Nested
    @DisplayName("is not documented")
    class NotDocumented {
        @Test
        void by_silence() {
            assertThat(Case.nothingTold().verdict(FEVER)).isEqualTo(NOT_DOCUMENTED);
        }

        @Test
        void the_day_before_the_window_and_the_old_line_is_shown() {
            var explanation =
                    Case.of(told().present("fever-or-chills", "2026-02-15")).explain(FEVER);

            assertThat(explanation.verdict()).isEqualTo(NOT_DOCUMENTED);
            assertThat(explanation.evidence()).hasSize(1);
        }

        @Test
        void by_an_old_answer_that_it_was_absent() {
            assertThat(Case.of(told().absent("fever-or-chills", "2026-02-15")).verdict(FEVER))
                    .isEqualTo(NOT_DOCUMENTED);
        }

        @Test
        void by_a_suspicion() {
            var explanation =
                    Case.of(told().suspected("fever-or-chills", "2026-03-01")).explain(FEVER);

            assertThat(explanation.verdict()).isEqualTo(NOT_DOCUMENTED);
            assertThat(explanation.message().key()).isEqualTo("found.suspected");
        }

        @Test
        void when_only_the_month_is_known_and_the_window_begins_inside_it() {
            assertThat(Case.of(told().present("fever-or-chills", "2026-02")).verdict(FEVER))
                    .isEqualTo(NOT_DOCUMENTED);
        }

        @Test
        void without_a_date() {
            assertThat(Case.of(told().present("fever-or-chills", "?")).verdict(FEVER))
                    .isEqualTo(NOT_DOCUMENTED);
        }

        @Test
        void when_present_and_absent_stand_on_one_day() {
            var patient = told().present("fever-or-chills", "2026-02-28").absent("fever-or-chills", "2026-02-28");

            assertThat(Case.of(patient).verdict(FEVER)).isEqualTo(NOT_DOCUMENTED);
        }
    }

    @Nested
    @DisplayName("without a window")
    class Ever {
        @Test
        void what_was_once_present_and_did_not_end_is_met() {
            assertThat(Case.of(told().present("spinal-fusion", "1999")).verdict(finding("spinal-fusion", null)))
                    .isEqualTo(MET);
        }

        @Test
        void what_ended_is_not_met() {
            var patient = told().presentUntil("listhesis", "2019", "2021");

            assertThat(Case.of(patient).verdict(finding("listhesis", null))).isEqualTo(NOT_MET);
        }
    }

    @Nested
    @DisplayName("asked here")
    class Here {
        @Test
        void counts_the_region_and_what_names_no_region() {
            var here = told().in(Region.LUMBAR).present("facet-loading", "2026-02-28");
            var nowhere = told().present("facet-loading", "2026-02-28");

            assertThat(Case.of(here).verdict(findingHere("facet-loading"))).isEqualTo(MET);
            assertThat(Case.of(nowhere).verdict(findingHere("facet-loading"))).isEqualTo(MET);
        }

        @Test
        void leaves_out_another_region() {
            var neck = told().in(Region.CERVICAL).present("facet-loading", "2026-02-28");

            assertThat(Case.of(neck).verdict(findingHere("facet-loading"))).isEqualTo(NOT_DOCUMENTED);
            assertThat(Case.of(neck).anywhere().verdict(findingHere("facet-loading")))
                    .isEqualTo(MET);
        }
    }
}
