package org.facetpath.server.worklist;

import java.util.Comparator;
import java.util.Set;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.RaisedRedFlag;

/// One patient of the worklist.
///
/// @param name as people call them; the id where the record gives no name
public record WorklistRow(String name, Assessment assessment, Set<Concern> concerns) {

    /// The most urgent first: red flags by their urgency, then the others in the order of their concerns, then by name.
    public static final Comparator<WorklistRow> BY_URGENCY =
            Comparator.comparingInt(WorklistRow::weight).thenComparing(WorklistRow::name);

    static final int NO_FLAG = 3;

    public WorklistRow {
        concerns = Set.copyOf(concerns);
    }

    static WorklistRow of(String name, Assessment assessment) {
        return new WorklistRow(name, assessment, Concern.of(assessment));
    }

    private int weight() {
        int flag = assessment.redFlags().stream()
                .map(RaisedRedFlag::urgency)
                .mapToInt(Enum::ordinal)
                .min()
                .orElse(NO_FLAG);
        int concern = concerns.stream().mapToInt(Enum::ordinal).min().orElse(Concern.values().length);
        return flag * 10 + concern;
    }
}
