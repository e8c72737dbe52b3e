package org.facetpath.core.knowledge;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.facetpath.core.terminology.CodeSetId;

/// How medicines are watched: classes reported, when use is long-term, opioid dose factors and local anaesthetics.
///
/// @param mmeFactors morphine milligram equivalents of one milligram of an ingredient
/// @param mmeVersion the factor set; totals of different sets must never be compared
public record MedicineRules(
        List<MedicineClass> classes,
        Map<CodeSetId, BigDecimal> mmeFactors,
        String mmeVersion,
        Reference mmeReference,
        List<Agent> agents) {

    /// @param longTermDays days of use from which it is long-term
    /// @param gapDays days between two prescriptions that still count as one course
    public record MedicineClass(CodeSetId medicine, int longTermDays, int gapDays, Reference reference) {}

    /// A local anaesthetic.
    ///
    /// @param expectedHours relief shorter than this does not fit the agent
    /// @param spanHours scores later than this are no longer the agent's effect
    public record Agent(CodeSetId agent, BigDecimal expectedHours, BigDecimal spanHours, Reference reference) {}

    public MedicineRules {
        classes = List.copyOf(classes);
        mmeFactors = Map.copyOf(mmeFactors);
        agents = List.copyOf(agents);
    }
}
