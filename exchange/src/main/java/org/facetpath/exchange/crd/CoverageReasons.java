package org.facetpath.exchange.crd;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facetpath.core.assessment.CoverageAnswer;
import org.facetpath.core.explain.Explanation;
import org.facetpath.core.explain.Message;
import org.facetpath.core.logic.Verdict;
import org.facetpath.exchange.crd.CoverageInformation.Covered;
import org.facetpath.report.wording.CoverageSentences;
import org.facetpath.report.wording.Phrases;
import org.facetpath.report.wording.Speech;

/// Why an order is covered, not covered or neither yet, in sentences: what speaks against it, what is not
/// documented, what was taken from silence, from when it could be met, what is known of prior authorisation,
/// which place was assumed, and that the payer decides.
final class CoverageReasons {

    /// A programme that asks for approval, but only of some kinds of facility.
    private static final String ASKED_BY_FACILITY = "clock.opd-asks";

    /// Of a coverage that is asked alone, it means that it pays for nothing on that day.
    private static final String NO_PAYER = "coverage.no-payer";

    private static final String PLACE_ASSUMED = "coverage.place-assumed";

    private final Speech speech;
    private final CoverageSentences sentences;

    CoverageReasons(Speech speech) {
        this.speech = speech;
        this.sentences = new CoverageSentences(speech, new Phrases(speech, "…"));
    }

    List<String> of(Covered covered, List<CoverageAnswer> answers) {
        var reasons = new ArrayList<String>();
        for (var answer : answers) {
            if (answer.criteria().isEmpty()) {
                reasons.add(isInactive(answer) ? speech.say("crd.not-active") : speech.say(answer.chosenBecause()));
            }
            with(Verdict.NOT_MET, answer).map(this::against).forEach(reasons::add);
            with(Verdict.NOT_DOCUMENTED, answer).map(this::undocumented).forEach(reasons::add);
            silent(answer).ifPresent(reasons::add);
            path(answer).ifPresent(reasons::add);
        }
        if (covered != Covered.NOT_COVERED) {
            reasons.addAll(authorization(answers));
        }
        notes(answers, PLACE_ASSUMED).map(speech::say).distinct().forEach(reasons::add);
        reasons.add(speech.say(covered == Covered.COVERED ? "crd.payer-decides-met" : "crd.payer-decides"));
        return reasons;
    }

    /// Whether it is the kind of facility that decides about prior authorisation.
    static boolean isAskedByFacility(List<CoverageAnswer> answers) {
        return programmes(answers).findAny().isPresent();
    }

    /// Whether the one coverage asked about is not in force on the day of the service.
    static boolean isInactive(CoverageAnswer answer) {
        return answer.policy() == null && answer.chosenBecause().key().equals(NO_PAYER);
    }

    private static Stream<Message> programmes(List<CoverageAnswer> answers) {
        return notes(answers, ASKED_BY_FACILITY);
    }

    private static Stream<Message> notes(List<CoverageAnswer> answers, String key) {
        return answers.stream()
                .flatMap(it -> it.notes().stream())
                .map(CoverageAnswer.Note::message)
                .filter(it -> it.key().equals(key));
    }

    private List<String> authorization(List<CoverageAnswer> answers) {
        return isAskedByFacility(answers)
                ? programmes(answers).map(speech::say).distinct().toList()
                : List.of(speech.say("crd.authorization-not-known"));
    }

    static Stream<Explanation> with(Verdict verdict, CoverageAnswer answer) {
        return answer.criteria().stream().filter(it -> it.verdict() == verdict);
    }

    private String against(Explanation criterion) {
        var day = criterion.metFrom();
        var named = sentences.criterion(criterion);
        var told = criterion.basis() == Explanation.Basis.SILENCE
                ? speech.say(Message.of("cds.by-silence", "criterion", named))
                : named;
        return day == null
                ? told
                : speech.say(new Message("crd.from-day", Map.of("criterion", told, "date", day.toString())));
    }

    private String undocumented(Explanation criterion) {
        return speech.say(Message.of("crd.not-documented", "criterion", sentences.criterion(criterion)));
    }

    /// What counts as met because the record says nothing, where the policy takes that for an answer.
    private Optional<String> silent(CoverageAnswer answer) {
        var names = with(Verdict.MET, answer)
                .filter(it -> it.basis() == Explanation.Basis.SILENCE)
                .map(sentences::criterion)
                .collect(Collectors.joining("; "));
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(speech.say(Message.of("report.by-silence", "criteria", names)));
    }

    private Optional<String> path(CoverageAnswer answer) {
        return Optional.ofNullable(answer.pathToYes())
                .map(sentences::path)
                .filter(it -> !it.isEmpty())
                .map(it -> it.replaceFirst(":$", "."));
    }
}
