package org.facetpath.core.knowledge;

import java.util.List;
import org.facetpath.core.spine.Region;

/// How history, examination and imaging speak for or against facet joint pain in a region. They alone never lift
/// the likelihood above `supported`, and imaging alone never above `possible`; the engine holds both caps.
///
/// @param findings what speaks for and against
/// @param supportedWhen when the likelihood is `supported`
/// @param againstWhen when it is `against` (asked first)
public record LikelihoodRules(Region region, List<Weighed> findings, Criterion supportedWhen, Criterion againstWhen) {

    /// One finding and its weight. `finding` is the criterion's id in every output.
    public record Weighed(Criterion when, Direction direction, Weight weight, Source source) {}

    public enum Direction {
        SUPPORTS,
        AGAINST
    }

    public enum Weight {
        STRONG("strong"),
        MODERATE("moderate"),
        WEAK("weak"),
        /// Shown, without weight.
        DESCRIPTIVE("descriptive");

        private final String code;

        Weight(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /// Where the finding comes from; imaging is told apart because it never decides alone.
    public enum Source {
        HISTORY,
        EXAMINATION,
        IMAGING,
        PERSON
    }

    public LikelihoodRules {
        findings = List.copyOf(findings);
    }
}
