package org.facetpath.report.learn;

import java.util.Optional;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.report.drawing.BodyChart;
import org.facetpath.report.drawing.JointFigure;
import org.facetpath.report.drawing.SpineFigure;
import org.facetpath.report.wording.Speech;

/// The drawings that an education text can ask for.
@FunctionalInterface
public interface Figures {

    /// The drawing as SVG, to be placed in a page; empty where there is none of that name.
    ///
    /// @param id unique in the page
    Optional<String> find(String name, String id);

    /// The drawings of the pages for clinicians, without a patient: `spine`, `joint` and `body`.
    static Figures drawn(Speech speech, Knowledge knowledge) {
        return (name, id) -> switch (name) {
            case "spine" -> Optional.of(new SpineFigure(speech, knowledge.innervation()).drawPlain(id));
            case "joint" -> Optional.of(new JointFigure(speech).draw(id));
            case "body" -> Optional.of(new BodyChart(speech, knowledge.referral()).drawReferral(id));
            default -> Optional.empty();
        };
    }

    /// No drawings: a page without them says all in words.
    static Figures none() {
        return (_, _) -> Optional.empty();
    }
}
