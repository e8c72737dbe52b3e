package org.facetpath.core.judge;

import org.facetpath.core.assessment.BlockResult;
import org.facetpath.core.knowledge.Knowledge;

/// Whether relief lasted as long as what was injected acts. Payers ask it without giving hours, so what is too short,
/// too long, or unknown is for a reviewer and proves nothing by itself.
final class AgentFit {

    private AgentFit() {}

    static boolean fits(BlockResult block, Knowledge knowledge) {
        var hours = block.reliefHours();
        if (hours == null || block.agent() == null) {
            return false;
        }
        boolean steroid =
                block.reasons().stream().anyMatch(reason -> reason.key().equals("block.steroid-in-injectate"));
        return knowledge.medicines().agents().stream()
                .filter(agent -> agent.agent().name().equals(block.agent()))
                .anyMatch(agent -> hours.compareTo(agent.expectedHours()) >= 0
                        && (steroid || hours.compareTo(agent.spanHours()) <= 0));
    }
}
