package org.facetpath.core.course;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Comparator;
import java.util.Set;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.knowledge.MedicineRules;
import org.facetpath.core.terminology.CodeSetId;
import org.jspecify.annotations.Nullable;

/// What was injected, as far as it matters for reading the answer.
///
/// @param agent the local anaesthetic, of several the one that acts longest; null when none is named
/// @param span for how long scores can be its effect
/// @param expectedHours relief shorter than this does not fit it; null when not known
/// @param steroid a steroid was injected too
record Injectate(
        @Nullable String agent, Duration span, @Nullable BigDecimal expectedHours, boolean steroid) {

    /// Where no agent is named, scores of one day can still be its effect.
    private static final Duration UNNAMED_SPAN = Duration.ofHours(24);

    private static final CodeSetId LOCAL_ANAESTHETIC = new CodeSetId("local-anaesthetic");
    private static final CodeSetId STEROID = new CodeSetId("systemic-steroid");

    static Injectate of(Set<CodeSetId> agents, Knowledge knowledge) {
        var kinds = new MemberOf(knowledge.terminology());
        boolean steroid = agents.stream().anyMatch(it -> kinds.isA(it, STEROID));
        var longest = knowledge.medicines().agents().stream()
                .filter(known -> agents.contains(known.agent()))
                .max(Comparator.comparing(MedicineRules.Agent::spanHours).thenComparing(MedicineRules.Agent::agent));
        if (longest.isPresent()) {
            var agent = longest.get();
            return new Injectate(agent.agent().name(), duration(agent.spanHours()), agent.expectedHours(), steroid);
        }
        var unruled = agents.stream()
                .filter(it -> !it.equals(LOCAL_ANAESTHETIC) && kinds.isA(it, LOCAL_ANAESTHETIC))
                .min(Comparator.naturalOrder());
        return new Injectate(unruled.map(CodeSetId::name).orElse(null), UNNAMED_SPAN, null, steroid);
    }

    private static Duration duration(BigDecimal hours) {
        return Duration.ofSeconds(hours.multiply(BigDecimal.valueOf(3600)).longValue());
    }
}
