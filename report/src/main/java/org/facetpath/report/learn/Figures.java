package org.facetpath.report.learn;

import java.util.Optional;

/// The drawings that an education text can ask for.
@FunctionalInterface
public interface Figures {

    /// The drawing as SVG, to be placed in a page; empty where there is none of that name.
    ///
    /// @param alt what it shows, in the page's language
    Optional<String> find(String name, String alt);

    /// No drawings: a page without them says all in words.
    static Figures none() {
        return (_, _) -> Optional.empty();
    }
}
