package org.facetpath.core.judge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.facetpath.core.chart.Allergy;
import org.facetpath.core.chart.CareCourse;
import org.facetpath.core.chart.CareResponseReport;
import org.facetpath.core.chart.CareSite;
import org.facetpath.core.chart.Chart;
import org.facetpath.core.chart.Device;
import org.facetpath.core.chart.Diagnosis;
import org.facetpath.core.chart.FacetProcedure;
import org.facetpath.core.chart.Fact;
import org.facetpath.core.chart.Finding;
import org.facetpath.core.chart.Imaging;
import org.facetpath.core.chart.Lab;
import org.facetpath.core.chart.Medication;
import org.facetpath.core.chart.OtherProcedure;
import org.facetpath.core.chart.PayerCoverage;
import org.facetpath.core.chart.Proposal;
import org.facetpath.core.chart.ReliefReport;
import org.facetpath.core.chart.Score;
import org.facetpath.core.course.Episode;
import org.facetpath.core.course.Episodes;
import org.facetpath.core.course.Whereabouts;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.spine.Region;
import org.facetpath.core.terminology.CodeSetId;
import org.jspecify.annotations.Nullable;

/// The facts of one chart sorted by kind and name once, so that hundreds of criteria need not walk the chart; and
/// where each fact belongs. Immutable.
public final class KnownFacts {

    private final Map<CodeSetId, List<Finding>> findings = new HashMap<>();
    private final Map<CodeSetId, List<Lab>> labs = new HashMap<>();
    private final List<Diagnosis> diagnoses = new ArrayList<>();
    private final List<Medication> medications = new ArrayList<>();
    private final List<Allergy> allergies = new ArrayList<>();
    private final List<Device> devices = new ArrayList<>();
    private final List<OtherProcedure> procedures = new ArrayList<>();
    private final List<Imaging> imaging = new ArrayList<>();
    private final List<Score> scores = new ArrayList<>();
    private final List<CareCourse> courses = new ArrayList<>();
    private final List<CareResponseReport> responses = new ArrayList<>();
    private final Whereabouts whereabouts;
    private final Set<Region> painful;

    private KnownFacts(Chart known, Knowledge knowledge, Collection<Region> painful) {
        this.whereabouts = new Whereabouts(known, knowledge);
        this.painful = painful.isEmpty() ? Set.of() : EnumSet.copyOf(painful);
        for (var fact : known.facts()) {
            switch (fact) {
                case Finding it ->
                    findings.computeIfAbsent(it.finding(), _ -> new ArrayList<>())
                            .add(it);
                case Lab it ->
                    labs.computeIfAbsent(it.test(), _ -> new ArrayList<>()).add(it);
                case Diagnosis it -> diagnoses.add(it);
                case Medication it -> medications.add(it);
                case Allergy it -> allergies.add(it);
                case Device it -> devices.add(it);
                case OtherProcedure it -> procedures.add(it);
                case Imaging it -> imaging.add(it);
                case Score it -> scores.add(it);
                case CareCourse it -> courses.add(it);
                case CareResponseReport it -> responses.add(it);
                // Read by the course of care, or not a criterion's matter.
                case FacetProcedure _, ReliefReport _, Proposal _, PayerCoverage _, CareSite _ -> {}
            }
        }
    }

    /// @param episodes the regions with an episode, as [Episodes] finds them
    public static KnownFacts of(Chart known, Knowledge knowledge, List<Episode> episodes) {
        return new KnownFacts(
                known, knowledge, episodes.stream().map(Episode::region).toList());
    }

    static KnownFacts of(Situation situation) {
        return of(
                situation.known(),
                situation.knowledge(),
                Episodes.find(situation.known(), situation.knowledge(), situation.asOf()));
    }

    /// The regions with an episode.
    public Set<Region> painful() {
        return painful;
    }

    /// The regions of the spine a fact names; empty when it names none.
    public Set<Region> regionsOf(Fact fact) {
        return whereabouts.named(fact);
    }

    /// Whether a finding, diagnosis or procedure is `here`: in the region, or nowhere said.
    boolean isHere(Fact fact, @Nullable Region region) {
        return region == null || whereabouts.names(fact, region) != Verdict.NOT_MET;
    }

    /// Whether a score, a course of care or imaging is about the region. Where the record does not say and more
    /// than one region hurts, it is not documented.
    Verdict isAbout(Fact fact, @Nullable Region region) {
        if (region == null) {
            return Verdict.MET;
        }
        var named = whereabouts.names(fact, region);
        return named == Verdict.NOT_DOCUMENTED && painful.size() < 2 ? Verdict.MET : named;
    }

    List<Finding> findings(CodeSetId id) {
        return findings.getOrDefault(id, List.of());
    }

    List<Lab> labs(CodeSetId test) {
        return labs.getOrDefault(test, List.of());
    }

    List<Diagnosis> diagnoses() {
        return diagnoses;
    }

    List<Medication> medications() {
        return medications;
    }

    List<Allergy> allergies() {
        return allergies;
    }

    List<Device> devices() {
        return devices;
    }

    List<OtherProcedure> procedures() {
        return procedures;
    }

    List<Imaging> imaging() {
        return imaging;
    }

    List<Score> scores() {
        return scores;
    }

    List<CareCourse> courses() {
        return courses;
    }

    List<CareResponseReport> responses() {
        return responses;
    }
}
