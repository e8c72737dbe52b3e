package org.facetpath.benchmarks;

import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.knowledge.KnowledgeFolder;
import org.facetpath.knowledge.Loaded;

/// The knowledge that comes with the program.
final class OwnKnowledge {

    static Knowledge load() {
        return switch (KnowledgeFolder.load()) {
            case Loaded.Ready<Knowledge>(var knowledge) -> knowledge;
            case Loaded.Rejected<Knowledge>(var problems) ->
                throw new IllegalStateException("The knowledge does not load: " + problems);
        };
    }

    private OwnKnowledge() {}
}
