package org.facetpath.core.assessment;

import java.time.LocalDate;
import java.util.List;
import org.facetpath.core.chart.Proposal;
import org.facetpath.core.explain.Explanation;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.Reference;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.spine.Site;
import org.jspecify.annotations.Nullable;

/// Whether one proposal meets one policy. `policy` is null where no payer is known or no policy is at hand; the
/// verdict is then not documented, never a default.
///
/// @param effective the first day of the version used
/// @param chosenBecause why this policy, or why none
/// @param sites the joints and sides asked for
/// @param criteria those that this proposal is asked, in file order; others are left out
/// @param judgedAs the step whose criteria were used (an action's code), since a block may turn out to be a
///     confirmatory one and an ablation a repeated one; null when no criteria were
/// @param notes what to know of the answer: assumptions, where texts disagree, a reading grown old, a successor
/// @param document what the policy rests on, how well it is confirmed and when it was read; null without a policy
/// @param pathToYes for a verdict that is not met; else null
public record CoverageAnswer(
        @Nullable String policy,
        @Nullable String revision,
        @Nullable LocalDate effective,
        Message chosenBecause,
        Proposal proposal,
        List<Site> sites,
        Verdict verdict,
        List<Explanation> criteria,
        @Nullable String judgedAs,
        List<Note> notes,
        @Nullable Reference document,
        @Nullable PathToYes pathToYes) {

    /// @param reference what it rests on; null for what follows from the record
    public record Note(Message message, @Nullable Reference reference) {}

    public CoverageAnswer {
        sites = List.copyOf(sites);
        criteria = List.copyOf(criteria);
        notes = List.copyOf(notes);
    }

    /// One without notes and path.
    public CoverageAnswer(
            @Nullable String policy,
            @Nullable String revision,
            @Nullable LocalDate effective,
            Message chosenBecause,
            Proposal proposal,
            List<Site> sites,
            Verdict verdict,
            List<Explanation> criteria) {
        this(
                policy,
                revision,
                effective,
                chosenBecause,
                proposal,
                sites,
                verdict,
                criteria,
                null,
                List.of(),
                null,
                null);
    }
}
