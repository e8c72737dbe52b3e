package org.facetpath.report.html;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.BlockResult;
import org.facetpath.core.assessment.CoverageAnswer;
import org.facetpath.core.assessment.ReviewedRedFlag;
import org.facetpath.core.assessment.SpineProblem;
import org.facetpath.core.assessment.SpineProblem.HistoryEntry;
import org.facetpath.core.assessment.SpineProblem.NextStep;
import org.facetpath.core.assessment.SpineProblem.OtherCauseAnswer;
import org.facetpath.core.assessment.SpineProblem.WeighedFinding;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.NotUnderstood;
import org.facetpath.core.explain.Explanation;
import org.facetpath.core.knowledge.AdviceStatus;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.knowledge.Reference;
import org.facetpath.core.logic.Verdict;
import org.facetpath.report.wording.CoverageSentences;
import org.facetpath.report.wording.Phrases;
import org.facetpath.report.wording.Sentences;
import org.facetpath.report.wording.Speech;

/// What the templates of the clinician's page take their words and drawings from.
public final class ClinicianPage {

    private static final int GAPS_SHOWN = 100;

    private final Assessment assessment;
    private final Speech speech;
    private final Phrases phrases;
    private final Sentences sentences;
    private final Drawings drawings;
    private final Citations citations = new Citations();

    ClinicianPage(Assessment assessment, Speech speech, Knowledge knowledge) {
        this.assessment = assessment;
        this.speech = speech;
        this.phrases = new Phrases(speech, "…");
        this.sentences = new Sentences(speech, phrases);
        this.drawings = new Drawings(assessment, speech, knowledge);
    }

    public Assessment assessment() {
        return assessment;
    }

    public Speech speech() {
        return speech;
    }

    public Phrases phrases() {
        return phrases;
    }

    public Sentences sentences() {
        return sentences;
    }

    public CoverageSentences coverage() {
        return new CoverageSentences(speech, phrases);
    }

    /// The criteria that stand between the proposal and yes, those settled against it first.
    public List<Explanation> unsettled(CoverageAnswer answer) {
        return answer.criteria().stream()
                .filter(it -> it.verdict() != Verdict.MET)
                .sorted(Comparator.comparing(it -> it.verdict() == Verdict.NOT_DOCUMENTED))
                .toList();
    }

    public Drawings drawings() {
        return drawings;
    }

    public Citations citations() {
        return citations;
    }

    public String say(String key, String... namesAndValues) {
        return phrases.say(key, namesAndValues);
    }

    /// A word for a code with a capital first letter.
    public String title(String code) {
        return phrases.capitalised(speech.term(code));
    }

    /// The steps, the most strongly advised first.
    public List<NextStep> steps(SpineProblem problem) {
        return problem.nextSteps().stream()
                .sorted(Comparator.comparing(NextStep::status))
                .toList();
    }

    /// Whether the step is to wait for a day that is still to come.
    public boolean isLater(NextStep step) {
        var earliest = step.earliest();
        return earliest != null && earliest.isAfter(assessment.asOf()) && step.status() != AdviceStatus.NOT_ADVISED;
    }

    /// What was done, without the blocks: they stand with their results in a list of their own.
    public List<HistoryEntry> done(SpineProblem problem) {
        var blocks = problem.blocks().stream().map(BlockResult::evidence).toList();
        return problem.history().stream()
                .filter(entry -> !blocks.contains(entry.evidence()))
                .toList();
    }

    /// The heaviest first.
    public List<WeighedFinding> weighed(List<WeighedFinding> findings) {
        return findings.stream()
                .sorted(Comparator.comparing(WeighedFinding::weight))
                .toList();
    }

    public List<JointPanel> joints(SpineProblem problem) {
        return JointPanel.of(problem, assessment);
    }

    /// Level, side, how likely and how far.
    public String joint(JointPanel joint) {
        var status = joint.status();
        return say(
                "page.joint",
                "where",
                phrases.places(List.of(status.site())),
                "likelihood",
                speech.term(status.likelihood().code()),
                "stage",
                speech.term(status.stage().code()));
    }

    /// The nerves that supply the joint.
    public String supply(JointPanel joint) {
        return drawings.supply(joint.status().site().joint());
    }

    /// The words for the flags with a verdict, separated by commas; empty when there are none.
    public String reviewed(Verdict verdict) {
        return assessment.redFlagReview().stream()
                .filter(it -> it.verdict() == verdict)
                .map(ReviewedRedFlag::id)
                .map(speech::term)
                .collect(Collectors.joining(", "));
    }

    public List<OtherCauseAnswer> causes(SpineProblem problem, Verdict verdict) {
        return problem.otherCauses().stream()
                .filter(it -> it.verdict() == verdict)
                .toList();
    }

    public String terms(List<OtherCauseAnswer> causes) {
        return causes.stream().map(OtherCauseAnswer::id).map(speech::term).collect(Collectors.joining(", "));
    }

    /// The source in words, when it was read.
    public String source(Reference reference) {
        var standing = speech.term(reference.status().code());
        var read = reference.read();
        return read == null
                ? say("report.source-unread", "source", reference.source(), "standing", standing)
                : say("report.source", "source", reference.source(), "standing", standing, "day", read.toString());
    }

    /// The entries of the record that could not be used, as many as a page can hold.
    public List<NotUnderstood> firstGaps() {
        return assessment.notUnderstood().stream().limit(GAPS_SHOWN).toList();
    }

    public int moreGaps() {
        return Math.max(0, assessment.notUnderstood().size() - GAPS_SHOWN);
    }

    /// What a node of a reason says: its own message where it has one, else what it asks.
    public String reason(Explanation node) {
        return Sentences.joined(
                phrases.capitalised(speech.criterion(node.criterion().name())) + ":", speech.say(node.message()));
    }

    /// A line of the record: element, value, date and how it was read.
    public String line(Evidence line) {
        var date = line.date() == null ? "" : " (%s)".formatted(line.date());
        var note = line.note() == null ? "" : ", " + speech.say(line.note());
        return "%s: %s%s%s".formatted(line.element(), line.value(), date, note);
    }
}
