package org.facetpath.report.drawing.timeline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.BlockResult;
import org.facetpath.core.assessment.CoverageAnswer;
import org.facetpath.core.assessment.SpineProblem;
import org.facetpath.core.assessment.SpineProblem.HistoryEntry;
import org.facetpath.core.assessment.SpineProblem.NextStep;
import org.facetpath.core.chart.Proposal;
import org.facetpath.core.time.Span;
import org.facetpath.core.time.When;
import org.facetpath.report.drawing.timeline.Entry.Kind;
import org.facetpath.report.drawing.timeline.Entry.Words;

/// What was done for one region: blocks, treatments and their relief, imaging, conservative care; and what is proposed.
///
/// @param place the region in words where there are several, else empty
record ProcedureLanes(Telling telling, String place) {

    private static final Map<String, Kind> SIGNS = Map.of(
            "injection", Kind.INJECTION,
            "ablation", Kind.ABLATION,
            "surgery", Kind.SURGERY,
            "imaging", Kind.IMAGING,
            "conservative-care", Kind.CARE);

    List<Lane> read(Assessment assessment, SpineProblem problem) {
        var procedures = new ArrayList<Entry>();
        problem.blocks().stream().filter(BlockResult::isDiagnostic).forEach(it -> procedures.add(block(it)));
        var relief = new ArrayList<Entry>();
        var imaging = new ArrayList<Entry>();
        var care = new ArrayList<Entry>();
        for (var entry : problem.history()) {
            switch (SIGNS.getOrDefault(entry.kind(), Kind.OTHER_PROCEDURE)) {
                case IMAGING -> imaging.add(imaging(entry));
                case CARE -> care.add(care(entry));
                case Kind kind
                when !entry.kind().equals("block") -> {
                    procedures.add(treatment(kind, entry));
                    relief(entry).ifPresent(relief::add);
                }
                default -> {}
            }
        }
        procedures.addAll(planned(assessment, problem));
        var region = problem.region().code();
        return Stream.of(
                        lane(Lane.Kind.SIGNS, "procedures", procedures),
                        lane(Lane.Kind.BARS, "relief", relief),
                        lane(Lane.Kind.SIGNS, "imaging", imaging),
                        lane(Lane.Kind.BARS, "care", care))
                .map(lane -> new Lane(lane.kind(), region, lane.title(), lane.note(), lane.entries()))
                .toList();
    }

    private Lane lane(Lane.Kind kind, String key, List<Entry> entries) {
        return new Lane(kind, "", telling.title(telling.say("lane." + key), place), "", entries);
    }

    private Entry block(BlockResult block) {
        var kind = switch (block.verdict()) {
            case POSITIVE -> Kind.BLOCK_POSITIVE;
            case NEGATIVE -> Kind.BLOCK_NEGATIVE;
            case CONFOUNDED -> Kind.BLOCK_CONFOUNDED;
            case MIXED -> Kind.BLOCK_MIXED;
            case NOT_DOCUMENTED -> Kind.BLOCK_OPEN;
        };
        var what = telling.done(telling.say("what.block"), block.sites());
        var words = new Words(what, told(block, this::result), told(block, this::percent));
        return Entry.of(kind, Span.of(block.when()), words, block.evidence());
    }

    private String result(BlockResult block) {
        var verdict = telling.term(block.verdict().code());
        var percent = percent(block);
        var hours = block.reliefHours();
        if (percent.isEmpty()) {
            return telling.say("verdict-only", "verdict", verdict);
        }
        return hours == null
                ? telling.say("verdict", "verdict", verdict, "relief", percent)
                : telling.say(
                        "verdict-hours",
                        "verdict",
                        verdict,
                        "relief",
                        percent,
                        "hours",
                        telling.phrases().lasting(hours));
    }

    private String percent(BlockResult block) {
        return telling.percent(block.reliefPercent());
    }

    /// Of each side where they were judged apart; what is empty is left out.
    private String told(BlockResult block, Function<BlockResult, String> words) {
        if (block.sides().isEmpty()) {
            return words.apply(block);
        }
        return block.bySide().stream()
                .filter(side -> !words.apply(side).isEmpty())
                .map(side ->
                        telling.say("of-side", "side", telling.term(side.side().code()), "what", words.apply(side)))
                .collect(Collectors.joining("; "));
    }

    private Entry treatment(Kind kind, HistoryEntry entry) {
        var what = telling.done(telling.term(entry.kind()), entry.sites());
        var percent = telling.percent(entry.reliefPercent());
        var result = Stream.of(telling.say(entry.result()), reliefWords(entry))
                .filter(text -> !text.isEmpty())
                .reduce((one, other) -> telling.say("and", "one", one, "other", other))
                .orElse("");
        return Entry.of(kind, entry.span(), new Words(what, result, percent), entry.evidence());
    }

    private String reliefWords(HistoryEntry entry) {
        var percent = telling.percent(entry.reliefPercent());
        var months = entry.reliefMonths();
        if (months == null) {
            return percent.isEmpty() ? "" : telling.say("relief", "relief", percent);
        }
        var known = telling.phrases().number(months);
        return percent.isEmpty()
                ? telling.say("relief-lasted", "months", known)
                : telling.say("relief-months", "relief", percent, "months", known);
    }

    /// The months known, which is the least it lasted, so its end stays open.
    private Optional<Entry> relief(HistoryEntry entry) {
        var months = entry.reliefMonths();
        var start = entry.span().start();
        if (months == null || months.signum() <= 0 || !isBounded(start)) {
            return Optional.empty();
        }
        var end = new When(after(start.earliest(), months), LocalDate.MAX, null);
        var words = new Words(
                telling.say("after", "what", telling.term(entry.kind())),
                reliefWords(entry),
                telling.say("at-least", "months", telling.phrases().number(months)));
        return Optional.of(Entry.of(Kind.RELIEF, Span.between(start, end), words, entry.evidence()));
    }

    private static boolean isBounded(When when) {
        return !when.earliest().equals(LocalDate.MIN) && !when.latest().equals(LocalDate.MAX);
    }

    private static LocalDate after(LocalDate day, BigDecimal months) {
        return day.plusMonths(months.intValue());
    }

    private Entry imaging(HistoryEntry entry) {
        var result = entry.result();
        var modality = result == null ? "" : telling.term(result.arguments().getOrDefault("modality", ""));
        var words = new Words(telling.term("imaging"), telling.say(result), modality);
        return Entry.of(Kind.IMAGING, entry.span(), words, entry.evidence());
    }

    private Entry care(HistoryEntry entry) {
        var result = entry.result();
        var care = result == null ? null : result.arguments().get("care");
        var what = telling.term(care == null ? "conservative-care" : care);
        var key = result == null ? "" : result.key().replaceFirst("^result\\.", "");
        var label = care == null || key.equals("no-response") ? "" : telling.term(key);
        return Entry.of(Kind.CARE, entry.span(), new Words(what, telling.say(result), label), entry.evidence());
    }

    private List<Entry> planned(Assessment assessment, SpineProblem problem) {
        var proposed = assessment.coverage().stream()
                .map(CoverageAnswer::proposal)
                .distinct()
                .filter(it -> concerns(it, problem))
                .map(this::proposed);
        var possible = problem.nextSteps().stream()
                .filter(step -> step.earliest() != null && step.earliest().isAfter(assessment.asOf()))
                .flatMap(step -> possible(step).stream());
        return Stream.concat(proposed, possible).toList();
    }

    /// A proposal that names no place is shown in every region rather than in none.
    private static boolean concerns(Proposal proposal, SpineProblem problem) {
        var place = proposal.place();
        return place.sites().isEmpty()
                ? place.regions().isEmpty() || place.regions().contains(problem.region())
                : place.sites().stream().anyMatch(site -> site.joint().region() == problem.region());
    }

    private Entry proposed(Proposal proposal) {
        var action = proposal.action();
        var what = action == null ? telling.say("what.facet-procedure") : telling.term(action.code());
        var words = new Words(telling.done(what, List.copyOf(proposal.place().sites())), telling.say("proposed"), "");
        return Entry.of(Kind.PROPOSED, Span.of(proposal.when()), words, proposal.evidence());
    }

    private Optional<Entry> possible(NextStep step) {
        var day = step.earliest();
        if (day == null) {
            return Optional.empty();
        }
        var words = new Words(telling.term(step.action().code()), telling.say("possible-from"), "");
        return Optional.of(Entry.of(Kind.POSSIBLE_FROM, Span.of(When.on(day)), words, step.evidence()));
    }
}
