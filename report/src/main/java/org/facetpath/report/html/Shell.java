package org.facetpath.report.html;

import org.facetpath.report.wording.Speech;

/// The frame of every page: language, title, the link that jumps over the head, and the looks, all in the one file.
///
/// @param css trusted text of our own, never a record's words
public record Shell(String language, String title, String skip, String css) {

    /// The frame with the looks of all pages and drawings.
    public static Shell of(Speech speech, String title) {
        return new Shell(speech.language(), title, speech.say("page.skip"), Looks.css());
    }
}
