package org.facetpath.exchange.artifact;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.facetpath.core.assessment.BlockResult.BlockVerdict;
import org.facetpath.core.chart.Measure;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.AdviceStatus;
import org.facetpath.core.knowledge.Cause;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.knowledge.Likelihood;
import org.facetpath.core.knowledge.NextAction;
import org.facetpath.core.knowledge.OtherCause;
import org.facetpath.core.knowledge.RedFlag;
import org.facetpath.core.knowledge.Reference.Standing;
import org.facetpath.core.knowledge.Stage;
import org.facetpath.core.knowledge.Urgency;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Nerve;
import org.facetpath.core.terminology.CodeSet;
import org.facetpath.core.terminology.CodeSystems;
import org.facetpath.exchange.cds.card.OverrideReason;
import org.facetpath.exchange.cds.card.Topic;
import org.facetpath.exchange.part.Own;
import org.facetpath.report.wording.Speech;

/// The codes of all our code systems: those of the terminology files as they stand there, joints and nerves with their
/// sides, and the closed lists that an assessment is told in.
final class OwnTerms {

    private static final List<String> SIDES = List.of("left", "right");

    private final Knowledge knowledge;

    OwnTerms(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /// The codes by the address of their system.
    Map<String, List<Term>> bySystem() {
        var systems = new LinkedHashMap<String, List<Term>>();
        for (var system : List.of(CodeSystems.FINDING, CodeSystems.PROCEDURE, CodeSystems.PAIN_AREA)) {
            systems.put(system, listed(system));
        }
        systems.put(CodeSystems.FACET_JOINT, joints());
        systems.put(CodeSystems.FACET_NERVE, nerves());
        systems.put(CodeSystems.TAG, List.of(Term.of(CodeSystems.OUTPUT_TAG)));
        systems.put(Own.LIKELIHOOD, closed(Likelihood.values(), Likelihood::code));
        systems.put(Own.STAGE, closed(Stage.values(), Stage::code));
        systems.put(Own.NEXT_ACTION, closed(NextAction.values(), NextAction::code));
        systems.put(Own.ADVICE_STATUS, closed(AdviceStatus.values(), AdviceStatus::code));
        systems.put(Own.URGENCY, closed(Urgency.values(), Urgency::code));
        systems.put(Own.RED_FLAG, terms(knowledge.redFlags().stream().map(RedFlag::id)));
        systems.put(Own.OTHER_CAUSE, terms(knowledge.otherCauses().stream().map(OtherCause::id)));
        systems.put(Own.CRITERION, criteria());
        systems.put(Own.BLOCK_VERDICT, closed(BlockVerdict.values(), BlockVerdict::code));
        systems.put(Own.MEASURE, closed(Measure.values(), Measure::code));
        systems.put(Own.DIRECTION, terms(Stream.of("supports", "against", "contributes", "other-cause")));
        systems.put(Own.VERDICT, closed(Verdict.values(), Verdict::code));
        systems.put(Own.STANDING, closed(Standing.values(), Standing::code));
        systems.put(Own.COMPUTED, terms(Stream.of("baseline", "latest", "change")));
        systems.put(Own.ISSUE, terms(Stream.of("conflict")));
        systems.put(Own.COVERAGE_DETAIL, terms(Stream.of("policy", "in-effect")));
        systems.put(
                Own.CARD_TOPIC, said("cds.topic.", Arrays.stream(Topic.values()).map(Topic::code)));
        systems.put(
                Own.OVERRIDE_REASON,
                said("cds.override.", Arrays.stream(OverrideReason.values()).map(OverrideReason::code)));
        systems.put(Own.PAYER_DECISION, said("payer-decision.", Stream.of("approved", "denied", "more-information")));
        systems.put(Own.REQUEST_STEP, said("request-step.", Stream.of("sent-to-payer")));
        systems.put(Own.POLICY_CRITERION, asked());
        return systems;
    }

    /// What the policies of payers ask, whether they are in force besides.
    private List<Term> asked() {
        var asked = knowledge.policies().all().stream()
                .flatMap(policy -> policy.steps().values().stream())
                .flatMap(List::stream)
                .map(criterion -> criterion.id().name());
        return Stream.concat(Stream.of("in-force"), asked)
                .distinct()
                .sorted()
                .map(id -> new Term(id, speech -> speech.criterion(id), ""))
                .toList();
    }

    /// What the terminology files list under a system of ours, in order of the codes.
    private List<Term> listed(String system) {
        var terms = new TreeMap<String, Term>();
        for (var set : knowledge.terminology().list()) {
            for (var pattern : set.codes()) {
                if (pattern.system().equals(system) && !pattern.prefix()) {
                    terms.putIfAbsent(pattern.code(), term(set, pattern.code()));
                }
            }
        }
        return List.copyOf(terms.values());
    }

    private static Term term(CodeSet set, String code) {
        var group = set.domain().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        var bare = withoutSide(code);
        if (!bare.equals(code)) {
            return term(set, bare).withSide(code.substring(bare.length() + 1));
        }
        return new Term(code, speech -> worded(speech, code, set), group);
    }

    /// The word of the code, else the set's label.
    private static String worded(Speech speech, String code, CodeSet set) {
        var word = speech.term(code);
        return word.equals(code) && code.equals(set.id().name()) ? set.label() : word;
    }

    private static String withoutSide(String code) {
        return SIDES.stream()
                .filter(side -> code.endsWith("-" + side))
                .map(side -> code.substring(0, code.length() - side.length() - 1))
                .findFirst()
                .orElse(code);
    }

    private static List<Term> joints() {
        return withSides(Arrays.stream(Joint.values()).map(joint -> {
            var said = Message.of("exchange.joint", "joint", joint.code());
            return new Term(
                    joint.code(), speech -> speech.say(said), joint.region().code());
        }));
    }

    /// A medial branch is named by its level; two nerves have names of their own.
    private static List<Term> nerves() {
        return withSides(Arrays.stream(Nerve.values()).map(nerve -> {
            var said = nerve == Nerve.TON || nerve == Nerve.L5_DORSAL_RAMUS
                    ? Message.of("exchange.nerve." + nerve.code())
                    : Message.of("exchange.nerve", "nerve", nerve.code());
            return new Term(nerve.code(), speech -> speech.say(said), "");
        }));
    }

    private static List<Term> withSides(Stream<Term> terms) {
        return terms.flatMap(
                        term -> Stream.concat(Stream.of(term), SIDES.stream().map(term::withSide)))
                .toList();
    }

    private List<Term> criteria() {
        var findings = knowledge.likelihood().values().stream()
                .flatMap(rules -> rules.findings().stream())
                .map(weighed -> weighed.when().id().name());
        var causes = knowledge.causes().stream().map(Cause::id);
        return Stream.concat(findings, causes)
                .distinct()
                .sorted()
                .map(id -> new Term(id, speech -> speech.criterion(id), ""))
                .toList();
    }

    private static <T> List<Term> closed(T[] values, Function<T, String> code) {
        return terms(Arrays.stream(values).map(code));
    }

    /// Codes whose words have keys of their own.
    private static List<Term> said(String keys, Stream<String> codes) {
        return codes.map(code -> new Term(code, speech -> speech.say(keys + code), ""))
                .toList();
    }

    private static List<Term> terms(Stream<String> codes) {
        return codes.map(Term::of).toList();
    }
}
