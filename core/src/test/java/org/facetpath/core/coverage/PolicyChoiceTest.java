package org.facetpath.core.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.core.logic.Verdict.MET;
import static org.facetpath.core.logic.Verdict.NOT_DOCUMENTED;
import static org.facetpath.core.logic.Verdict.NOT_MET;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.facetpath.core.chart.PayerCoverage;
import org.facetpath.core.coverage.PolicyChoice.Chosen;
import org.facetpath.core.coverage.PolicyChoice.Place;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.knowledge.PayerDirectory;
import org.facetpath.core.knowledge.Policy;
import org.facetpath.core.knowledge.PolicyTerms;
import org.facetpath.core.knowledge.Reference;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.terminology.CodeSet;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.terminology.Domain;
import org.facetpath.core.time.Span;
import org.facetpath.core.time.When;
import org.facetpath.core.told.SmallKnowledge;
import org.facetpath.core.told.Told;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Made-up payers: one with a policy for each of two states, of which the western one retired into the eastern one.
@DisplayName("A policy")
class PolicyChoiceTest {

    private static final When SERVICE = When.on(LocalDate.of(2026, 11, 10));
    private static final Policy EAST = policy("east", "2021-04-25", null, null, null, Set.of("KY"), null);
    private static final Policy EAST_NOW = policy("east", "2026-04-16", null, null, null, Set.of("KY", "AZ"), null);
    private static final Policy WEST = policy("west", "2021-04-25", "2026-04-15", null, null, Set.of("AZ"), "east");

    @Test
    void is_chosen_by_payer_and_place_and_says_so() {
        var chosen = only("Medicare", new Place("Kentucky", false), SERVICE);

        assertThat(chosen.policy()).isEqualTo(EAST_NOW);
        assertThat(chosen.because().key()).isEqualTo("coverage.chosen-by-payer-and-place");
        assertThat(chosen.notes()).isEmpty();
    }

    @Test
    void is_not_chosen_by_a_default_where_the_payer_is_missing_or_unknown() {
        assertThat(choice().byPayer(List.of(), new Place("KY", false), SERVICE))
                .singleElement()
                .satisfies(it -> assertThat(it.policy()).isNull())
                .extracting(it -> it.because().key())
                .isEqualTo("coverage.no-payer");
        assertThat(only("Somebody Else", new Place("KY", false), SERVICE)
                        .because()
                        .key())
                .isEqualTo("coverage.no-policy-for-payer");
        assertThat(only("Medicare Supplement", new Place("KY", false), SERVICE).policy())
                .isNull();
    }

    @Test
    void is_not_chosen_where_the_place_is_missing_or_nobodys() {
        assertThat(only("Medicare", new Place(null, true), SERVICE).because().key())
                .isEqualTo("coverage.place-not-known");
        assertThat(only("Medicare", new Place("Ruritania", false), SERVICE)
                        .because()
                        .key())
                .isEqualTo("coverage.place-unknown");
        assertThat(only("Medicare", new Place("OH", false), SERVICE).because().key())
                .isEqualTo("coverage.no-policy-there");
    }

    @Test
    void says_when_its_place_is_only_assumed() {
        assertThat(only("Medicare", new Place("KY", true), SERVICE).notes())
                .extracting(note -> note.message().key())
                .containsExactly("coverage.place-assumed");
    }

    @Test
    void that_retired_gives_way_to_its_successor_on_the_day_and_not_before() {
        var arizona = new Place("AZ", false);

        assertThat(only("Medicare", arizona, When.on(LocalDate.of(2026, 4, 15))).policy())
                .isEqualTo(WEST);
        assertThat(only("Medicare", arizona, When.on(LocalDate.of(2026, 4, 16))).policy())
                .isEqualTo(EAST_NOW);
    }

    @Test
    void asked_for_by_name_after_it_retired_says_what_took_its_place() {
        var chosen = choice().named(List.of("west"), SERVICE).getFirst();
        var policy = chosen.policy();

        assertThat(policy).isEqualTo(WEST);
        var inForce = InForce.explain(WEST, SERVICE, true);
        assertThat(inForce.verdict()).isEqualTo(NOT_MET);
        assertThat(inForce.message().arguments()).containsEntry("successor", "east");
    }

    @Test
    void has_the_version_of_the_day_of_service() {
        assertThat(choice().version("east", When.on(LocalDate.of(2026, 4, 15)))).isEqualTo(EAST);
        assertThat(choice().version("east", When.on(LocalDate.of(2026, 4, 16)))).isEqualTo(EAST_NOW);
        assertThat(choice().version("east", When.on(LocalDate.of(2001, 1, 1)))).isEqualTo(EAST);
        assertThat(choice().version("nobody", SERVICE)).isNull();
    }

    @Test
    void is_in_force_from_its_first_to_its_last_day() {
        assertThat(inForce(WEST, "2021-04-24")).isEqualTo(NOT_MET);
        assertThat(inForce(WEST, "2021-04-25")).isEqualTo(MET);
        assertThat(inForce(WEST, "2026-04-15")).isEqualTo(MET);
        assertThat(inForce(WEST, "2026-04-16")).isEqualTo(NOT_MET);
    }

    @Test
    void whose_first_day_is_uncertain_is_not_documented_until_it_surely_held() {
        var rewrite = policy("rewrite", "2024-07-07", null, "2025-02-26", null, Set.of(), null);

        assertThat(inForce(rewrite, "2024-07-07")).isEqualTo(NOT_DOCUMENTED);
        assertThat(inForce(rewrite, "2025-02-25")).isEqualTo(NOT_DOCUMENTED);
        assertThat(inForce(rewrite, "2025-02-26")).isEqualTo(MET);
    }

    @Test
    void whose_successor_nobody_read_is_not_documented_after_the_last_sure_day() {
        var superseded = policy("superseded", "2024-07-07", null, null, "2024-07-07", Set.of(), null);

        assertThat(inForce(superseded, "2024-07-07")).isEqualTo(MET);
        assertThat(inForce(superseded, "2024-07-08")).isEqualTo(NOT_DOCUMENTED);
    }

    @Test
    void cannot_be_told_for_a_service_without_a_date_or_with_one_too_coarse() {
        assertThat(InForce.explain(EAST, SERVICE, false).verdict()).isEqualTo(NOT_DOCUMENTED);
        assertThat(InForce.explain(WEST, Told.when("2026-04"), true).verdict()).isEqualTo(NOT_DOCUMENTED);
        assertThat(InForce.explain(WEST, Told.when("2026-03"), true).verdict()).isEqualTo(MET);
    }

    @Test
    void read_too_long_ago_says_so_from_the_day_after_the_limit() {
        var read = LocalDate.of(2026, 5, 1);

        assertThat(noted(read.plusDays(100))).isEmpty();
        assertThat(noted(read.plusDays(101))).containsExactly("coverage.reread");
    }

    @Test
    void is_not_chosen_by_cover_that_has_ended() {
        var ended = new PayerCoverage(
                "public", "Medicare", true, Span.between(Told.when("2020-01-01"), Told.when("2026-11-09")), List.of());

        assertThat(choice().byPayer(List.of(ended), new Place("KY", false), SERVICE))
                .extracting(it -> it.because().key())
                .containsExactly("coverage.no-payer");
    }

    private static List<String> noted(LocalDate asOf) {
        return InForce.notes(EAST, List.of(), knowledge(), asOf).stream()
                .map(note -> note.message().key())
                .toList();
    }

    private static Verdict inForce(Policy policy, String day) {
        return InForce.explain(policy, When.on(LocalDate.parse(day)), true).verdict();
    }

    private static Chosen only(String payor, Place place, When service) {
        var cover = new PayerCoverage("public", payor, true, Span.from(When.unknown()), List.of());
        return choice().byPayer(List.of(cover), place, service).getFirst();
    }

    private static PolicyChoice choice() {
        return new PolicyChoice(knowledge());
    }

    private static Knowledge knowledge() {
        var words = new CodeSet(
                new CodeSetId("medicare"),
                Domain.OTHER_PROCEDURE,
                "Medicare",
                List.of(),
                List.of("medicare"),
                List.of("supplement"),
                Set.of(),
                Map.of());
        var payer = new PayerDirectory.Payer("medicare", "Medicare", null, words, "US", SmallKnowledge.SOURCE);
        var directory = new PayerDirectory(
                List.of(payer), Map.of("kentucky", "KY", "arizona", "AZ", "ohio", "OH"), 100, List.of());
        return SmallKnowledge.knowing()
                .policy(EAST)
                .policy(EAST_NOW)
                .policy(WEST)
                .payers(directory)
                .build();
    }

    private static Policy policy(
            String id,
            String from,
            @Nullable String to,
            @Nullable String surelyFrom,
            @Nullable String surelyTo,
            Set<String> states,
            @Nullable String replacedBy) {
        var read = new Reference("made-up", "Made up", Reference.Standing.SECONDARY, LocalDate.of(2026, 5, 1), null);
        return new Policy(
                id,
                id,
                Policy.Kind.PAYER,
                from,
                LocalDate.parse(from),
                day(to),
                read,
                Map.of(),
                Map.of(),
                new PolicyTerms(
                        List.of("medicare"),
                        states,
                        Set.of(),
                        null,
                        day(surelyFrom),
                        day(surelyTo),
                        replacedBy,
                        List.of(),
                        List.of()));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
