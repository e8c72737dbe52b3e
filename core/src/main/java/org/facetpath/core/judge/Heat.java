package org.facetpath.core.judge;

import static org.facetpath.core.logic.Verdict.MET;
import static org.facetpath.core.logic.Verdict.NOT_DOCUMENTED;
import static org.facetpath.core.logic.Verdict.NOT_MET;

import java.math.BigDecimal;
import java.util.List;
import org.facetpath.core.chart.FacetProcedure.Details;
import org.facetpath.core.chart.ProcedureCode;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.terminology.Terminology;
import org.jspecify.annotations.Nullable;

/// Whether an ablation is a thermal one: by its recorded technique, else by what its billing code stands for.
///
/// @param atLeastCelsius a recorded temperature below it does not count as thermal
/// @param cooledExcluded whether the payer excludes cooled ablation; else it is left open
record Heat(Terminology terminology, BigDecimal atLeastCelsius, boolean cooledExcluded) {

    Verdict of(Details details, List<ProcedureCode> codes) {
        var technique = details.technique() == null ? byCode(codes) : details.technique();
        var celsius = details.temperatureCelsius();
        if (technique == null) {
            return celsius != null && celsius.compareTo(atLeastCelsius) < 0 ? NOT_MET : NOT_DOCUMENTED;
        }
        return switch (technique) {
            case "thermal" -> celsius != null && celsius.compareTo(atLeastCelsius) < 0 ? NOT_MET : MET;
            case "cooled" -> cooledExcluded ? NOT_MET : NOT_DOCUMENTED;
            default -> NOT_MET;
        };
    }

    private @Nullable String byCode(List<ProcedureCode> codes) {
        return codes.stream()
                .flatMap(code ->
                        terminology
                                .findAttribute(terminology.findCode(code.system(), code.code()), "technique")
                                .stream())
                .findFirst()
                .orElse(null);
    }
}
