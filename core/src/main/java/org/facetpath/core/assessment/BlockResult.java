package org.facetpath.core.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.FacetProcedure;
import org.facetpath.core.explain.Message;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.spine.NerveSite;
import org.facetpath.core.spine.Side;
import org.facetpath.core.spine.Site;
import org.facetpath.core.time.When;
import org.jspecify.annotations.Nullable;

/// One block session: every facet injection of a patient's region on one day.
///
/// Where both sides were treated and the record tells of them apart, each side is judged apart. The session's
/// own result is then the cautious one of both together: a verdict only where both sides have the same, else
/// [BlockVerdict#MIXED], which proves nothing of either; the least relief; the shortest time. Whoever asks
/// about a joint and side asks [#at] that side.
///
/// @param procedures ids of the Procedure or Claim resources
/// @param sites the joints reached: those named, and those of which every nerve was blocked
/// @param reliefPercent 100 · (before - after) / before, exact to the scale shown and never rounded before comparison;
///     null when not documented
/// @param reliefHours from the first to the last score at or above the threshold, or as stated; null when unknown
/// @param reasons why the verdict is what it is; of a session judged by sides, what holds for both
/// @param sides left and right where they were judged apart; that side alone in the result of one side; else empty
public record BlockResult(
        List<String> procedures,
        When when,
        List<Site> sites,
        List<NerveSite> nerves,
        FacetProcedure.Kind kind,
        FacetProcedure.Intent intent,
        @Nullable String agent,
        @Nullable BigDecimal reliefPercent,
        @Nullable BigDecimal reliefHours,
        BlockVerdict verdict,
        List<Message> reasons,
        List<Evidence> evidence,
        List<SideResult> sides) {

    public enum BlockVerdict {
        POSITIVE("positive"),
        NEGATIVE("negative"),
        NOT_DOCUMENTED("not-documented"),
        CONFOUNDED("confounded"),
        /// The sides were judged apart and came out differently.
        MIXED("mixed");

        private final String code;

        BlockVerdict(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public BlockResult {
        procedures = List.copyOf(procedures);
        sites = List.copyOf(sites);
        nerves = List.copyOf(nerves);
        reasons = List.copyOf(reasons);
        evidence = List.copyOf(evidence);
        sides = List.copyOf(sides);
    }

    /// How the session went on one side, as a session of that side alone. The session itself where its sides were not
    /// judged apart or the side is not documented.
    public BlockResult at(Side side) {
        return sides.stream()
                .filter(judged -> judged.side() == side)
                .findFirst()
                .map(this::narrowed)
                .orElse(this);
    }

    /// Each side as a session of its own where they were judged apart; else the session alone.
    public List<BlockResult> bySide() {
        return sides.isEmpty()
                ? List.of(this)
                : sides.stream().map(this::narrowed).toList();
    }

    /// The side that this is the result of; not documented when it is that of a session.
    public Side side() {
        return sides.size() == 1 ? sides.getFirst().side() : Side.NOT_DOCUMENTED;
    }

    /// What holds on every side; where it differs between them it is not documented.
    public Verdict onEverySide(Function<BlockResult, Verdict> asked) {
        var answers = bySide().stream().map(asked).distinct().toList();
        return answers.size() == 1 ? answers.getFirst() : Verdict.NOT_DOCUMENTED;
    }

    /// The places whose side is open stay: they may be of this side. Relief measured on the other side shows what the
    /// visit was for, also where none was measured on this one.
    private BlockResult narrowed(SideResult judged) {
        boolean shownByTheOther = isDiagnostic() && !isDiagnostic(judged.verdict());
        return new BlockResult(
                procedures,
                when,
                sites.stream().filter(it -> mayBe(it.side(), judged)).toList(),
                nerves.stream().filter(it -> mayBe(it.side(), judged)).toList(),
                kind,
                shownByTheOther ? FacetProcedure.Intent.DIAGNOSTIC : intent,
                agent,
                judged.reliefPercent(),
                judged.reliefHours(),
                judged.verdict(),
                judged.reasons(),
                judged.evidence(),
                List.of(judged));
    }

    private static boolean mayBe(Side side, SideResult judged) {
        return side == judged.side() || side == Side.NOT_DOCUMENTED;
    }

    /// The session with only these joints.
    public BlockResult withSites(List<Site> joints) {
        return new BlockResult(
                procedures,
                when,
                joints,
                nerves,
                kind,
                intent,
                agent,
                reliefPercent,
                reliefHours,
                verdict,
                reasons,
                evidence,
                sides);
    }

    /// Whether this session is read as a diagnostic block. One that does not say what it was for is when the medial
    /// branches were blocked or relief was measured after it; any other counts as a treatment. In the caps of a
    /// policy only what the record says counts.
    public boolean isDiagnostic() {
        return isDiagnostic(verdict);
    }

    private boolean isDiagnostic(BlockVerdict judged) {
        return switch (intent) {
            case DIAGNOSTIC -> true;
            case THERAPEUTIC -> false;
            case NOT_DOCUMENTED ->
                kind == FacetProcedure.Kind.MEDIAL_BRANCH_BLOCK || judged != BlockVerdict.NOT_DOCUMENTED;
        };
    }
}
