package org.facetpath.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.report.Assessments;
import org.facetpath.report.FixtureWords;
import org.facetpath.report.wording.Speech;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

@DisplayName("The assessment as JSON")
class JsonReportTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(AssessmentSchema.text());

    private final JsonReport report = new JsonReport(new Speech(FixtureWords.english()));

    static List<Assessment> assessments() {
        return Assessments.all();
    }

    @ParameterizedTest
    @MethodSource("assessments")
    void is_valid_by_the_published_schema(Assessment assessment) {
        assertThat(SCHEMA.validate(report.line(assessment), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("assessments")
    void says_the_same_on_one_line_and_indented(Assessment assessment) throws IOException {
        var pretty = new StringWriter();

        report.writePretty(assessment, pretty);

        assertThat(report.line(assessment)).doesNotContain("\n");
        assertThat(JSON.readTree(pretty.toString())).isEqualTo(JSON.readTree(report.line(assessment)));
    }

    @Test
    void puts_one_object_on_each_line_when_several_follow_each_other() throws IOException {
        var target = new StringWriter();

        report.writeLine(Assessments.noSpinePain(), target);
        report.writeLine(Assessments.child(), target);

        assertThat(target.toString().lines()).hasSize(2).allMatch(line -> line.startsWith("{\"facetpath\":\"1\""));
    }

    @Test
    void keeps_lists_when_they_are_empty_and_says_unknown_as_null() {
        var json = tree(Assessments.noSpinePain());

        assertThat(json.get("problems").isArray()).isTrue();
        assertThat(json.get("coverage").isArray()).isTrue();
        assertThat(json.get("patient").get("deceased").isNull()).isTrue();
    }

    @Test
    void lists_every_red_flag_so_that_none_raised_is_not_read_as_cleared() {
        var review = tree(Assessments.onePositiveBlock()).get("redFlagReview");

        assertThat(review).hasSize(13);
        assertThat(review.get(0).get("verdict").asString()).isEqualTo("not-documented");
        assertThat(review.get(0).get("open")).isNotEmpty();
    }

    @Test
    void writes_relief_exactly_and_without_an_exponent() {
        assertThat(report.line(Assessments.onePositiveBlock()))
                .contains("\"reliefPercent\":82.5,\"reliefHours\":2.5")
                .contains("\"dailyMme\":30,");
    }

    @Test
    void writes_dates_with_the_precision_of_the_record() {
        var problems = tree(Assessments.everything()).get("problems");
        var lowBack = problems.get(2);

        assertThat(lowBack.get("episode").get("from").asString()).isEqualTo("2025-11");
        assertThat(lowBack.get("blocks").get(0).get("date").asString()).isEqualTo("2026-08-03");
        assertThat(lowBack.get("history").get(1).get("from").asString()).isEqualTo("2025");
        assertThat(problems.get(0).get("episode").get("from").asString()).isEqualTo("../2026-02-01");
    }

    @Test
    void takes_the_side_of_a_block_from_its_joints() {
        var block = tree(Assessments.onePositiveBlock())
                .get("problems")
                .get(0)
                .get("blocks")
                .get(0);

        assertThat(block.get("side").asString()).isEqualTo("both");
        assertThat(block.get("joints")).hasSize(2);
        assertThat(block.get("sites")).hasSize(4);
        assertThat(block.get("nerves").get(0).asString()).isEqualTo("L3-left");
    }

    @Test
    void gives_each_sentence_with_its_key_and_what_is_missing_with_its_id() {
        var step = tree(Assessments.onePositiveBlock())
                .get("problems")
                .get(0)
                .get("nextSteps")
                .get(0);

        assertThat(step.get("key").asString()).isEqualTo("why.second-block");
        assertThat(step.get("why").asString()).isNotEqualTo("why.second-block");
        assertThat(step.get("missingIds").get(0).asString()).isEqualTo("baseline-disability-scale");
        assertThat(step.get("missing").get(0).asString()).isNotEqualTo("baseline-disability-scale");
    }

    @Test
    void tells_a_death_without_a_date_from_no_death() {
        assertThat(tree(Assessments.hostile()).get("patient").get("deceased").asBoolean())
                .isTrue();
        assertThat(tree(Assessments.deceased()).get("patient").get("deceased").asString())
                .isEqualTo("2026-05-03");
    }

    @Test
    void leaves_the_policy_null_where_no_payer_is_known() {
        var unknown = tree(Assessments.everything()).get("coverage").get(1);

        assertThat(unknown.get("policy").isNull()).isTrue();
        assertThat(unknown.get("verdict").asString()).isEqualTo("not-documented");
    }

    @Test
    void escapes_whatever_could_steer_a_terminal_or_turn_text_around() {
        var line = report.line(Assessments.hostile());

        assertThat(line.codePoints()
                        .filter(it -> Character.isISOControl(it) || Character.getType(it) == Character.FORMAT))
                .isEmpty();
        assertThat(JSON.readTree(line).get("patient").get("id").asString())
                .startsWith("\u001B[31mred\u0007 \u202Eevil");
    }

    private JsonNode tree(Assessment assessment) {
        return JSON.readTree(report.line(assessment));
    }
}
