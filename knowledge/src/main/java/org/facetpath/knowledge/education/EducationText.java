package org.facetpath.knowledge.education;

import java.util.List;
import java.util.stream.Collectors;
import org.facetpath.core.knowledge.Reference;
import org.facetpath.knowledge.reading.ReadingGrade;

/// One topic of patient education in one language.
///
/// @param topic its name in links and on the command line, the same in every language
/// @param sources what it rests on
/// @param status how well that is confirmed as a whole: the weakest of what the text says
/// @param clinicallyReviewedBy the clinician who read it, or `none`
/// @param translationReviewedBy who checked that its languages say the same, or `none`
/// @param reading how hard it is, as measured
public record EducationText(
        String topic,
        String language,
        String title,
        List<Block> blocks,
        List<Reference> sources,
        Reference.Standing status,
        String clinicallyReviewedBy,
        String translationReviewedBy,
        ReadingGrade reading) {

    public EducationText {
        blocks = List.copyOf(blocks);
        sources = List.copyOf(sources);
    }

    /// The names of its sections.
    public List<String> anchors() {
        return blocks.stream()
                .filter(Block.Heading.class::isInstance)
                .map(block -> ((Block.Heading) block).anchor())
                .collect(Collectors.toList());
    }
}
