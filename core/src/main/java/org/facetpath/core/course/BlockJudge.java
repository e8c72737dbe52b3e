package org.facetpath.core.course;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.facetpath.core.assessment.BlockResult.BlockVerdict;
import org.facetpath.core.assessment.SideResult;
import org.facetpath.core.chart.Chart;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.Score;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.knowledge.Policy;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.spine.Side;
import org.jspecify.annotations.Nullable;

/// Judges a block session, or one side of it: positive when relief reaches the guideline's threshold, its duration fits
/// what was injected where both are known, and nothing confounds it.
record BlockJudge(Chart chart, Knowledge knowledge, Policy.BlockRule rule, FacetSession session) {

    /// @param side the side that the relief is of; not documented for all of the session
    SideResult judge(Side side, BlockRelief relief, Injectate injectate) {
        var reading = relief.read();
        var lasting = relief.lasting(reading, rule.positivePercent(), rule.above());
        var confounders = Confounders.of(chart, knowledge, session, injectate, bestAt(reading));
        var fits = fits(lasting, injectate);
        var reached = reading.reaches(rule.positivePercent(), rule.above());

        var reasons = new ArrayList<>(reading.reasons());
        reasons.addAll(relieved(reached, reading));
        if (reached == Verdict.MET && fits == Verdict.NOT_MET) {
            reasons.add(tooShort(injectate));
        }
        reasons.addAll(confounders.confounding());
        reasons.addAll(confounders.noted());
        session.ambiguous().forEach(words -> reasons.add(Message.of("block.levels-ambiguous", "words", words)));
        return new SideResult(
                side,
                reading.relief() == null ? null : reading.relief().percent(),
                lasting.shown(),
                verdict(reached, fits, confounders),
                reasons,
                evidence(session, reading, lasting, confounders));
    }

    private static BlockVerdict verdict(Verdict reached, Verdict fits, Confounders confounders) {
        return switch (reached) {
            case NOT_DOCUMENTED -> BlockVerdict.NOT_DOCUMENTED;
            case NOT_MET -> BlockVerdict.NEGATIVE;
            case MET -> {
                if (fits == Verdict.NOT_MET) {
                    yield BlockVerdict.NEGATIVE;
                }
                yield confounders.confounding().isEmpty() ? BlockVerdict.POSITIVE : BlockVerdict.CONFOUNDED;
            }
        };
    }

    /// Whether relief lasted as long as what was injected acts; not documented where either is unknown.
    private static Verdict fits(ReliefReading.Lasting lasting, Injectate injectate) {
        var expected = injectate.expectedHours();
        return expected == null ? Verdict.NOT_DOCUMENTED : lasting.possible().atLeast(expected);
    }

    private List<Message> relieved(Verdict reached, ReliefReading reading) {
        if (reached == Verdict.NOT_DOCUMENTED) {
            return reading.relief() == null ? List.of() : List.of(Message.of("block.relief-open"));
        }
        var threshold = rule.positivePercent().toPlainString();
        return List.of(Message.of(key(reached == Verdict.MET), "threshold", threshold));
    }

    private String key(boolean reached) {
        if (rule.above()) {
            return reached ? "block.relief-exceeds" : "block.relief-does-not-exceed";
        }
        return reached ? "block.relief-reaches" : "block.relief-does-not-reach";
    }

    private static Message tooShort(Injectate injectate) {
        var agent = injectate.agent() == null ? "local-anaesthetic" : injectate.agent();
        var expected = injectate.expectedHours() == null ? BigDecimal.ZERO : injectate.expectedHours();
        return new Message("block.relief-too-short", Map.of("agent", agent, "expected", expected.toPlainString()));
    }

    /// When the most relief was seen, or null when it rests on a statement.
    private static @Nullable Instant bestAt(ReliefReading reading) {
        return reading.scores().stream()
                .filter(score -> score.value().exact() != null)
                .min(Comparator.comparing(score -> score.value().exact()))
                .map(Score::when)
                .map(when -> when.instant())
                .orElse(null);
    }

    private static List<Evidence> evidence(
            FacetSession session, ReliefReading reading, ReliefReading.Lasting lasting, Confounders confounders) {
        var all = new LinkedHashSet<>(session.evidence());
        all.addAll(reading.evidence());
        all.addAll(lasting.evidence());
        all.addAll(confounders.evidence());
        return List.copyOf(all);
    }
}
