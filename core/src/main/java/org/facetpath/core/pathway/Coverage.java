package org.facetpath.core.pathway;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.facetpath.core.assessment.CoverageAnswer;
import org.facetpath.core.assessment.CoverageAnswer.Note;
import org.facetpath.core.assessment.PathToYes;
import org.facetpath.core.chart.FacetProcedure.Kind;
import org.facetpath.core.chart.PayerCoverage;
import org.facetpath.core.chart.Proposal;
import org.facetpath.core.coverage.Deadlines;
import org.facetpath.core.coverage.InForce;
import org.facetpath.core.coverage.PathFinder;
import org.facetpath.core.coverage.PolicyChoice;
import org.facetpath.core.explain.Explanation;
import org.facetpath.core.explain.Message;
import org.facetpath.core.judge.Evaluator;
import org.facetpath.core.judge.ProposedService;
import org.facetpath.core.judge.Situation;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.knowledge.Policy;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Region;
import org.facetpath.core.spine.Site;
import org.jspecify.annotations.Nullable;

/// Whether what is proposed meets the policies asked about. A policy is never a default: without one the answer is not
/// documented and says why.
final class Coverage {

    private static final String STEP_NOT_IN_POLICY = "coverage.step-not-in-policy";

    private final View view;
    private final List<RegionJudge.Judged> regions;
    private final PolicyChoice choice;
    private final PolicyCourses courses;

    /// What was judged of regions on days to which paths lead: policies often lead to the same.
    private final Map<RegionOnDay, Situation> later = new HashMap<>();

    Coverage(View view, List<RegionJudge.Judged> regions) {
        this.view = view;
        this.regions = regions;
        this.choice = new PolicyChoice(view.knowledge());
        this.courses = new PolicyCourses(view);
    }

    /// One for each proposal and policy; without a proposal, for the pathway's own next procedure.
    List<CoverageAnswer> answer() {
        if (!view.alive()) {
            return List.of();
        }
        var recorded = view.known().list(Proposal.class);
        var proposals = recorded.isEmpty() ? new OwnProposals(view).of(regions) : recorded;
        boolean named = !view.options().policies().isEmpty();
        var answers = new ArrayList<CoverageAnswer>();
        for (var proposal : proposals) {
            var given = chosen(proposal).stream()
                    .map(chosen -> new Given(chosen, answer(proposal, chosen, proposals)))
                    .toList();
            given.stream()
                    .filter(one -> named || given.stream().noneMatch(one::yieldsTo))
                    .map(Given::answer)
                    .forEach(answers::add);
        }
        return answers;
    }

    private CoverageAnswer answer(Proposal proposal, PolicyChoice.Chosen chosen, List<Proposal> proposals) {
        var policy = chosen.policy();
        return policy == null ? withoutPolicy(proposal, chosen) : judge(proposal, policy, chosen, proposals);
    }

    /// The answer of one policy, and why that was asked.
    private record Given(PolicyChoice.Chosen chosen, CoverageAnswer answer) {

        /// Some payers have a policy for each step. Those for other steps say nothing where one is for this.
        boolean yieldsTo(Given other) {
            return answer.chosenBecause().key().equals(STEP_NOT_IN_POLICY)
                    && other.answer().judgedAs() != null
                    && chosen.payers().equals(other.chosen().payers());
        }
    }

    private List<PolicyChoice.Chosen> chosen(Proposal proposal) {
        var when = ProposedService.whenOf(proposal, view.day());
        if (!view.options().policies().isEmpty()) {
            return choice.named(view.options().policies(), when);
        }
        var site = view.known().placeOfService(proposal);
        var place = site == null
                ? new PolicyChoice.Place(null, true)
                : new PolicyChoice.Place(site.state(), site.assumed());
        return choice.byPayer(view.known().list(PayerCoverage.class), place, when);
    }

    private CoverageAnswer judge(
            Proposal proposal, Policy policy, PolicyChoice.Chosen chosen, List<Proposal> proposals) {
        var page = new Page(proposal, policy, chosen);
        var ambiguous = proposal.place().ambiguous();
        if (ambiguous != null) {
            return page.open(Message.of("coverage.joints-ambiguous", "words", ambiguous));
        }
        var region = regionOf(proposal);
        if (region == null) {
            return page.open(Message.of("coverage.region-not-said"));
        }
        var plan = new ServicePlan(view, policy, courses, proposals);
        var service = plan.of(proposal, region.problem().region());
        var without = withoutTarget(service);
        if (!without.isEmpty() && isAtNerves(proposal)) {
            return page.open(Message.of("coverage.joint-without-target", "joints", String.join(",", without)));
        }
        var course = plan.course(region.problem().region());
        var action = CoverageStep.of(proposal, service, course, policy);
        if (action == null) {
            return page.open(Message.of("coverage.step-not-said"));
        }
        var criteria = policy.steps().get(action.code());
        if (criteria == null || criteria.isEmpty()) {
            return page.open(Message.of(STEP_NOT_IN_POLICY, "step", action.code()));
        }
        var situation = region.situation()
                .withSessions(course.blocks(), course.treatments())
                .judgedBy(policy, course.blocks(), withSites(proposal, service));
        return page.answer(
                action.code(),
                policy.kind() == Policy.Kind.PAYER ? situation.forService(service) : situation,
                criteria,
                then -> rejudged(then, region));
    }

    /// With what is judged of the region as it is on the situation's day.
    private Situation rejudged(Situation then, RegionJudge.Judged region) {
        var judged = later.computeIfAbsent(
                new RegionOnDay(region.problem().region(), then.asOf()),
                it -> RegionJudge.judged(view, region.situation().on(it.day())));
        return then.withOtherCauses(judged.otherCauses()).withLikelihood(judged.likelihood());
    }

    private record RegionOnDay(Region region, LocalDate day) {}

    // Nerves are blocked and ablated; some joints have none that can be.
    private static boolean isAtNerves(Proposal proposal) {
        return proposal.kind() == Kind.ABLATION || proposal.kind() == Kind.MEDIAL_BRANCH_BLOCK;
    }

    private List<String> withoutTarget(ProposedService service) {
        return service.sites().stream()
                .map(Site::joint)
                .distinct()
                .filter(joint -> view.knowledge().innervation().nervesOf(joint).isEmpty())
                .map(Joint::code)
                .toList();
    }

    private CoverageAnswer withoutPolicy(Proposal proposal, PolicyChoice.Chosen chosen) {
        return new CoverageAnswer(
                null,
                null,
                null,
                chosen.because(),
                proposal,
                proposal.place().sites(),
                Verdict.NOT_DOCUMENTED,
                List.of());
    }

    private RegionJudge.@Nullable Judged regionOf(Proposal proposal) {
        var named = view.facts().regionsOf(proposal);
        if (named.isEmpty()) {
            return regions.size() == 1 ? regions.getFirst() : null;
        }
        return regions.stream()
                .filter(it -> named.contains(it.problem().region()))
                .findFirst()
                .orElse(null);
    }

    // Joints named by nerves count as the joints those nerves supply.
    private static Proposal withSites(Proposal proposal, ProposedService service) {
        var place = proposal.place();
        return place.nerves().isEmpty() ? proposal : proposal.at(place.withSites(service.sites()));
    }

    /// One answer in the making.
    private final class Page {
        private final Proposal proposal;
        private final Policy policy;
        private final PolicyChoice.Chosen chosen;
        private final Explanation inForce;

        private Page(Proposal proposal, Policy policy, PolicyChoice.Chosen chosen) {
            this.proposal = proposal;
            this.policy = policy;
            this.chosen = chosen;
            var when = ProposedService.whenOf(proposal, view.day());
            this.inForce = InForce.explain(policy, when, ProposedService.isDated(proposal));
        }

        // What cannot be judged is not documented; a text that is not in force is said all the same.
        private CoverageAnswer open(Message why) {
            return answer(null, Verdict.NOT_DOCUMENTED, List.of(), why, null);
        }

        private CoverageAnswer answer(
                String step, Situation situation, List<Criterion> criteria, UnaryOperator<Situation> rejudged) {
            var evaluator = new Evaluator(situation, view.facts());
            var explained = criteria.stream().map(evaluator::explain).toList();
            var asked = new ArrayList<Explanation>();
            if (policy.kind() == Policy.Kind.PAYER) {
                asked.add(inForce);
            }
            explained.stream().filter(it -> !Evaluator.doesNotApply(it)).forEach(asked::add);
            var verdict = Verdict.all(asked.stream().map(Explanation::verdict).toList());
            if (verdict == Verdict.MET) {
                return answer(step, verdict, asked, null, null);
            }
            var met = policy.kind() == Policy.Kind.PAYER ? inForce : InForce.always();
            var finder = new PathFinder(situation, policy, view.facts(), rejudged);
            return answer(step, verdict, asked, null, finder.find(met, criteria, explained));
        }

        private CoverageAnswer answer(
                @Nullable String step,
                Verdict verdict,
                List<Explanation> asked,
                @Nullable Message whyOpen,
                @Nullable PathToYes path) {
            var notes = new ArrayList<Note>();
            if (whyOpen != null) {
                notes.add(new Note(chosen.because(), null));
            }
            notes.addAll(chosen.notes());
            if (policy.kind() == Policy.Kind.PAYER) {
                notes.addAll(InForce.notes(policy, asked, view.knowledge(), view.day()));
            }
            if (policy.kind() == Policy.Kind.PAYER && whyOpen == null) {
                var service = ProposedService.whenOf(proposal, view.day());
                notes.addAll(new Deadlines(view.knowledge(), view.day()).notes(chosen.payers(), proposal, service));
            }
            return new CoverageAnswer(
                    policy.id(),
                    policy.revision(),
                    policy.from(),
                    whyOpen == null ? chosen.because() : whyOpen,
                    proposal,
                    new ServicePlan(view, policy, courses, List.of()).sites(proposal),
                    verdict,
                    asked,
                    step,
                    notes,
                    policy.reference(),
                    path);
        }
    }
}
