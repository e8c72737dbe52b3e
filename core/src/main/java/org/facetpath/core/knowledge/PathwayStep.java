package org.facetpath.core.knowledge;

import java.util.List;

/// One stage of the pathway: when a patient is there, and what is advised then. Stages are tried in file order; the
/// first whose condition is met is the patient's.
public record PathwayStep(Stage stage, Criterion when, List<Advice> advice) {

    /// One piece of advice. The first status whose condition is met applies; none met leaves the advice out.
    ///
    /// @param why message key of the reason
    public record Advice(NextAction action, List<StatusRule> statuses, String why, Reference reference) {
        public Advice {
            statuses = List.copyOf(statuses);
        }
    }

    public record StatusRule(AdviceStatus status, Criterion when) {}

    public PathwayStep {
        advice = List.copyOf(advice);
    }
}
