package org.facetpath.server.diary;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.facetpath.core.spine.Region;
import org.facetpath.core.spine.Side;
import org.jspecify.annotations.Nullable;

/// The block or ablation that a diary is about, as the assessment has it.
///
/// @param sides what is rated apart: after a block each treated side, after an ablation the treated pain as a whole;
/// [Side#NOT_DOCUMENTED] alone where that is no one side
/// @param ended when it was over, as exact as the record; null when it gives no time
/// @param reliefPercent as the engine computes it from all that is known; null when it cannot yet
/// @param reliefBySide the same of each side where they were judged apart, as far as it is known; else empty
public record Treatment(
        Kind kind,
        String procedure,
        Region region,
        List<Side> sides,
        @Nullable Instant ended,
        @Nullable BigDecimal reliefPercent,
        Map<Side, BigDecimal> reliefBySide) {

    /// What was done.
    public enum Kind {
        BLOCK("block"),
        ABLATION("ablation");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public Treatment {
        sides = List.copyOf(sides);
        reliefBySide = Map.copyOf(reliefBySide);
    }
}
