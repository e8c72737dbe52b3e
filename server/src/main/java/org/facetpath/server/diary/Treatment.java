package org.facetpath.server.diary;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.facetpath.core.spine.Region;
import org.facetpath.core.spine.Side;
import org.jspecify.annotations.Nullable;

/// The block that a diary is about, as the assessment has it.
///
/// @param sides the treated sides, each rated apart; [Side#NOT_DOCUMENTED] alone where the record names none
/// @param ended when it was over, as exact as the record; null when it gives no time
/// @param reliefPercent as the engine computes it from all that is known; null when it cannot yet
public record Treatment(
        String procedure,
        Region region,
        List<Side> sides,
        @Nullable Instant ended,
        @Nullable BigDecimal reliefPercent) {

    public Treatment {
        sides = List.copyOf(sides);
    }
}
