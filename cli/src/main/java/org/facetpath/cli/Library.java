package org.facetpath.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.knowledge.Policy;
import org.facetpath.core.terminology.CodeSystems;
import org.facetpath.core.terminology.Terminology;
import org.facetpath.knowledge.KnowledgeFolder;
import org.facetpath.knowledge.Loaded;
import org.facetpath.knowledge.PolicyFolder;
import org.facetpath.knowledge.SiteCodes;
import org.facetpath.knowledge.problem.Problem;
import org.jspecify.annotations.Nullable;

/// The knowledge that comes with the program, with what the person asked of it checked.
record Library(Knowledge knowledge) {

    /// Loaded by whoever asks first, as Java does with classes; others wait.
    private static final class Packaged {
        private static final Library LIBRARY =
                new Library(KnowledgeFolder.load().orThrow());
    }

    static Library load() {
        return Packaged.LIBRARY;
    }

    /// Begins to load in a second thread, while the command line is still taken apart.
    static void loadAhead() {
        Thread.ofPlatform().daemon().name("knowledge").start(Library::load);
    }

    /// With a site's own policies, when a folder of them is given.
    ///
    /// @throws WrongUsage when there is no such folder or something is wrong with a file in it
    static Library withPolicies(@Nullable Path folder) {
        if (folder == null) {
            return load();
        }
        if (!Files.isDirectory(folder)) {
            throw new WrongUsage("the folder of policies %s does not exist".formatted(folder));
        }
        return switch (PolicyFolder.addTo(folder)) {
            case Loaded.Ready<Knowledge>(var knowledge) -> new Library(knowledge);
            case Loaded.Rejected<Knowledge>(var problems) ->
                throw new WrongUsage("%s holds %d problems, which 'facetpath policies check' lists; the first: %s"
                        .formatted(folder, problems.size(), problems.getFirst().toLine()));
        };
    }

    /// Without the billing codes that need a licence of their own.
    Library withoutCpt(boolean wanted) {
        return wanted ? new Library(knowledge.with(knowledge.terminology().without(CodeSystems.CPT))) : this;
    }

    /// With a site's own codes, when a file of them is given.
    ///
    /// @throws WrongUsage when there is no such file or something is wrong with it
    Library with(@Nullable Path codes) {
        if (codes == null) {
            return this;
        }
        if (!Files.isRegularFile(codes)) {
            throw new WrongUsage("the file of codes %s does not exist".formatted(codes));
        }
        return switch (SiteCodes.addTo(knowledge.terminology(), codes)) {
            case Loaded.Ready<Terminology>(var terminology) -> new Library(knowledge.with(terminology));
            case Loaded.Rejected<Terminology>(var problems) -> throw new WrongUsage(lines(problems));
        };
    }

    /// The guideline of this id.
    ///
    /// @throws WrongUsage when there is none
    void checkGuideline(String id) {
        checkId("guideline", id, knowledge.policies().guidelines());
    }

    /// @throws WrongUsage when there is no policy or guideline of this id
    void checkPolicy(String id) {
        checkId("policy", id, knowledge.policies().all());
    }

    private static void checkId(String what, String id, List<Policy> policies) {
        var known = policies.stream().map(Policy::id).toList();
        if (!known.contains(id)) {
            throw new WrongUsage(
                    "unknown %s '%s'; there are: %s".formatted(what, id, String.join(", ", new TreeSet<>(known))));
        }
    }

    private static String lines(List<Problem> problems) {
        return problems.stream().map(Problem::toLine).collect(Collectors.joining("; "));
    }
}
