package org.facetpath.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// What each example must be told: the headline of its story in `examples/README.md`.
class ExampleAnswersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // example                  | region   | side           | likelihood     | stage
                "low-back-two-blocks        | lumbar   | right          | confirmed      | treatment",
                "low-back-single-block      | lumbar   | both           | probable       | treatment",
                "neck-whiplash-one-block    | cervical | right          | probable       | treatment",
                "mid-back-thoracic          | thoracic | not-documented | supported      | first-block",
                "low-back-new-pain          | lumbar   | not-documented | supported      | recognise",
                "low-back-conservative-care | lumbar   | left           | supported      | conservative-care",
                "low-back-ready-for-block   | lumbar   | left           | supported      | first-block",
                "low-back-after-ablation    | lumbar   | both           | confirmed      | follow-up",
                "low-back-recurrence        | lumbar   | right          | confirmed      | recurrence",
                "red-flag-cauda-equina      | lumbar   | not-documented | possible       | stopped-by-red-flag",
                "red-flag-infection         | lumbar   | not-documented | possible       | stopped-by-red-flag",
                "not-facet-radiculopathy    | lumbar   | right          | against        | other-cause",
                "confounded-block           | lumbar   | left           | supported      | first-block",
                "long-term-opioids          | lumbar   | not-documented | supported      | conservative-care",
                "under-18                   | lumbar   | not-documented | not-assessable | conservative-care",
                "negative-block             | lumbar   | right          | against        | other-cause",
            })
    void the_answer_of_each_example(String example, String region, String side, String likelihood, String stage) {
        var run = Run.json(Run.example(example));

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        var problems = list(run.answer().get("problems")).toList();
        assertThat(problems).hasSize(1);
        assertThatObject(problems.getFirst())
                .returns(region, problem -> problem.get("region").asString())
                .returns(side, problem -> problem.get("side").asString())
                .returns(likelihood, problem -> problem.get("likelihood").asString())
                .returns(stage, problem -> problem.get("stage").asString());
    }

    @Test
    void two_good_blocks_open_the_ablation_and_say_how_good_they_were() {
        var problem = onlyProblem("low-back-two-blocks");

        assertThat(texts(problem.get("joints"))).containsExactly("L4-L5", "L5-S1");
        assertThat(list(problem.get("blocks")))
                .extracting(block -> block.get("reliefPercent").decimalValue().doubleValue())
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo(87.5),
                        second -> assertThat(second).isBetween(85.71, 85.72));
        assertThat(list(problem.get("blocks")))
                .allMatch(block -> block.get("verdict").asString().equals("positive"));
        assertThat(advice(problem, "radiofrequency-ablation")).isEqualTo("recommended");
        assertThat(list(Run.json(Run.example("low-back-two-blocks")).answer().get("redFlags")))
                .isEmpty();
    }

    @Test
    void an_expectation_that_is_not_confirmed_says_so() {
        var steps = list(onlyProblem("low-back-single-block").get("nextSteps"));
        var details = steps.flatMap(step -> list(step.get("details"))).toList();

        assertThat(details)
                .filteredOn(detail -> detail.get("key").asString().equals("expectation.zero-one-two-blocks"))
                .isNotEmpty()
                .allSatisfy(detail -> {
                    assertThat(detail.get("reference").get("id").asString()).isEqualTo("cohen-blocks-0-1-2");
                    assertThat(detail.get("reference").get("status").asString()).isEqualTo("unconfirmed");
                });
    }

    @Test
    void a_sign_is_asked_of_the_clinician_and_a_symptom_of_the_patient() {
        var questions = list(Run.json(Run.example("missing-data")).answer().get("questions"))
                .toList();

        assertThat(questions)
                .filteredOn(it -> it.get("message").asString().contains("sensory loss"))
                .isNotEmpty()
                .allMatch(it -> it.get("ask").asString().equals("clinician"));
        assertThat(questions)
                .filteredOn(it -> it.get("message").asString().contains("saddle"))
                .isNotEmpty()
                .allMatch(it -> it.get("ask").asString().equals("patient"));
    }

    @Test
    void after_one_block_ablation_is_at_most_considered() {
        assertThat(advice(onlyProblem("low-back-single-block"), "radiofrequency-ablation"))
                .isEqualTo("consider");
        assertThat(advice(onlyProblem("neck-whiplash-one-block"), "radiofrequency-ablation"))
                .isEqualTo("consider");
    }

    @Test
    void a_stricter_guideline_calls_the_same_block_negative() {
        var strict = Run.json(Run.example("low-back-single-block"), "--guideline", "strict")
                .answer();

        assertThat(strict.at("/problems/0/blocks/0/verdict").asString()).isEqualTo("negative");
        assertThat(strict.get("guideline").asString()).isEqualTo("strict");
    }

    @ParameterizedTest
    @CsvSource({"red-flag-cauda-equina, cauda-equina, emergency", "red-flag-infection, spinal-infection, urgent"})
    void danger_comes_first_and_stops_the_rest(String example, String flag, String urgency) {
        var answer = Run.json(Run.example(example)).answer();

        assertThat(answer.at("/redFlags/0/id").asString()).isEqualTo(flag);
        assertThat(answer.at("/redFlags/0/urgency").asString()).isEqualTo(urgency);
        assertThat(list(answer.at("/problems/0/nextSteps")))
                .noneMatch(step -> procedures().contains(step.get("action").asString())
                        && step.get("status").asString().matches("recommended|consider"));
    }

    @ParameterizedTest
    @MethodSource("calmExamples")
    void nobody_else_is_frightened(String example) {
        assertThat(list(Run.json(Run.example(example)).answer().get("redFlags")))
                .isEmpty();
    }

    static Stream<String> calmExamples() {
        // Nerve signs in the leg are looked at soon, and said.
        return names().filter(name -> !name.startsWith("red-flag") && !name.equals("not-facet-radiculopathy"));
    }

    @Test
    void radiculopathy_is_named_where_the_pain_is_the_nerves() {
        assertThat(list(onlyProblem("not-facet-radiculopathy").get("otherCauses")))
                .anyMatch(cause -> cause.get("id").asString().equals("radiculopathy")
                        && cause.get("verdict").asString().equals("met"));
    }

    @Test
    void a_block_under_sedation_with_an_opioid_proves_nothing() {
        assertThat(onlyProblem("confounded-block").at("/blocks/0/verdict").asString())
                .isEqualTo("confounded");
    }

    @Test
    void words_that_could_mean_nerves_or_joints_are_a_question() {
        var answer = Run.json(Run.example("missing-data")).answer();

        assertThat(answer.at("/patient/age").isNull()).isTrue();
        assertThat(answer.get("questions").toString()).contains("L4, L5");
        assertThat(list(answer.at("/problems/0/blocks")))
                .noneMatch(block -> block.get("verdict").asString().equals("positive"));
        assertThat(list(answer.get("redFlagReview")))
                .noneMatch(flag -> flag.get("verdict").asString().equals("not-met"));
    }

    @Test
    void two_regions_have_stages_of_their_own() {
        var problems = list(Run.json(Run.example("two-regions-two-sides"))
                        .answer()
                        .get("problems"))
                .toList();

        assertThat(problems)
                .extracting(problem -> problem.get("region").asString())
                .containsExactly("cervical", "lumbar");
        assertThat(problems)
                .extracting(problem -> problem.get("side").asString())
                .containsExactly("left", "right");
        assertThat(problems)
                .extracting(problem -> problem.get("stage").asString())
                .containsExactly("treatment", "first-block");
    }

    @Test
    void fourteen_months_of_opioids_are_long_term_with_their_daily_dose() {
        var medicines = list(Run.json(Run.example("long-term-opioids")).answer().get("medicines"));

        assertThat(medicines)
                .filteredOn(medicine -> medicine.get("class").asString().equals("opioid"))
                .singleElement()
                .returns("met", medicine -> medicine.get("longTerm").asString())
                .returns(20.0, medicine -> medicine.get("dailyMme").asDouble());
    }

    @Test
    void an_ablation_that_helped_shows_in_pain_and_function() {
        var outcomes = list(onlyProblem("low-back-after-ablation").get("outcomes"));

        assertThat(outcomes)
                .filteredOn(outcome ->
                        List.of("nrs", "odi").contains(outcome.get("measure").asString()))
                .hasSize(2)
                .allMatch(outcome -> outcome.get("meaningful").asString().equals("met"));
    }

    @Test
    void relief_that_wore_off_after_nine_months_may_be_repeated() {
        assertThat(advice(onlyProblem("low-back-recurrence"), "repeat-ablation"))
                .matches("recommended|consider");
    }

    @Test
    void a_child_is_offered_no_procedure() {
        assertThat(list(onlyProblem("under-18").get("nextSteps")))
                .filteredOn(step -> procedures().contains(step.get("action").asString()))
                .allMatch(step -> step.get("status").asString().matches("not-advised|not-yet"));
    }

    @Test
    void pain_that_went_away_needs_nothing() {
        assertThat(list(Run.json(Run.example("resolved")).answer().get("problems")))
                .allMatch(problem -> problem.get("stage").asString().equals("resolved"));
    }

    @Test
    void a_knee_a_flu_shot_and_a_mothers_illness_are_no_spine_problem() {
        var answer = Run.json(Run.example("no-spine-pain")).answer();

        assertThat(list(answer.get("problems"))).isEmpty();
        assertThat(list(answer.get("redFlags"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_answer_keeps_the_published_schema(String example) {
        assertThat(Schema.problems(Run.json(Run.example(example)).out())).isEmpty();
    }

    @Test
    void the_whole_folder_is_one_line_for_each_patient() {
        var run = Run.json(Run.ROOT.resolve("examples"));

        assertThat(run.code()).isZero();
        assertThat(run.answers()).hasSize((int) names().count());
        assertThat(run.out().lines()).allMatch(line -> Schema.problems(line).isEmpty());
    }

    static Stream<String> names() {
        return Stream.of(Objects.requireNonNull(
                        Run.ROOT.resolve("examples").toFile().list()))
                .filter(name -> name.endsWith(".json"))
                .map(name -> name.replace(".json", ""))
                .sorted();
    }

    private static JsonNode onlyProblem(String example) {
        var problems = Run.json(Run.example(example)).answer().get("problems");
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    private static String advice(JsonNode problem, String action) {
        return list(problem.get("nextSteps"))
                .filter(step -> step.get("action").asString().equals(action))
                .map(step -> step.get("status").asString())
                .findFirst()
                .orElse("not mentioned");
    }

    private static List<String> procedures() {
        return List.of(
                "diagnostic-block",
                "confirmatory-block",
                "facet-injection",
                "radiofrequency-ablation",
                "repeat-ablation");
    }

    private static Stream<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static List<String> texts(JsonNode array) {
        return list(array).map(JsonNode::asString).toList();
    }
}
