package org.facetpath.report.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facetpath.core.assessment.BlockResult.BlockVerdict;
import org.facetpath.core.assessment.Question;
import org.facetpath.core.chart.CareResponse;
import org.facetpath.core.chart.FacetProcedure;
import org.facetpath.core.chart.Imaging;
import org.facetpath.core.chart.Measure;
import org.facetpath.core.chart.Proposal;
import org.facetpath.core.explain.Explanation;
import org.facetpath.core.knowledge.AdviceStatus;
import org.facetpath.core.knowledge.BlockWorth;
import org.facetpath.core.knowledge.Cause;
import org.facetpath.core.knowledge.Caution;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.knowledge.Expectation;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.knowledge.Likelihood;
import org.facetpath.core.knowledge.LikelihoodRules;
import org.facetpath.core.knowledge.NextAction;
import org.facetpath.core.knowledge.OtherCause;
import org.facetpath.core.knowledge.PathwayStep;
import org.facetpath.core.knowledge.Policy;
import org.facetpath.core.knowledge.RedFlag;
import org.facetpath.core.knowledge.Reference;
import org.facetpath.core.knowledge.Stage;
import org.facetpath.core.knowledge.Urgency;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.spine.Region;
import org.facetpath.core.spine.Side;
import org.facetpath.core.terminology.CodeSet;
import org.facetpath.core.terminology.Domain;
import org.facetpath.knowledge.KnowledgeFolder;
import org.facetpath.knowledge.Wording;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The wording")
class WordingTest {

    private static final Wording ENGLISH = Wording.load("en");
    private static final Wording SPANISH = Wording.load("es");
    private static final Knowledge KNOWLEDGE = KnowledgeFolder.load().orThrow();

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");
    private static final Pattern KEY_IN_SOURCE = Pattern.compile(
            "\"((?:basis|block|caution|conflict|coverage|detail|found|learn|note|patient|question|red-flag|report|result|why)"
                + "\\.[a-z0-9.-]+)\"");

    @Test
    void has_a_term_for_every_code_of_the_core() {
        var codes = Stream.of(
                        codes(Verdict.values(), Verdict::code),
                        codes(Region.values(), Region::code),
                        codes(Side.values(), Side::code),
                        codes(Likelihood.values(), Likelihood::code),
                        codes(Stage.values(), Stage::code),
                        codes(NextAction.values(), NextAction::code),
                        codes(AdviceStatus.values(), AdviceStatus::code),
                        codes(Urgency.values(), Urgency::code),
                        codes(BlockVerdict.values(), BlockVerdict::code),
                        codes(Question.Ask.values(), Question.Ask::code),
                        codes(CareResponse.values(), CareResponse::code),
                        codes(FacetProcedure.Kind.values(), FacetProcedure.Kind::code),
                        codes(FacetProcedure.Intent.values(), FacetProcedure.Intent::code),
                        codes(Imaging.Modality.values(), Imaging.Modality::code),
                        codes(Measure.values(), Measure::code),
                        codes(Proposal.Action.values(), Proposal.Action::code),
                        codes(Explanation.Basis.values(), Explanation.Basis::code),
                        codes(Reference.Standing.values(), Reference.Standing::code),
                        codes(LikelihoodRules.Weight.values(), LikelihoodRules.Weight::code),
                        codes(Criterion.Treatment.values(), Criterion.Treatment::code),
                        codes(LikelihoodRules.Source.values(), it -> it.name().toLowerCase(Locale.ROOT)))
                .flatMap(Collection::stream);

        assertThat(codes.filter(code -> isUnworded("term." + code))).isEmpty();
    }

    @Test
    void has_a_term_for_every_finding_care_laboratory_value_and_area_of_pain() {
        var shown = Set.of(
                Domain.FINDING, Domain.CARE, Domain.CARE_RESPONSE, Domain.LAB, Domain.PAIN_AREA, Domain.LATERALITY);
        var ids = KNOWLEDGE.terminology().list().stream()
                .filter(set -> shown.contains(set.domain()))
                .map(CodeSet::id);

        assertThat(ids.filter(id -> isUnworded("term." + id))).isEmpty();
    }

    @Test
    void has_a_term_for_every_red_flag_other_cause_guideline_and_class_of_medicine() {
        var ids = Stream.of(
                        KNOWLEDGE.redFlags().stream().map(RedFlag::id),
                        KNOWLEDGE.otherCauses().stream().map(OtherCause::id),
                        // A payer's policy is called by its id and its own title.
                        KNOWLEDGE.policies().guidelines().stream().map(Policy::id),
                        KNOWLEDGE.medicines().classes().stream()
                                .map(it -> it.medicine().name()),
                        KNOWLEDGE.medicines().agents().stream()
                                .map(it -> it.agent().name()))
                .flatMap(it -> it);

        assertThat(ids.filter(id -> isUnworded("term." + id))).isEmpty();
    }

    @Test
    void words_every_message_that_the_knowledge_names() {
        var keys = Stream.of(
                        KNOWLEDGE.redFlags().stream().map(flag -> "red-flag." + flag.id()),
                        KNOWLEDGE.cautions().stream().map(Caution::message),
                        KNOWLEDGE.blockWorth().stream().map(BlockWorth::basis),
                        KNOWLEDGE.expectations().stream().map(Expectation::message),
                        KNOWLEDGE.pathway().stream()
                                .flatMap(step -> step.advice().stream())
                                .map(PathwayStep.Advice::why))
                .flatMap(it -> it);

        assertThat(keys.filter(WordingTest::isUnworded)).isEmpty();
    }

    @Test
    void words_what_speaks_for_and_against_and_what_contributes() {
        var ids = Stream.concat(
                KNOWLEDGE.causes().stream().map(Cause::id),
                KNOWLEDGE.likelihood().values().stream()
                        .flatMap(rules -> rules.findings().stream())
                        .map(weighed -> weighed.when().id().name()));

        assertThat(ids.filter(id -> isUnworded("criterion." + id) && isUnworded("term." + id)))
                .isEmpty();
    }

    @Test
    void words_every_key_that_the_sources_name() throws IOException {
        var keys = new TreeSet<String>();
        for (var room : List.of("core", "fhir", "report")) {
            keys.addAll(keysIn(Path.of("..", room, "src", "main", "java")));
        }

        assertThat(keys).hasSizeGreaterThan(100);
        assertThat(keys.stream().filter(WordingTest::isUnworded)).isEmpty();
    }

    @Test
    void words_every_key_that_the_page_puts_together_from_a_code() {
        var keys = Stream.of(
                        codes(Likelihood.values(), it -> "report.answer." + it.code()),
                        codes(Urgency.values(), it -> "report.urgency." + it.code()),
                        codes(Verdict.values(), it -> "report.meaningful." + it.code()),
                        codes(Verdict.values(), it -> "report.long-term." + it.code()),
                        codes(Verdict.values(), it -> "report.coverage." + it.code()),
                        codes(BlockVerdict.values(), it -> "result.block-" + it.code()),
                        codes(CareResponse.values(), it -> "result." + it.code()))
                .flatMap(Collection::stream);

        assertThat(keys.filter(WordingTest::isUnworded)).isEmpty();
    }

    @Test
    void holds_no_heading_that_the_page_does_not_use() throws IOException {
        var used = keysIn(Path.of("src", "main", "java"));
        var putTogether = List.of(
                "report.answer.",
                "report.urgency.",
                "report.meaningful.",
                "report.long-term.",
                "report.coverage.",
                "report.track.");

        assertThat(ENGLISH.keys().stream()
                        .filter(key -> key.startsWith("report.") && !used.contains(key))
                        .filter(key -> putTogether.stream().noneMatch(key::startsWith)))
                .isEmpty();
    }

    @Test
    void says_in_every_language_what_it_says_in_English() {
        assertThat(SPANISH.keys()).isEqualTo(ENGLISH.keys());
    }

    @Test
    void leaves_the_same_places_open_in_every_language() {
        assertThat(ENGLISH.keys().stream().filter(key -> !places(ENGLISH, key).equals(places(SPANISH, key))))
                .isEmpty();
    }

    @Test
    void says_that_a_machine_translated_it_and_nobody_has_reviewed_it() throws IOException {
        try (var files = Files.list(Path.of("..", "knowledge", "wording", "es"))) {
            assertThat(files).isNotEmpty().allMatch(file -> read(file).contains("\ntranslationReviewedBy: none\n"));
        }
    }

    @Test
    void never_says_diagnosed_of_facet_joint_pain() {
        assertThat(ENGLISH.keys().stream()
                        .filter(key -> key.startsWith("report.") || key.startsWith("why.") || key.startsWith("found.")))
                .noneMatch(key -> text(ENGLISH, key).toLowerCase(Locale.ROOT).contains("diagnosed"));
    }

    private static Set<String> keysIn(Path sources) throws IOException {
        try (var files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> KEY_IN_SOURCE.matcher(read(file)).results())
                    .map(match -> match.group(1))
                    .filter(key -> !key.endsWith(".") && !key.endsWith("-"))
                    .collect(Collectors.toSet());
        }
    }

    private static Set<String> places(Wording wording, String key) {
        return PLACEHOLDER
                .matcher(text(wording, key))
                .results()
                // A word that follows a number opens no place of its own.
                .map(it -> it.group().replaceFirst("\\|one:.*", "}"))
                .collect(Collectors.toSet());
    }

    private static String text(Wording wording, String key) {
        return wording.find(key).orElse("");
    }

    private static boolean isUnworded(String key) {
        return ENGLISH.find(key).isEmpty();
    }

    private static <E> List<String> codes(E[] values, Function<E, String> code) {
        return Arrays.stream(values).map(code).toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
