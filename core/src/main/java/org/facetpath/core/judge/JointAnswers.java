package org.facetpath.core.judge;

import static org.facetpath.core.logic.Verdict.MET;
import static org.facetpath.core.logic.Verdict.NOT_DOCUMENTED;
import static org.facetpath.core.logic.Verdict.NOT_MET;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.facetpath.core.assessment.BlockResult;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.FacetProcedure;
import org.facetpath.core.chart.Fact;
import org.facetpath.core.chart.Finding;
import org.facetpath.core.chart.Quantity;
import org.facetpath.core.chart.ReliefReport;
import org.facetpath.core.course.TreatmentSession;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.Criterion.Treatment;
import org.facetpath.core.knowledge.PayerCriterion;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.spine.Site;
import org.facetpath.core.time.When;
import org.jspecify.annotations.Nullable;

/// Answers what a payer asks about the proposed joints: the blocks, treatments and findings there.
final class JointAnswers {

    private static final int LATEST_BLOCKS = 2;
    private static final Set<String> NOT_ONE_SCALE = Set.of(
            "block.relief-as-stated",
            "block.scales-differ",
            "block.scale-not-named",
            "conflict.stated-relief",
            "conflict.stated-relief-side");

    private final Situation situation;
    private final KnownFacts facts;

    JointAnswers(Situation situation, KnownFacts facts) {
        this.situation = situation;
        this.facts = facts;
    }

    static Answer noJoints() {
        return Answer.of(NOT_DOCUMENTED, "found.joints-not-said", List.of());
    }

    static Answer doesNotApply() {
        return Answer.of(MET, PayerAnswers.DOES_NOT_APPLY, List.of());
    }

    private List<Site> sites() {
        var service = situation.service();
        return service == null ? List.of() : service.sites();
    }

    Answer blocks(PayerCriterion.BlocksAtJoints wanted) {
        if (sites().isEmpty()) {
            return noJoints();
        }
        var asked = JointBlocks.of(wanted, situation);
        if (asked.isEmpty()) {
            return doesNotApply();
        }
        var worst = asked.stream()
                .min(Comparator.comparing(JointBlocks::verdict).thenComparingInt(it -> -it.missingIf(Set.of())))
                .orElseThrow();
        boolean early = worst.isForReviewer();
        var message = new Message(
                early ? "found.blocks-at-joint-early" : "found.blocks-at-joint",
                Map.of(
                        "joint",
                        worst.site().joint().code(),
                        "side",
                        worst.site().side().code(),
                        "counted",
                        Integer.toString(wanted.atLeast() - worst.missingIf(Set.of())),
                        "wanted",
                        Integer.toString(wanted.atLeast()),
                        "percent",
                        wanted.percent().toPlainString()));
        var shown = new ArrayList<>(evidence(worst.blocks()));
        if (early) {
            worst.reasons().forEach(reason -> shown.addAll(reason.evidence()));
        }
        return Answer.of(worst.verdict(), message, shown);
    }

    Answer blockedBefore() {
        if (sites().isEmpty()) {
            return noJoints();
        }
        var blocks = earlierBlocks();
        if (blocks.isEmpty()) {
            return Answer.silent();
        }
        var verdicts = sites().stream().map(site -> reached(site, blocks)).toList();
        var verdict = Verdict.all(verdicts);
        var worst = sites().get(verdicts.indexOf(verdict));
        var key = verdict == MET ? "found.blocked-before" : "found.not-blocked-before";
        return Answer.of(verdict, at(key, worst), evidence(blocks));
    }

    private static Verdict reached(Site site, List<BlockResult> blocks) {
        var verdict = NOT_MET;
        for (var block : blocks) {
            boolean possible = block.sites().isEmpty()
                    || block.sites().stream().anyMatch(other -> SiteBlocks.maySame(site, other));
            var here = block.sites().contains(site) ? MET : possible ? NOT_DOCUMENTED : NOT_MET;
            verdict = verdict.or(here);
        }
        return verdict;
    }

    Answer onePainScale() {
        var blocks = earlierBlocks().stream()
                .filter(block -> sites().stream().anyMatch(site -> reached(site, List.of(block)) != NOT_MET))
                .toList();
        var latest = blocks.subList(Math.max(0, blocks.size() - LATEST_BLOCKS), blocks.size());
        if (latest.isEmpty()) {
            return Answer.silent();
        }
        boolean all = latest.stream().allMatch(this::isOnOneScale);
        return Answer.of(all ? MET : NOT_DOCUMENTED, all ? "found.one-scale" : "found.not-one-scale", evidence(latest));
    }

    // On every proposed side that it reached.
    private boolean isOnOneScale(BlockResult block) {
        return sites().stream()
                .filter(site -> reached(site, List.of(block)) != NOT_MET)
                .flatMap(site -> block.at(site.side()).bySide().stream())
                .allMatch(side -> side.reliefPercent() != null
                        && side.reasons().stream().noneMatch(reason -> NOT_ONE_SCALE.contains(reason.key())));
    }

    Answer timeSince(PayerCriterion.TimeSince wanted) {
        var last = lastTreatments(wanted.after());
        if (last.isEmpty()) {
            return Answer.silent();
        }
        Function<TreatmentSession, Verdict> asked = session -> hasPassed(session.when(), wanted.atLeast());
        var verdicts = last.stream().map(it -> it.timeSince(asked)).toList();
        var verdict = Verdict.all(verdicts);
        var session = deciding(last, verdicts, asked);
        var message = new Message(
                "found.last-treatment",
                Map.of(
                        "treatment",
                        wanted.after().code(),
                        "date",
                        session.when().toString()));
        return Answer.of(verdict, message, session.evidence()).untilMet(over(last, asked, wanted.atLeast()));
    }

    private List<LastTreatment> lastTreatments(Treatment kind) {
        return List.copyOf(JointTreatments.last(situation, kind).values());
    }

    // The day on which the time is surely over at every joint. An unknown day that leaves it open delays nothing; null
    // where it surely is not over and nobody can say until when.
    private static @Nullable LocalDate over(
            List<LastTreatment> last, Function<TreatmentSession, Verdict> asked, Period time) {
        var open = LocalDate.MIN;
        for (var session : last.stream().flatMap(LastTreatment::sessions).toList()) {
            var day = session.when().latest();
            boolean endless = day.equals(LocalDate.MAX);
            if (endless && asked.apply(session) == NOT_MET) {
                return null;
            }
            open = endless || day.isBefore(open) ? open : day;
        }
        return open.equals(LocalDate.MIN) ? null : open.plus(time);
    }

    // Of the joints that settle the verdict the one treated last.
    private static TreatmentSession deciding(
            List<LastTreatment> last, List<Verdict> verdicts, Function<TreatmentSession, Verdict> asked) {
        var verdict = Verdict.all(verdicts);
        return IntStream.range(0, last.size())
                .filter(i -> verdicts.get(i) == verdict)
                .mapToObj(i -> last.get(i).showing(verdict, asked))
                .max(Comparator.comparing(session -> session.when().latest()))
                .orElseThrow();
    }

    private Verdict hasPassed(When from, Period time) {
        var service = situation.serviceWhen();
        var early = passed(from, time, service.earliest());
        return early == passed(from, time, service.latest()) ? early : NOT_DOCUMENTED;
    }

    // Counted forward, as the day is from which it is met: six months from 31 August are over on the last of February.
    private static Verdict passed(When from, Period time, LocalDate day) {
        boolean certain = !from.latest().equals(LocalDate.MAX)
                && !from.latest().plus(time).isAfter(day);
        if (certain) {
            return MET;
        }
        return from.earliest().plus(time).isAfter(day) ? NOT_MET : NOT_DOCUMENTED;
    }

    Answer functionImproved(PayerCriterion.FunctionImproved wanted) {
        var last = lastTreatments(wanted.after());
        if (last.isEmpty()) {
            return Answer.silent();
        }
        var lines = new LinkedHashSet<Evidence>();
        var verdict = Verdict.all(last.stream()
                .map(it -> it.verdict(session -> functionAfter(session, wanted.percent(), lines)))
                .toList());
        return lines.isEmpty() ? Answer.silent() : Answer.of(verdict, functionWords(verdict), List.copyOf(lines));
    }

    private static String functionWords(Verdict verdict) {
        return switch (verdict) {
            case MET -> "found.function-better";
            case NOT_MET -> "found.function-short";
            case NOT_DOCUMENTED -> "found.function-open";
        };
    }

    // The latest word counts, wherever it stands in the record; several that may be the latest must agree.
    private Verdict functionAfter(TreatmentSession session, BigDecimal percent, Set<Evidence> lines) {
        var said = situation.known().list(ReliefReport.class).stream()
                .filter(report -> report.kind() == ReliefReport.Kind.FUNCTION && isAfter(report, session))
                .toList();
        said.forEach(report -> lines.addAll(report.evidence()));
        var verdicts = Window.possiblyLatest(said, Fact::when).stream()
                .map(report -> better(report.value(), percent))
                .distinct()
                .toList();
        return verdicts.size() == 1 ? verdicts.getFirst() : NOT_DOCUMENTED;
    }

    private static boolean isAfter(ReliefReport report, TreatmentSession session) {
        var partOf = report.links().partOf();
        return partOf.isEmpty()
                ? session.when().before(report.when()) == MET
                : partOf.stream().anyMatch(session.procedures()::contains);
    }

    // Without a percentage any improvement counts, and none does not.
    private static Verdict better(Quantity value, BigDecimal percent) {
        var low = value.low();
        if (percent.signum() == 0) {
            return low == null ? NOT_DOCUMENTED : Verdict.of(low.signum() > 0);
        }
        return value.atLeast(percent);
    }

    Answer pastHeat(PayerCriterion.PastHeat wanted) {
        var last = lastTreatments(Treatment.ABLATION);
        if (last.isEmpty()) {
            return Answer.silent();
        }
        var heat = new Heat(situation.knowledge().terminology(), wanted.atLeastCelsius(), wanted.cooledExcluded());
        Function<TreatmentSession, Verdict> asked = session -> Verdict.all(lines(session).stream()
                .map(line -> heat.of(line.details(), line.codes()))
                .toList());
        var verdicts = last.stream().map(it -> it.verdict(asked)).toList();
        var verdict = Verdict.all(verdicts);
        var session = last.get(verdicts.indexOf(verdict)).showing(verdict, asked);
        return Answer.of(
                verdict,
                Message.of(
                        "found.past-heat",
                        "technique",
                        session.technique() == null ? "not-documented" : session.technique()),
                session.evidence());
    }

    private List<FacetProcedure> lines(TreatmentSession session) {
        return situation.known().list(FacetProcedure.class).stream()
                .filter(line -> session.procedures().contains(line.id()))
                .toList();
    }

    Answer finding(PayerCriterion.FindingAtJoints wanted) {
        if (sites().isEmpty()) {
            return noJoints();
        }
        var window = Window.within(wanted.withinDays(), situation.asOf());
        var found = wanted.anyOf().stream()
                .sorted()
                .flatMap(id -> facts.findings(id).stream())
                .filter(it -> window.holds(it.when()) == MET)
                .toList();
        if (found.isEmpty()) {
            return Answer.silent();
        }
        var verdicts = sites().stream().map(site -> at(site, found)).toList();
        var verdict = Verdict.all(verdicts);
        var message = at("found.finding-at-joint", sites().get(verdicts.indexOf(verdict)));
        return Answer.of(
                verdict,
                message,
                found.stream().flatMap(it -> it.evidence().stream()).toList());
    }

    // One said of another joint or side speaks against this one; one that names no joint leaves it open.
    private static Verdict at(Site site, List<Finding> found) {
        var here = found.stream()
                .filter(it -> it.place().sites().isEmpty()
                        || it.place().sites().stream().anyMatch(other -> SiteBlocks.maySame(site, other)))
                .toList();
        if (here.isEmpty()) {
            return NOT_MET;
        }
        return Verdict.any(Window.possiblyLatest(here, Fact::when).stream()
                .map(it -> switch (it.presence()) {
                    case PRESENT -> it.place().sites().contains(site) ? MET : NOT_DOCUMENTED;
                    case ABSENT -> NOT_MET;
                    case SUSPECTED -> NOT_DOCUMENTED;
                })
                .toList());
    }

    private List<BlockResult> earlierBlocks() {
        return situation.blocks().stream()
                .filter(BlockResult::isDiagnostic)
                .filter(block ->
                        block.when().earliest().isBefore(situation.serviceWhen().latest()))
                .toList();
    }

    private static Message at(String key, Site site) {
        return new Message(
                key, Map.of("joint", site.joint().code(), "side", site.side().code()));
    }

    private static List<Evidence> evidence(List<BlockResult> blocks) {
        return blocks.stream()
                .flatMap(block -> block.evidence().stream())
                .distinct()
                .toList();
    }
}
