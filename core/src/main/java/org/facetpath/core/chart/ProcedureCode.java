package org.facetpath.core.chart;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A procedure code as recorded, with its modifiers (KX, 50, RT, LT, 53, 73, 74).
///
/// @param units how many units of it are billed or ordered; null when nobody said
public record ProcedureCode(
        String system,
        String code,
        List<String> modifiers,
        @Nullable BigDecimal units) {

    public ProcedureCode {
        modifiers = List.copyOf(modifiers);
    }

    /// One that does not say how many units.
    public ProcedureCode(String system, String code, List<String> modifiers) {
        this(system, code, modifiers, null);
    }
}
