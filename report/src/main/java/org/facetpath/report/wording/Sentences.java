package org.facetpath.report.wording;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.BlockResult;
import org.facetpath.core.assessment.BlockResult.BlockVerdict;
import org.facetpath.core.assessment.MedicineCourse;
import org.facetpath.core.assessment.Outcome;
import org.facetpath.core.assessment.PatientSummary;
import org.facetpath.core.assessment.Probability;
import org.facetpath.core.assessment.Question;
import org.facetpath.core.assessment.SpineProblem;
import org.facetpath.core.assessment.SpineProblem.HistoryEntry;
import org.facetpath.core.assessment.SpineProblem.NextStep;
import org.facetpath.core.assessment.SpineProblem.SiteStatus;
import org.facetpath.core.assessment.SpineProblem.WeighedFinding;
import org.facetpath.core.chart.FacetProcedure;
import org.facetpath.core.chart.Measure;
import org.facetpath.core.knowledge.AdviceStatus;
import org.facetpath.core.knowledge.Likelihood;
import org.facetpath.core.spine.Site;
import org.jspecify.annotations.Nullable;

/// What an assessment says, sentence by sentence: the same words on a terminal, on a page and in a letter. What they
/// rest on is cited by each of these in its own way.
public final class Sentences {

    private final Speech speech;
    private final Phrases phrases;

    public Sentences(Speech speech, Phrases phrases) {
        this.speech = speech;
        this.phrases = phrases;
    }

    /// The sentences that there are, with a blank between.
    public static String joined(String... sentences) {
        return Arrays.stream(sentences).filter(it -> !it.isBlank()).collect(Collectors.joining(" "));
    }

    /// Sex, age, day, knowledge version and guideline.
    public String who(Assessment assessment) {
        return phrases.capitalised(phrases.say(
                "report.who",
                "sex",
                sex(assessment.patient()),
                "age",
                age(assessment.patient()),
                "day",
                assessment.asOf().toString(),
                "knowledge",
                assessment.knowledge(),
                "guideline",
                assessment.guideline()));
    }

    /// One line for a record without spine pain.
    public String noSpinePain(Assessment assessment) {
        var patient = assessment.patient();
        return phrases.say(
                "report.no-spine-pain",
                "patient",
                patient.id(),
                "sex",
                sex(patient),
                "age",
                age(patient),
                "day",
                assessment.asOf().toString());
    }

    /// That the person died, and when; empty for the living.
    public String death(PatientSummary patient) {
        var deceased = patient.deceased();
        if (deceased == null) {
            return "";
        }
        return deceased.isUnknown()
                ? phrases.say("report.died-unknown")
                : phrases.say("report.died", "day", phrases.date(deceased));
    }

    /// Region and side, such as `Low back, right`.
    public String title(SpineProblem problem) {
        var title = phrases.say(
                "report.where", "region", speech.term(problem.region().code()), "side", phrases.side(problem.side()));
        return phrases.capitalised(title);
    }

    /// The answer in one line, with joints and when the pain began.
    public String answer(SpineProblem problem) {
        return joined(phrases.say("report.answer." + problem.likelihood().code()), joints(problem), episode(problem));
    }

    /// Side, likelihood, stage and the step advised most strongly.
    public String inShort(SpineProblem problem) {
        var stage = phrases.say(
                "report.short",
                "side",
                phrases.capitalised(phrases.side(problem.side())),
                "likelihood",
                speech.term(problem.likelihood().code()),
                "stage",
                speech.term(problem.stage().code()));
        return problem.nextSteps().stream()
                .min(Comparator.comparing(NextStep::status))
                .map(step -> joined(
                        stage,
                        phrases.say(
                                "report.short-next",
                                "action",
                                speech.term(step.action().code()),
                                "status",
                                speech.term(step.status().code()))))
                .orElse(stage);
    }

    /// The action, how strongly it is put forward and, for one that waits, from when.
    public String title(NextStep step) {
        var action = phrases.capitalised(speech.term(step.action().code()));
        var status = speech.term(step.status().code());
        var earliest = step.earliest();
        return earliest == null || step.status() != AdviceStatus.NOT_YET
                ? "%s: %s".formatted(action, status)
                : "%s: %s, %s".formatted(action, status, phrases.say("report.from", "day", earliest.toString()));
    }

    /// What the record does not say and the step needs; empty when nothing is missing.
    public String missing(NextStep step) {
        var missing = step.missing().stream().map(speech::criterion).collect(Collectors.joining("; "));
        return missing.isEmpty() ? "" : phrases.say("report.missing", "missing", missing);
    }

    /// Where a block was, what it was, what for and with which agent.
    public String what(BlockResult block) {
        return phrases.say(
                "report.block",
                "where",
                phrases.places(block.sites()),
                "kind",
                block.kind() == FacetProcedure.Kind.INJECTION
                        ? phrases.say("report.kind-unknown")
                        : speech.term(block.kind().code()),
                "intent",
                block.intent() == FacetProcedure.Intent.NOT_DOCUMENTED
                        ? phrases.say("report.intent-unknown")
                        : speech.term(block.intent().code()),
                "agent",
                block.agent() == null ? phrases.say("report.agent-unknown") : speech.term(block.agent()));
    }

    /// Relief, verdict and why; one sentence for each side where they were judged apart.
    public List<String> results(BlockResult block) {
        return block.sides().isEmpty()
                ? List.of(resultOfAll(block))
                : block.bySide().stream().map(this::resultOfSide).toList();
    }

    /// The same in one.
    public String result(BlockResult block) {
        return String.join(" ", results(block));
    }

    private String resultOfSide(BlockResult side) {
        return phrases.say(
                "report.side-result",
                "side",
                phrases.capitalised(phrases.side(side.side())),
                "result",
                resultOfAll(side));
    }

    private String resultOfAll(BlockResult block) {
        boolean open = block.reliefPercent() == null && block.verdict() == BlockVerdict.NOT_DOCUMENTED;
        var verdict = open
                ? relief(block) + "."
                : phrases.say(
                        "report.verdict",
                        "relief",
                        relief(block),
                        "verdict",
                        speech.term(block.verdict().code()));
        var reasons = block.reasons().stream().map(speech::say).collect(Collectors.joining(" "));
        return joined(phrases.capitalised(verdict), reasons);
    }

    /// What so many positive blocks are worth in published groups.
    public String worth(Probability probability) {
        return phrases.say(
                "report.worth-range",
                "low",
                phrases.percent(probability.low()),
                "high",
                phrases.percent(probability.high()),
                "basis",
                speech.say(probability.basis()));
    }

    /// A finding and where it comes from: history, examination or imaging.
    public String finding(WeighedFinding finding) {
        var origin = speech.term(finding.source().name().toLowerCase(Locale.ROOT));
        return phrases.say("report.weighed-finding", "finding", speech.criterion(finding.finding()), "origin", origin);
    }

    /// A measure's baseline, latest value and change; a value that the record leaves open is said to be open.
    ///
    /// @param arrow the sign between both
    public String inNumbers(Outcome outcome, String arrow) {
        var measure = phrases.capitalised(speech.term(outcome.measure().code()));
        var baseline = outcome.baseline();
        var latest = outcome.latest();
        // The impression of change has no baseline: it is the change.
        if (outcome.series().size() < 2 || outcome.measure() == Measure.PGIC) {
            var only = latest == null ? baseline : latest;
            var value = only == null ? speech.term("not-documented") : phrases.number(only);
            return phrases.say("report.outcome-single", "measure", measure, "latest", value);
        }
        return phrases.say(
                "report.outcome",
                "measure",
                measure,
                "baseline",
                orOpen(baseline),
                "arrow",
                arrow,
                "latest",
                orOpen(latest),
                "change",
                change(outcome.changePercent()),
                "meaningful",
                phrases.say("report.meaningful." + outcome.meaningful().code()));
    }

    private String orOpen(@Nullable BigDecimal value) {
        return value == null ? phrases.say("report.outcome-open") : phrases.number(value);
    }

    /// When relief was first seen gone; empty where it was not.
    public String wornOff(Outcome outcome) {
        var day = outcome.wornOff();
        return day == null ? "" : phrases.say("report.worn-off", "day", day.toString());
    }

    /// When, what and where something was done, and how it went.
    public String done(HistoryEntry entry) {
        var result = entry.result();
        var where = entry.sites().isEmpty() ? "" : ", " + phrases.places(entry.sites());
        return "%s: %s%s".formatted(phrases.span(entry.span()), speech.term(entry.kind()), where)
                + (result == null ? "" : ", " + speech.say(result))
                + relief(entry);
    }

    /// A class of medicines with how long it was taken and, for opioids, the dose of a day.
    public String course(MedicineCourse course) {
        var days = course.days();
        var mme = course.dailyMme();
        var version = course.mmeVersion();
        var length = days == null ? "" : phrases.say("report.medicine-days", "days", days.toString()) + ", ";
        var line = phrases.say(
                "report.medicine",
                "medicine",
                phrases.capitalised(speech.term(course.medicine().name())),
                "span",
                phrases.span(course.since(), course.until()),
                "length",
                length + phrases.say("report.long-term." + course.longTerm().code()));
        return mme == null
                ? line
                : line
                        + ", "
                        + phrases.say(
                                "report.mme",
                                "mme",
                                phrases.number(mme),
                                "version",
                                version == null ? speech.term("not-documented") : version);
    }

    /// Who is asked what.
    public String question(Question question) {
        return phrases.say(
                "report.question",
                "who",
                phrases.capitalised(speech.term(question.ask().code())),
                "question",
                phrases.capitalised(speech.say(question.message())));
    }

    private String joints(SpineProblem problem) {
        // A side that blocks speak against is never told as one of the joints that they speak for.
        boolean spokenFor = problem.likelihood().compareTo(Likelihood.PROBABLE) >= 0;
        var against = sites(problem, status -> spokenFor && status.likelihood() == Likelihood.AGAINST);
        var sites = sites(problem, status -> !against.contains(status.site()));
        if (!sites.isEmpty()) {
            return joined(
                    phrases.say("report.joints", "joints", phrases.places(sites)),
                    against.isEmpty() ? "" : phrases.say("report.joints-against", "joints", phrases.places(against)));
        }
        var codes = problem.joints().stream().map(joint -> joint.code()).toList();
        return codes.isEmpty() ? "" : phrases.say("report.joints", "joints", String.join(", ", codes));
    }

    private static List<Site> sites(SpineProblem problem, Predicate<SiteStatus> which) {
        return problem.sites().stream().filter(which).map(SiteStatus::site).toList();
    }

    private String episode(SpineProblem problem) {
        var start = problem.episode().start();
        var end = problem.episode().end();
        return joined(
                start.isUnknown() ? "" : phrases.say("report.since", "day", phrases.date(start)),
                end == null || end.isUnknown() ? "" : phrases.say("report.until", "day", phrases.date(end)));
    }

    private String relief(BlockResult block) {
        var percent = block.reliefPercent();
        var hours = block.reliefHours();
        if (percent == null) {
            return phrases.say("report.relief-unknown");
        }
        return hours == null
                ? phrases.say("report.relief", "percent", phrases.number(percent))
                : phrases.say(
                        "report.relief-hours", "percent", phrases.number(percent), "hours", phrases.lasting(hours));
    }

    private String relief(HistoryEntry entry) {
        var percent = entry.reliefPercent();
        var months = entry.reliefMonths();
        if (percent != null && months != null) {
            return ", "
                    + phrases.say(
                            "report.relief-months",
                            "percent",
                            phrases.number(percent),
                            "months",
                            phrases.number(months));
        }
        if (percent != null) {
            return ", " + phrases.say("report.relief", "percent", phrases.number(percent));
        }
        return months == null ? "" : ", " + phrases.say("report.relief-months-only", "months", phrases.number(months));
    }

    private String change(@Nullable BigDecimal percent) {
        if (percent == null) {
            return phrases.say("report.change-unknown");
        }
        return switch (percent.signum()) {
            case 0 -> phrases.say("report.unchanged");
            case 1 -> phrases.say("report.improved", "percent", phrases.number(percent));
            default -> phrases.say("report.worsened", "percent", phrases.number(percent.negate()));
        };
    }

    private String sex(PatientSummary patient) {
        return patient.sex() == null ? phrases.say("report.sex-unknown") : speech.term(patient.sex());
    }

    private String age(PatientSummary patient) {
        var age = patient.age();
        return age == null ? phrases.say("report.age-unknown") : phrases.say("report.age", "years", age.toString());
    }
}
