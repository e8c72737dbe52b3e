package org.facetpath.core.judge;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.logic.Verdict;
import org.jspecify.annotations.Nullable;

/// Answers criteria about who the patient is and which region is looked at.
final class PersonAnswers {

    static final String AGE_UNKNOWN = "found.age-unknown";

    private final Situation situation;
    private final KnownFacts facts;

    PersonAnswers(Situation situation, KnownFacts facts) {
        this.facts = facts;
        this.situation = situation;
    }

    Answer age(Criterion.Age wanted) {
        var patient = situation.known().patient();
        var age = AgeOnDay.of(patient.birth(), situation.asOf());
        var oldEnough = wanted.atLeast() == null ? Verdict.MET : age.atLeast(wanted.atLeast());
        var youngEnough = wanted.below() == null
                ? Verdict.MET
                : age.atLeast(wanted.below()).negated();
        var exact = age.exact();
        var message = exact == null ? Message.of(AGE_UNKNOWN) : Message.of("found.age", "years", exact.toString());
        var answer = Answer.of(oldEnough.and(youngEnough), message, patient.evidence());
        return youngEnough == Verdict.MET ? answer.untilMet(birthday(wanted.atLeast())) : answer;
    }

    Answer sex(Criterion.SexIs wanted) {
        var sex = situation.known().patient().sex();
        if (sex == null || sex.toLowerCase(Locale.ROOT).equals("unknown")) {
            return Answer.silent();
        }
        return Answer.of(
                Verdict.of(sex.toLowerCase(Locale.ROOT).equals(wanted.sex().toLowerCase(Locale.ROOT))),
                Message.of("found.sex", "sex", sex),
                situation.known().patient().evidence());
    }

    Answer region(Criterion.InRegion wanted) {
        var region = situation.region();
        if (region == null) {
            return Answer.of(
                    Verdict.of(!Collections.disjoint(wanted.regions(), facts.painful())),
                    "found.any-region",
                    List.of());
        }
        return Answer.of(
                Verdict.of(wanted.regions().contains(region)),
                Message.of("found.region", "region", region.code()),
                List.of());
    }

    // The first day on which the age is certainly reached.
    private @Nullable LocalDate birthday(@Nullable Integer years) {
        var birth = situation.known().patient().birth();
        return years == null || birth == null || birth.isUnknown() ? null : AgeOnDay.reached(birth.latest(), years);
    }
}
