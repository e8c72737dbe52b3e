package org.facetpath.report.drawing;

import java.util.List;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.SpineProblem;
import org.facetpath.core.spine.Innervation;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Region;
import org.facetpath.report.wording.Speech;

/// The spine from behind and from the patient's left, with what is known of each joint: blocks and their results,
/// ablations, injections, imaging, and joints only named. A joint whose side nobody wrote down is hatched on both
/// sides.
public final class SpineFigure {

    private final Speech speech;
    private final Innervation innervation;
    private final SiteWords words;

    public SpineFigure(Speech speech, Innervation innervation) {
        this.speech = speech;
        this.innervation = innervation;
        this.words = new SiteWords(speech, innervation);
    }

    /// From the skull to the coccyx, with every problem of the assessment.
    ///
    /// @param idPrefix unique in the page
    public String draw(Assessment assessment, String idPrefix) {
        return picture(
                SpineLayout.whole(),
                assessment.problems(),
                idPrefix,
                words.phrases().say("drawing.spine"));
    }

    /// One problem's region, larger.
    public String drawRegion(Assessment assessment, SpineProblem problem, String idPrefix) {
        var title = words.phrases()
                .say(
                        "drawing.spine-region",
                        "region",
                        speech.term(problem.region().code()));
        var region = assessment.problems().stream()
                .filter(it -> it.region() == problem.region())
                .toList();
        return picture(SpineLayout.of(problem.region()), region, idPrefix, title);
    }

    /// A healthy spine without a patient, for teaching.
    public String drawPlain(String idPrefix) {
        return picture(SpineLayout.whole(), List.of(), idPrefix, words.phrases().say("drawing.spine-plain"));
    }

    /// A healthy stretch of it, large enough on a phone that a finger hits each joint.
    public String drawPlain(Region region, String idPrefix) {
        var title = words.phrases().say("drawing.spine-region", "region", speech.term(region.code()));
        return picture(SpineLayout.of(region), List.of(), idPrefix, title);
    }

    /// The language it is labelled in.
    public Speech speech() {
        return speech;
    }

    /// The nerves that supply a joint, in words.
    public String supply(Joint joint) {
        return words.supply(joint);
    }

    private String picture(SpineLayout layout, List<SpineProblem> problems, String idPrefix, String title) {
        var known = new KnownSites(problems, innervation);
        var legend = new Legend(words.phrases(), layout.text(), layout.width());
        var shown = layout.shownOf(known);
        double bottom = layout.height() + legend.height(shown);
        var svg = Svg.drawing(idPrefix, layout.width(), bottom, title, words.description(problems));
        var joints = new JointPen(svg, layout, known, words, idPrefix);
        svg.open("g", "class", "spine" + (layout.scale() > 1 ? " large" : ""));
        Hatch.draw(svg, idPrefix);
        frame(svg, layout, idPrefix);
        var bones = new BonePen(svg, layout, known);
        svg.open("g", "clip-path", "url(#%s-frame)".formatted(idPrefix));
        bones.fromBehind();
        bones.fromTheSide();
        svg.close();
        new SpineNames(svg, layout, words.phrases()).draw(known);
        new NervePen(svg, layout, known, words).draw();
        for (var joint : Joint.values()) {
            if (layout.shows(joint)) {
                joints.draw(joint);
            }
        }
        legend.draw(svg, layout.height(), shown, idPrefix);
        return svg.end();
    }

    /// The skull goes on above the picture.
    private static void frame(Svg svg, SpineLayout layout, String idPrefix) {
        svg.open("defs").open("clipPath", "id", idPrefix + "-frame");
        svg.rectangle(0, SpineLayout.HEAD - 4, layout.width(), layout.height() - SpineLayout.HEAD + 8);
        svg.close().close();
    }
}
