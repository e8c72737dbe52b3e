package org.facetpath.core.pathway;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.facetpath.core.assessment.Question;
import org.facetpath.core.assessment.SpineProblem;
import org.facetpath.core.assessment.SpineProblem.SiteStatus;
import org.facetpath.core.assessment.StatedConflict;
import org.facetpath.core.chart.FacetProcedure;
import org.facetpath.core.chart.Finding;
import org.facetpath.core.chart.Proposal;
import org.facetpath.core.course.Episode;
import org.facetpath.core.course.History;
import org.facetpath.core.course.Outcomes;
import org.facetpath.core.judge.Evaluator;
import org.facetpath.core.judge.Situation;
import org.facetpath.core.knowledge.Likelihood;
import org.facetpath.core.spine.BodyPlace;
import org.facetpath.core.spine.Region;
import org.facetpath.core.spine.Site;

/// Judges one region's present episode of pain.
final class RegionJudge {

    private final View view;
    private final Episode episode;
    private final Region region;

    RegionJudge(View view, Episode episode) {
        this.view = view;
        this.episode = episode;
        this.region = episode.region();
    }

    /// @param situation with everything judged, for whoever judges further
    /// @param questions what the next steps need and only a person can say
    record Judged(
            SpineProblem problem, Situation situation, List<Question> questions, List<StatedConflict> conflicts) {}

    Judged judge() {
        var course = RegionCourse.read(view.known(), region, view.knowledge(), view.guideline());
        var unjudged = view.situation(episode, course);
        var otherCauses = OtherCauses.answer(unjudged, view.facts());
        var looked = unjudged.withOtherCauses(otherCauses);
        var likelihood = FacetLikelihood.judge(looked, new Evaluator(looked, view.facts()), view.isMinor());
        var situation = looked.withLikelihood(likelihood.overall());
        var evaluator = new Evaluator(situation, view.facts());
        var found = StageFinder.find(situation, evaluator);
        var next = new NextSteps(situation, evaluator, likelihood, view);
        var steps = next.advise(found);
        var sites = sites(course);
        var drawing = new PainDrawing(view.known(), region, view.knowledge().referral());
        var problem = new SpineProblem(
                region,
                episode.side(),
                episode.span(),
                sites.stream().map(Site::joint).distinct().toList(),
                drawing.areas(),
                drawing.suggested(),
                sites.stream()
                        .map(site -> status(site, situation, course, likelihood.at(site)))
                        .toList(),
                likelihood.overall(),
                BlocksWorth.probability(view.knowledge(), region, likelihood),
                likelihood.supports(),
                likelihood.against(),
                OtherCauses.contributing(view.knowledge(), evaluator),
                otherCauses,
                found.stage(),
                found.reason(),
                steps,
                course.blocks(),
                History.read(view.known(), episode, view.knowledge(), course.blocks(), course.treatments()),
                Outcomes.read(view.known(), episode, view.knowledge(), view.day()));
        return new Judged(problem, situation, next.questions(), likelihood.conflicts());
    }

    /// The region's other causes and likelihood as they are on the situation's day, whatever was judged before.
    static Situation judged(View view, Situation then) {
        var unjudged = then.withOtherCauses(List.of()).withLikelihood(Likelihood.POSSIBLE);
        var looked = unjudged.withOtherCauses(OtherCauses.answer(unjudged, view.facts()));
        var likelihood = FacetLikelihood.judge(looked, new Evaluator(looked, view.facts()), view.isMinor());
        return looked.withLikelihood(likelihood.overall());
    }

    private SiteStatus status(Site site, Situation situation, RegionCourse course, Likelihood likelihood) {
        var here = course.at(site);
        var alone = situation.withSessions(here.blocks(), here.treatments()).withLikelihood(likelihood);
        var found = StageFinder.find(alone, new Evaluator(alone, view.facts()));
        return new SiteStatus(site, likelihood, found.stage());
    }

    // The joints named by what was done, is proposed, or was found there.
    private List<Site> sites(RegionCourse course) {
        var sites = new TreeSet<Site>();
        course.blocks().forEach(block -> sites.addAll(block.sites()));
        course.treatments().forEach(session -> sites.addAll(session.sites()));
        for (var fact : view.known().facts()) {
            switch (fact) {
                case Proposal it -> sites.addAll(named(it.place()));
                case FacetProcedure it -> sites.addAll(named(it.place()));
                case Finding it when it.presence() == Finding.Presence.PRESENT -> sites.addAll(named(it.place()));
                default -> {}
            }
        }
        sites.removeIf(site -> site.joint().region() != region);
        return List.copyOf(sites);
    }

    private List<Site> named(BodyPlace place) {
        if (place.nerves().isEmpty()) {
            return place.sites();
        }
        var sites = new ArrayList<>(place.sites());
        sites.addAll(view.knowledge().innervation().covered(place.nerves()));
        return sites;
    }
}
