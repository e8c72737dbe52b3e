package org.facetpath.core.chart;

import java.util.List;

/// A procedure code as recorded, with its modifiers (KX, 50, RT, LT, 53, 73, 74).
public record ProcedureCode(String system, String code, List<String> modifiers) {

    public ProcedureCode {
        modifiers = List.copyOf(modifiers);
    }
}
