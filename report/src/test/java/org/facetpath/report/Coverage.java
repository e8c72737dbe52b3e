package org.facetpath.report;

import java.time.LocalDate;
import java.util.List;
import org.facetpath.core.assessment.CoverageAnswer;
import org.facetpath.core.chart.FacetProcedure;
import org.facetpath.core.chart.ProcedureCode;
import org.facetpath.core.chart.Proposal;
import org.facetpath.core.explain.Explanation;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.CriterionId;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.spine.BodyPlace;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Side;
import org.facetpath.core.spine.Site;
import org.facetpath.core.time.When;
import org.jspecify.annotations.Nullable;

/// Coverage answers made by hand.
final class Coverage {

    private static final List<Site> SITES = List.of(
            new Site(Joint.L4_L5, Side.LEFT), new Site(Joint.L4_L5, Side.RIGHT), new Site(Joint.L5_S1, Side.LEFT));

    static CoverageAnswer judged() {
        var silent = new Explanation(
                new CriterionId("no-alif"),
                Verdict.MET,
                Explanation.Basis.SILENCE,
                Message.of("found.nothing-recorded"),
                null,
                List.of(),
                null,
                List.of());
        var waiting = new Explanation(
                new CriterionId("block-interval"),
                Verdict.NOT_MET,
                Explanation.Basis.RECORDED,
                Message.of("found.recorded"),
                LocalDate.of(2026, 11, 15),
                List.of(),
                Assessments.GUIDELINE,
                List.of());
        return new CoverageAnswer(
                "made-up-policy",
                "R3",
                LocalDate.of(2026, 1, 1),
                Message.of("why.named"),
                proposal(Proposal.Action.RADIOFREQUENCY_ABLATION),
                SITES,
                Verdict.NOT_MET,
                List.of(silent, waiting));
    }

    static CoverageAnswer payerUnknown() {
        return new CoverageAnswer(
                null,
                null,
                null,
                Message.of("why.payer-unknown"),
                proposal(null),
                List.of(),
                Verdict.NOT_DOCUMENTED,
                List.of());
    }

    private static Proposal proposal(Proposal.@Nullable Action action) {
        return new Proposal(
                action,
                FacetProcedure.Kind.ABLATION,
                FacetProcedure.Intent.NOT_DOCUMENTED,
                List.of(new ProcedureCode("http://www.ama-assn.org/go/cpt", "64635", List.of("50"))),
                BodyPlace.unknown(),
                When.on(LocalDate.of(2026, 12, 1)),
                "ServiceRequest/s1",
                List.of(Assessments.evidence("ServiceRequest/s1", "code", "64635", "2026-10-28")));
    }

    private Coverage() {}
}
