package org.facetpath.server.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facetpath.core.assessment.Question;
import org.facetpath.core.assessment.RaisedRedFlag;
import org.facetpath.core.judge.WhoKnows;
import org.facetpath.core.knowledge.Urgency;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.terminology.Domain;
import org.facetpath.knowledge.Wording;
import org.facetpath.server.TestServer;
import org.facetpath.server.assess.Assessor;
import org.facetpath.server.store.RecordStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Answers to the self-check")
class SelfCheckAnswersTest {

    private static final SelfCheck CHECK = TestServer.clinic().bean(SelfCheck.class);
    private static final Questions QUESTIONS = CHECK.questions();
    private static final Set<String> ALL = Set.copyOf(QUESTIONS.warningSigns());
    private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 60);

    @Test
    void asks_every_finding_that_a_red_flag_waits_for_and_a_person_can_tell() {
        var knowledge = TestServer.clinic().bean(Assessor.class).knowledge();
        var waited = knowledge.redFlags().stream()
                .flatMap(flag -> flag.answeredBy().stream())
                .filter(id -> knowledge.terminology().find(id).orElseThrow().domain() == Domain.FINDING)
                .filter(id -> WhoKnows.of(id, knowledge.terminology()) == Question.Ask.PATIENT)
                .map(CodeSetId::name);

        assertThat(waited).isNotEmpty().allMatch(ALL::contains);
    }

    static Stream<String> asked() {
        return Stream.of(QUESTIONS.warningSigns(), QUESTIONS.worse(), QUESTIONS.better(), List.of(QUESTIONS.limits()))
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("asked")
    void are_asked_in_words_of_their_own_in_every_language(String finding) {
        assertThat(Wording.languages())
                .allMatch(
                        it -> Wording.load(it).find("self-check.ask." + finding).isPresent());
    }

    @Test
    void are_read_by_the_engine_one_and_all() {
        var told = new Told(
                Set.copyOf(QUESTIONS.areas()),
                Since.UNDER_FOUR_WEEKS,
                Stream.concat(QUESTIONS.worse().stream(), QUESTIONS.better().stream())
                        .collect(Collectors.toSet()),
                ALL,
                Set.of(QUESTIONS.limits()),
                Set.of(Illness.values()),
                70);
        var assessment = CHECK.assess(told);

        assertThat(assessment.notUnderstood()).isEmpty();
        assertThat(assessment.patient().age()).isEqualTo(70);
        assertThat(assessment.problems()).hasSize(3);
        assertThat(CHECK.open(told)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "saddle-numbness",
                "bladder-change",
                "bowel-change",
                "sexual-dysfunction",
                "tearing-pain",
                "horner-or-brainstem-signs"
            })
    void send_to_emergency_care_by_one_sign_alone_wherever_it_hurts(String sign) {
        for (var area : QUESTIONS.areas()) {
            assertThat(raised(told(Set.of(area), Set.of(sign), Set.of())))
                    .as(area)
                    .extracting(RaisedRedFlag::urgency)
                    .contains(Urgency.EMERGENCY);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fever-or-chills", "limb-weakness"})
    void are_urgent_where_the_red_flags_say_so(String sign) {
        assertThat(raised(told(Set.of("low-back"), Set.of(sign), Set.of())))
                .extracting(RaisedRedFlag::urgency)
                .contains(Urgency.URGENT);
    }

    @Test
    void of_cancer_now_with_new_pain_are_urgent_and_of_cancer_before_are_no_silence() {
        var now = told(Set.of("low-back"), Set.of(), Set.of(Illness.CANCER_NOW));
        assertThat(raised(now)).extracting(RaisedRedFlag::urgency).containsExactly(Urgency.URGENT);

        var before = told(Set.of("low-back"), Set.of(), Set.of(Illness.CANCER_BEFORE));
        assertThat(CHECK.assess(before).questions())
                .anyMatch(it -> it.message().key().equals("question.red-flag-in-doubt")
                        && it.message().arguments().containsValue("malignancy"));
    }

    @ParameterizedTest
    @EnumSource(Since.class)
    void raise_nothing_when_each_is_no_however_long_it_hurts(Since since) {
        var told = new Told(Set.of("low-back"), since, Set.of(), Set.of(), ALL, Set.of(), 40);

        assertThat(raised(told)).isEmpty();
        assertThat(told.isForADoctor()).isEqualTo(since != Since.UNDER_FOUR_WEEKS);
    }

    @Test
    void that_are_missing_clear_nothing() {
        var told = new Told(Set.of("low-back"), null, Set.of(), Set.of(), Set.of(), Set.of(), null);

        assertThat(CHECK.assess(told).redFlagReview()).noneMatch(it -> it.verdict() == Verdict.NOT_MET);
        assertThat(CHECK.open(told)).containsExactlyInAnyOrderElementsOf(ALL);
    }

    @Test
    void of_strange_or_hostile_words_are_words_and_leave_nothing_behind() {
        var browser = TestServer.clinic().client();
        var store = TestServer.clinic().bean(RecordStore.class);
        long before = store.position();
        var random = new Random(41);
        var hostile = List.of("<script>alert(1)</script>", "\u202E\u0000", "' OR 1=1 --", "x".repeat(9_000), "${7*7}");
        var names = new ArrayList<>(List.of("area", "since", "worse", "had", "age", "country", "change", "ask."));
        ALL.forEach(sign -> names.add("ask." + sign));
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, String> fields = new HashMap<>(Map.of("area", "low-back"));
            for (int i = 0; i < 4; i++) {
                fields.put(names.get(random.nextInt(names.size())), hostile.get(random.nextInt(hostile.size())));
            }
            var answer = browser.form("/self-check", fields);

            assertThat(answer.statusCode()).as("round %d, %s", round, fields).isIn(200, 422);
            assertThat(answer.body()).doesNotContain("<script>alert");
            assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
            assertThat(answer.headers().firstValue("Cache-Control").orElseThrow())
                    .contains("no-store");
        }
        assertThat(store.position()).isEqualTo(before);
    }

    @Test
    void are_refused_when_another_site_sends_them() {
        var answer = TestServer.clinic()
                .client()
                .send(
                        "POST",
                        "/self-check",
                        "area=low-back",
                        Map.of("Content-Type", "application/x-www-form-urlencoded", "Sec-Fetch-Site", "cross-site"));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    private static List<RaisedRedFlag> raised(Told told) {
        return CHECK.assess(told).redFlags();
    }

    private static Told told(Set<String> areas, Set<String> yes, Set<Illness> illnesses) {
        return new Told(areas, Since.UNDER_FOUR_WEEKS, Set.of(), yes, Set.of(), illnesses, 40);
    }
}
