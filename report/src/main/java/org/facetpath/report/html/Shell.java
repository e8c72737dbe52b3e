package org.facetpath.report.html;

import org.facetpath.report.wording.Speech;

/// The frame of every page: language, title, the link that jumps over the head, and what stands around the page.
public record Shell(String language, String title, String skip, Surroundings around) {

    static Shell of(Speech speech, String title, Surroundings around) {
        return new Shell(speech.language(), title, speech.say("page.skip"), around);
    }
}
