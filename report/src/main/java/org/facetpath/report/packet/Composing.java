package org.facetpath.report.packet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.BlockResult;
import org.facetpath.core.assessment.CoverageAnswer;
import org.facetpath.core.assessment.SpineProblem;
import org.facetpath.core.assessment.SpineProblem.HistoryEntry;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.ProcedureCode;
import org.facetpath.core.explain.Explanation;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.knowledge.Policy;
import org.facetpath.core.terminology.CodeSystems;
import org.facetpath.report.wording.Phrases;
import org.facetpath.report.wording.Sentences;
import org.facetpath.report.wording.Speech;
import org.jspecify.annotations.Nullable;

/// Puts a packet together from an assessment. It adds no fact: what has no line of the record is not told.
public final class Composing {

    /// More of the course than this is left to the JSON of the assessment.
    private static final int COURSE_SHOWN = 24;

    private final Knowledge knowledge;
    private final Speech speech;
    private final Phrases phrases;
    private final Sentences sentences;

    public Composing(Knowledge knowledge, Speech speech) {
        this.knowledge = knowledge;
        this.speech = speech;
        this.phrases = new Phrases(speech, "…");
        this.sentences = new Sentences(speech, phrases);
    }

    /// The packet for one of the assessment's answers, which has a policy.
    public Packet compose(Assessment assessment, CoverageAnswer answer) {
        return compose(assessment, answer, policy(answer));
    }

    private Policy policy(CoverageAnswer answer) {
        var id = Objects.requireNonNull(answer.policy());
        return knowledge
                .policies()
                .version(id, answer.effective())
                .orElseGet(() -> knowledge.policies().find(id).orElseThrow());
    }

    /// The packet for one of the assessment's answers.
    ///
    /// @param policy the version the answer was judged by
    public Packet compose(Assessment assessment, CoverageAnswer answer, Policy policy) {
        var notes = new Footnotes();
        var request = notes.cite(recorded(answer.proposal().evidence()));
        var claims = claims(answer, notes);
        var whole = course(assessment, answer);
        int earlier = Math.max(0, whole.size() - COURSE_SHOWN);
        var course = whole.subList(earlier, whole.size()).stream()
                .map(it -> new Told(it.sentence(), it.evidence(), notes.cite(it.evidence())))
                .toList();
        var conflicts = assessment.conflicts().stream()
                .map(it -> new Told(speech.say(it.message()), it.evidence(), notes.cite(it.evidence())))
                .toList();
        notes.cite(answer.document());
        return new Packet(
                assessment,
                answer,
                policy,
                knowledge.innervation(),
                speech,
                Paper.of(country(policy), assessment.patient().country()),
                codes(answer),
                request,
                claims,
                course,
                earlier,
                conflicts,
                notes.lines(),
                notes.texts(),
                attachments(answer, claims, course, notes));
    }

    private static List<Claim> claims(CoverageAnswer answer, Footnotes notes) {
        var claims = new ArrayList<Claim>();
        answer.criteria().forEach(it -> claims.add(claim(claims.size() + 1, it, notes)));
        return claims;
    }

    private static Claim claim(int number, Explanation criterion, Footnotes notes) {
        var evidence = recorded(criterion.allEvidence());
        return new Claim(
                number,
                criterion,
                Claim.standing(criterion, evidence),
                evidence,
                notes.cite(evidence),
                notes.cite(criterion.reference()));
    }

    /// The lines that stand in the record; words on the command line are nobody's record.
    private static List<Evidence> recorded(List<Evidence> evidence) {
        return evidence.stream().filter(it -> it.resource().contains("/")).toList();
    }

    private @Nullable String country(Policy policy) {
        return knowledge.payers().payers().stream()
                .filter(payer -> policy.terms().payers().contains(payer.id()))
                .flatMap(payer -> Stream.ofNullable(payer.country()))
                .findFirst()
                .orElse(null);
    }

    private List<ProcedureCode> codes(CoverageAnswer answer) {
        var cptIsKnown = knowledge.terminology().list().stream()
                .anyMatch(set ->
                        set.codes().stream().anyMatch(code -> code.system().equals(CodeSystems.CPT)));
        return answer.proposal().codes().stream()
                .filter(code -> !code.system().startsWith(CodeSystems.BASE))
                .filter(code -> cptIsKnown || !code.system().equals(CodeSystems.CPT))
                .toList();
    }

    /// What was done and how it went in the regions asked for, each with its lines of the record, oldest first.
    private List<Told> course(Assessment assessment, CoverageAnswer answer) {
        var told = new ArrayList<Map.Entry<String, Told>>();
        for (var problem : assessment.problems()) {
            if (concerns(answer, problem)) {
                problem.history().stream()
                        .filter(it -> !it.kind().equals("block"))
                        .forEach(it -> told.add(Map.entry(day(it), told(sentences.done(it), it.evidence()))));
                problem.blocks().forEach(it -> told.add(Map.entry(day(it), told(block(it), it.evidence()))));
            }
        }
        return told.stream()
                .filter(it -> !it.getValue().evidence().isEmpty())
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static boolean concerns(CoverageAnswer answer, SpineProblem problem) {
        return answer.sites().isEmpty()
                || answer.sites().stream().anyMatch(site -> site.joint().region() == problem.region());
    }

    private static String day(HistoryEntry entry) {
        var start = entry.span().start();
        return start.isUnknown() ? "" : start.earliest().toString();
    }

    private static String day(BlockResult block) {
        return block.when().isUnknown() ? "" : block.when().earliest().toString();
    }

    /// Without the guideline's verdict: what the policy asks of a block is judged among its criteria.
    private String block(BlockResult block) {
        return "%s: %s. %s"
                .formatted(
                        phrases.date(block.when()),
                        phrases.capitalised(sentences.what(block)),
                        phrases.capitalised(relief(block)));
    }

    /// Of each side where they were judged apart.
    private String relief(BlockResult block) {
        if (block.sides().isEmpty()) {
            return reliefOfOne(block);
        }
        return block.bySide().stream()
                .map(side -> phrases.say(
                        "report.side-result", "side", phrases.side(side.side()), "result", reliefOfOne(side)))
                .collect(Collectors.joining("; "));
    }

    private String reliefOfOne(BlockResult block) {
        var percent = block.reliefPercent();
        var hours = block.reliefHours();
        if (percent == null) {
            return phrases.say("report.relief-unknown");
        }
        var relief = phrases.number(percent);
        return hours == null
                ? phrases.say("report.relief", "percent", relief)
                : phrases.say("report.relief-hours", "percent", relief, "hours", phrases.lasting(hours));
    }

    private static Told told(String sentence, List<Evidence> evidence) {
        return new Told(sentence, recorded(evidence), List.of());
    }

    private static List<Attachment> attachments(
            CoverageAnswer answer, List<Claim> claims, List<Told> course, Footnotes notes) {
        var uses = new Uses();
        uses.add(Attachment.REQUEST, recorded(answer.proposal().evidence()));
        claims.forEach(it -> uses.add(it.criterion().criterion().name(), it.evidence()));
        course.forEach(it -> uses.add(Attachment.COURSE, it.evidence()));
        return uses.attachments(notes.lines());
    }
}
