package org.facetpath.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.facetpath.core.assessment.BlockResult.BlockVerdict;
import org.facetpath.core.assessment.Question;
import org.facetpath.core.chart.Measure;
import org.facetpath.core.chart.Proposal;
import org.facetpath.core.explain.Explanation;
import org.facetpath.core.knowledge.AdviceStatus;
import org.facetpath.core.knowledge.Likelihood;
import org.facetpath.core.knowledge.LikelihoodRules;
import org.facetpath.core.knowledge.NextAction;
import org.facetpath.core.knowledge.Reference;
import org.facetpath.core.knowledge.Stage;
import org.facetpath.core.knowledge.Urgency;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Nerve;
import org.facetpath.core.spine.Region;
import org.facetpath.core.spine.Side;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

@DisplayName("The schema of the assessment")
class AssessmentSchemaTest {

    private static final JsonNode SCHEMA = new ObjectMapper().readTree(AssessmentSchema.text());

    @Test
    void knows_exactly_the_codes_of_the_core() {
        assertThat(codes("/$defs/verdict/enum")).isEqualTo(all(Verdict.values(), Verdict::code));
        assertThat(codes("/$defs/region/enum")).isEqualTo(all(Region.values(), Region::code));
        assertThat(codes("/$defs/side/enum")).isEqualTo(all(Side.values(), Side::code));
        assertThat(codes("/$defs/likelihood/enum")).isEqualTo(all(Likelihood.values(), Likelihood::code));
        assertThat(codes("/$defs/stage/enum")).isEqualTo(all(Stage.values(), Stage::code));
        assertThat(codes("/$defs/nextStep/properties/action/enum"))
                .isEqualTo(all(NextAction.values(), NextAction::code));
        assertThat(codes("/$defs/nextStep/properties/status/enum"))
                .isEqualTo(all(AdviceStatus.values(), AdviceStatus::code));
        assertThat(codes("/$defs/block/properties/verdict/enum"))
                .isEqualTo(all(BlockVerdict.values(), BlockVerdict::code));
        assertThat(codes("/$defs/outcome/properties/measure/enum")).isEqualTo(all(Measure.values(), Measure::code));
        assertThat(codes("/$defs/weighedFinding/properties/weight/enum"))
                .isEqualTo(all(LikelihoodRules.Weight.values(), LikelihoodRules.Weight::code));
        assertThat(codes("/$defs/criterion/properties/basis/enum"))
                .isEqualTo(all(Explanation.Basis.values(), Explanation.Basis::code));
        assertThat(codes("/$defs/reference/properties/status/enum"))
                .isEqualTo(all(Reference.Standing.values(), Reference.Standing::code));
        assertThat(codes("/properties/redFlags/items/properties/urgency/enum"))
                .isEqualTo(all(Urgency.values(), Urgency::code));
        assertThat(codes("/properties/questions/items/properties/ask/enum"))
                .isEqualTo(all(Question.Ask.values(), Question.Ask::code));
        assertThat(codes("/$defs/coverageAnswer/properties/proposal/properties/action/enum"))
                .containsAll(all(Proposal.Action.values(), Proposal.Action::code));
    }

    @Test
    void allows_every_joint_and_nerve() {
        assertThat(Joint.values()).allMatch(joint -> joint.code().matches(pattern("joint")));
        assertThat(Nerve.values()).allMatch(nerve -> nerve.code().matches(pattern("nerve")));
    }

    @Test
    void allows_no_field_that_it_does_not_name() {
        assertThat(objects(SCHEMA))
                .isNotEmpty()
                .allMatch(it -> it.has("additionalProperties")
                        && !it.get("additionalProperties").asBoolean());
    }

    private static Stream<JsonNode> objects(JsonNode node) {
        var here = node.isObject() && node.path("type").asString("").equals("object")
                ? Stream.of(node)
                : Stream.<JsonNode>empty();
        return Stream.concat(here, node.valueStream().flatMap(AssessmentSchemaTest::objects));
    }

    private static String pattern(String name) {
        return SCHEMA.at("/$defs/%s/pattern".formatted(name)).asString();
    }

    private static List<String> codes(String pointer) {
        return SCHEMA.at(pointer)
                .valueStream()
                .map(it -> it.asString(""))
                .sorted()
                .toList();
    }

    private static <E> List<String> all(E[] values, Function<E, String> code) {
        return Arrays.stream(values).map(code).sorted().toList();
    }
}
