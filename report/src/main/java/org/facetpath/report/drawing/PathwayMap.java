package org.facetpath.report.drawing;

import org.facetpath.core.assessment.SpineProblem;
import org.facetpath.report.wording.Speech;

/// Draws the stepwise pathway of one region as a map with "you are here": what was done, what lies ahead, what is due
/// where and from when, the ways off the pathway and the way back when pain returns. Colours come from `pathway.css`.
public final class PathwayMap {

    private PathwayMap() {}

    /// @param id unique in the page
    public static String draw(SpineProblem problem, Speech speech, Frame frame, String id) {
        var words = new MapWords(speech);
        Rendition map = frame.isWide() ? new WideMap(problem, words) : new NarrowMap(problem, words);
        var svg = Svg.drawing(id, frame.width(), map.height(), words.title(problem), words.told(problem));
        svg.open("g", "class", "pm", "font-size", Svg.number(frame.lettering()), "font-family", "sans-serif");
        map.paint(svg);
        return svg.end();
    }

    /// One rendition of the map.
    sealed interface Rendition permits WideMap, NarrowMap {
        double height();

        void paint(Svg svg);
    }
}
