package org.facetpath.core.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.facetpath.core.spine.BodyPlace;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.time.When;
import org.jspecify.annotations.Nullable;

/// A facet procedure that was done: one resource, so one line or side of what may be a session of several.
///
/// @param id `Procedure/…`, or `Claim/…` when it is known from claims alone
/// @param when when it was performed
/// @param levels how many joints its codes count for, 0 when they do not say; CPT counts joints
/// @param abandoned a modifier (53, 73, 74) says that it was broken off
public record FacetProcedure(
        String id,
        Kind kind,
        Intent intent,
        When when,
        BodyPlace place,
        List<ProcedureCode> codes,
        int levels,
        boolean abandoned,
        Details details,
        boolean fromClaimOnly,
        Links links,
        List<Evidence> evidence)
        implements Fact {

    public enum Kind {
        /// An injection at the medial branches.
        MEDIAL_BRANCH_BLOCK("medial-branch"),
        /// An injection into the joint.
        INTRA_ARTICULAR("intra-articular"),
        /// A facet injection of which the record does not say whether joint or nerve was injected (the CPT
        /// code).
        INJECTION("not-documented"),
        ABLATION("ablation"),
        CYST_RUPTURE("cyst-rupture");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        public boolean isInjection() {
            return this == MEDIAL_BRANCH_BLOCK || this == INTRA_ARTICULAR || this == INJECTION;
        }
    }

    public enum Intent {
        DIAGNOSTIC("diagnostic"),
        THERAPEUTIC("therapeutic"),
        NOT_DOCUMENTED("not-documented");

        private final String code;

        Intent(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /// How it was done, as far as recorded. Words are the codes of the contract: guidance `fluoroscopy`, `ct`,
    /// `ultrasound`, `none`; sedation `none`, `minimal`, `moderate`, `deep`, `general`; technique `thermal`,
    /// `pulsed`, `cooled`, `cryo`, `chemical`, `laser`. Temperature in Celsius, time in seconds, volume in mL.
    public record Details(
            @Nullable String guidance,
            @Nullable String sedation,
            @Nullable String technique,
            @Nullable BigDecimal temperatureCelsius,
            @Nullable BigDecimal seconds,
            @Nullable BigDecimal volumeMillilitres,
            Set<CodeSetId> agents) {

        private static final Details NONE = new Details(null, null, null, null, null, null, Set.of());

        public Details {
            agents = Set.copyOf(agents);
        }

        public static Details none() {
            return NONE;
        }
    }

    public FacetProcedure {
        codes = List.copyOf(codes);
        evidence = List.copyOf(evidence);
    }
}
