package org.facetpath.core.judge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.facetpath.core.assessment.BlockResult;
import org.facetpath.core.assessment.RaisedRedFlag;
import org.facetpath.core.assessment.SpineProblem.OtherCauseAnswer;
import org.facetpath.core.chart.Chart;
import org.facetpath.core.chart.Proposal;
import org.facetpath.core.course.Episode;
import org.facetpath.core.course.TreatmentSession;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.knowledge.Likelihood;
import org.facetpath.core.knowledge.Policy;
import org.facetpath.core.spine.Region;
import org.facetpath.core.time.When;
import org.jspecify.annotations.Nullable;

/// Everything a criterion can ask about: the chart known on the day, and what has been judged so far.
///
/// @param known what the record could have said on `asOf`; see [Chart#knownOn]
/// @param guideline the guideline in use, or the policy whose steps are judged
/// @param episode the region's pain looked at; null looks anywhere in the spine
/// @param proposal the procedure judged, or null
/// @param service the same as a payer looks at it, or null
public record Situation(
        Chart known,
        Knowledge knowledge,
        Policy guideline,
        LocalDate asOf,
        @Nullable Episode episode,
        SoFar soFar,
        @Nullable Proposal proposal,
        @Nullable ProposedService service) {

    /// What has been judged so far.
    ///
    /// @param blocks block sessions of the region judged by the guideline's rule, oldest first
    /// @param treatments treatment sessions of the region, oldest first
    public record SoFar(
            List<BlockResult> blocks,
            List<TreatmentSession> treatments,
            List<RaisedRedFlag> redFlags,
            List<OtherCauseAnswer> otherCauses,
            Likelihood likelihood) {

        static final SoFar NOTHING = new SoFar(List.of(), List.of(), List.of(), List.of(), Likelihood.POSSIBLE);

        public SoFar {
            blocks = List.copyOf(blocks);
            treatments = List.copyOf(treatments);
            redFlags = List.copyOf(redFlags);
            otherCauses = List.copyOf(otherCauses);
        }
    }

    /// The whole spine on one day, before anything is judged.
    public static Situation anywhere(Chart known, Knowledge knowledge, Policy guideline, LocalDate asOf) {
        return new Situation(known, knowledge, guideline, asOf, null, SoFar.NOTHING, null, null);
    }

    public List<BlockResult> blocks() {
        return soFar.blocks();
    }

    public List<TreatmentSession> treatments() {
        return soFar.treatments();
    }

    public List<RaisedRedFlag> redFlags() {
        return soFar.redFlags();
    }

    public List<OtherCauseAnswer> otherCauses() {
        return soFar.otherCauses();
    }

    public Likelihood likelihood() {
        return soFar.likelihood();
    }

    /// The region looked at, or null for the whole spine.
    public @Nullable Region region() {
        return episode == null ? null : episode.region();
    }

    /// How the guideline judges blocks in this region; null when it does not say or no region is looked at.
    public Policy.@Nullable BlockRule blockRule() {
        var region = region();
        return region == null ? null : guideline.blocks().get(region);
    }

    /// The day a proposed procedure would be done where that is known and still to come, else the day of
    /// the assessment.
    public LocalDate dayOfService() {
        if (proposal != null
                && proposal.when().isDay()
                && proposal.when().earliest().isAfter(asOf)) {
            return proposal.when().earliest();
        }
        return asOf;
    }

    /// This situation looking at one region's pain.
    public Situation lookingAt(@Nullable Episode pain) {
        return new Situation(known, knowledge, guideline, asOf, pain, soFar, proposal, service);
    }

    /// This situation as it would be on a later day with nothing recorded since; what was judged so far stays.
    public Situation on(LocalDate day) {
        var then = service == null ? null : service.on(day);
        return new Situation(known, knowledge, guideline, day, episode, soFar, proposal, then);
    }

    /// This situation as it would be on the day of the service, with nothing recorded since.
    public Situation doneOn(LocalDate day) {
        var then = on(day);
        return then.service == null ? then : then.forService(then.service.doneOn(day));
    }

    private Situation with(SoFar judged) {
        return new Situation(known, knowledge, guideline, asOf, episode, judged, proposal, service);
    }

    /// This situation with only these block and treatment sessions, as when one joint is looked at.
    public Situation withSessions(List<BlockResult> blocks, List<TreatmentSession> treatments) {
        return with(new SoFar(blocks, treatments, redFlags(), otherCauses(), likelihood()));
    }

    /// This situation with these blocks done too, the last of them last.
    public Situation afterBlocks(List<BlockResult> more) {
        var all = new ArrayList<>(blocks());
        all.addAll(more);
        return withSessions(all, treatments());
    }

    public Situation withRedFlags(List<RaisedRedFlag> raised) {
        return with(new SoFar(blocks(), treatments(), raised, otherCauses(), likelihood()));
    }

    public Situation withOtherCauses(List<OtherCauseAnswer> answers) {
        return with(new SoFar(blocks(), treatments(), redFlags(), answers, likelihood()));
    }

    public Situation withLikelihood(Likelihood judged) {
        return with(new SoFar(blocks(), treatments(), redFlags(), otherCauses(), judged));
    }

    /// This situation judged by another policy, whose own rule read the blocks, for a proposal; no payer looks at it.
    public Situation judgedBy(Policy policy, List<BlockResult> blocks, @Nullable Proposal proposed) {
        var judged = withSessions(blocks, treatments()).soFar;
        return new Situation(known, knowledge, policy, asOf, episode, judged, proposed, null);
    }

    /// This situation as a payer looks at the proposed service.
    public Situation forService(ProposedService proposed) {
        return new Situation(known, knowledge, guideline, asOf, episode, soFar, proposed.proposal(), proposed);
    }

    /// When the service would be done; the day of the assessment when nothing is proposed or its day is
    /// not known.
    public When serviceWhen() {
        return service == null ? When.on(dayOfService()) : service.when();
    }
}
