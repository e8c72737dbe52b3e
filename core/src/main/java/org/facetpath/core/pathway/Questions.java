package org.facetpath.core.pathway;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.facetpath.core.assessment.Question;
import org.facetpath.core.assessment.Question.Ask;
import org.facetpath.core.chart.Diagnosis;
import org.facetpath.core.chart.FacetProcedure;
import org.facetpath.core.chart.Fact;
import org.facetpath.core.chart.Finding;
import org.facetpath.core.chart.Imaging;
import org.facetpath.core.chart.Proposal;
import org.facetpath.core.explain.Message;
import org.facetpath.core.spine.BodyPlace;
import org.facetpath.core.spine.Side;
import org.facetpath.core.spine.Site;
import org.jspecify.annotations.Nullable;

/// What only a person can answer: dangers nobody asked about first, then what the record leaves unclear, then what the
/// next steps need.
final class Questions {

    private final View view;

    Questions(View view) {
        this.view = view;
    }

    /// Each question once; none for the dead, and none about the spine of somebody without spine pain.
    List<Question> ask(List<RegionJudge.Judged> regions) {
        if (!view.alive()) {
            return List.of();
        }
        var questions = new LinkedHashSet<>(view.redFlags().questions());
        if (!regions.isEmpty()) {
            view.known().facts().forEach(fact -> questions.addAll(about(fact)));
        }
        regions.forEach(region -> questions.addAll(region.questions()));
        return List.copyOf(questions);
    }

    private static List<Question> about(Fact fact) {
        var questions = new ArrayList<Question>();
        var place = placeOf(fact);
        if (place != null && place.ambiguous() != null) {
            questions.add(question("question.ambiguous-joints", "words", place.ambiguous(), fact));
        }
        if (fact instanceof Diagnosis it && it.certainty() == Diagnosis.Certainty.SUSPECTED) {
            questions.add(question("question.suspected-diagnosis", "diagnosis", it.text(), fact));
        }
        if (fact instanceof Finding it && it.presence() == Finding.Presence.SUSPECTED) {
            questions.add(question(
                    "question.suspected-finding", "finding", it.finding().name(), fact));
        }
        if (place != null && (fact instanceof FacetProcedure || fact instanceof Proposal)) {
            var sideless = sideless(place);
            if (!sideless.isEmpty()) {
                questions.add(question("question.side-missing", "joints", sideless, fact));
            }
        }
        return questions;
    }

    private static Question question(String key, String name, String value, Fact fact) {
        return new Question(new Message(key, Map.of(name, value)), Ask.CLINICIAN, fact.evidence());
    }

    private static @Nullable BodyPlace placeOf(Fact fact) {
        return switch (fact) {
            case FacetProcedure it -> it.place();
            case Proposal it -> it.place();
            case Finding it -> it.place();
            case Diagnosis it -> it.place();
            case Imaging it -> it.place();
            default -> null;
        };
    }

    private static String sideless(BodyPlace place) {
        if (place.side() != Side.NOT_DOCUMENTED) {
            return "";
        }
        return place.sites().stream()
                .filter(site -> site.side() == Side.NOT_DOCUMENTED)
                .map(Site::joint)
                .distinct()
                .map(joint -> joint.code())
                .collect(Collectors.joining(","));
    }
}
