package org.facetpath.core.chart;

import java.util.List;
import org.facetpath.core.spine.BodyPlace;
import org.facetpath.core.time.When;
import org.jspecify.annotations.Nullable;

/// A facet procedure somebody proposes: an order, an appointment, a preauthorisation, or words on the command line.
///
/// @param action null when the record says "facet injection" without saying which step it is
/// @param kind what kind of procedure is asked for
/// @param details how it will be done, as far as the proposal says
/// @param source `ServiceRequest/…`, `Appointment/…`, `Claim/…`, or `command-line`
public record Proposal(
        @Nullable Action action,
        FacetProcedure.Kind kind,
        FacetProcedure.Intent intent,
        List<ProcedureCode> codes,
        BodyPlace place,
        When when,
        String source,
        List<Evidence> evidence,
        FacetProcedure.Details details)
        implements Fact {

    /// One that does not say how it will be done.
    public Proposal(
            @Nullable Action action,
            FacetProcedure.Kind kind,
            FacetProcedure.Intent intent,
            List<ProcedureCode> codes,
            BodyPlace place,
            When when,
            String source,
            List<Evidence> evidence) {
        this(action, kind, intent, codes, place, when, source, evidence, FacetProcedure.Details.none());
    }

    public enum Action {
        DIAGNOSTIC_BLOCK("diagnostic-block"),
        CONFIRMATORY_BLOCK("confirmatory-block"),
        FACET_INJECTION("facet-injection"),
        RADIOFREQUENCY_ABLATION("radiofrequency-ablation"),
        REPEAT_ABLATION("repeat-ablation"),
        CYST_RUPTURE("cyst-rupture");

        private final String code;

        Action(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public Proposal {
        codes = List.copyOf(codes);
        evidence = List.copyOf(evidence);
    }

    /// The same at another place.
    public Proposal at(BodyPlace other) {
        return new Proposal(action, kind, intent, codes, other, when, source, evidence, details);
    }
}
