package org.facetpath.report.text;

import org.facetpath.core.assessment.BlockResult;
import org.facetpath.core.assessment.Probability;
import org.facetpath.core.assessment.SpineProblem;

/// Blocks with their exact relief, and what so many positive blocks are worth.
final class BlocksPart {

    private static final int DEEPER = 2;

    private final Writing writing;

    BlocksPart(Writing writing) {
        this.writing = writing;
    }

    void write(SpineProblem problem) {
        writing.part("report.blocks");
        problem.blocks().forEach(this::block);
        if (problem.blocks().isEmpty()) {
            return;
        }
        var probability = problem.probability();
        if (probability != null) {
            worth(probability);
        }
        writing.page().blank();
    }

    private void block(BlockResult block) {
        var page = writing.page();
        page.line("%s  %s"
                .formatted(
                        writing.phrases().date(block.when()),
                        writing.sentences().what(block)));
        if (block.sides().isEmpty()) {
            result(block);
        } else {
            block.bySide().forEach(this::result);
        }
    }

    private void result(BlockResult block) {
        writing.page()
                .line(
                        Tone.PLAIN,
                        DEEPER,
                        writing.sentences().result(block) + writing.notes().cite(block.evidence()));
    }

    private void worth(Probability probability) {
        writing.part("report.worth");
        writing.page()
                .line(writing.sentences().worth(probability) + writing.notes().cite(probability.reference()));
    }
}
