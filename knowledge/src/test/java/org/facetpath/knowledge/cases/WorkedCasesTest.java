package org.facetpath.knowledge.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.knowledge.Policy;
import org.facetpath.core.logic.Verdict;
import org.facetpath.knowledge.KnowledgeFolder;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every worked case comes out as its author wrote, and no leaf of a rule is without a case for each verdict it can
/// have.
class WorkedCasesTest {

    private static final Path FOLDER = Path.of("").toAbsolutePath();
    private static final Knowledge KNOWLEDGE = KnowledgeFolder.load(FOLDER).orThrow();
    private static final Map<String, Policy> GUIDELINES = guidelines();
    private static final Map<String, Policy> PAYERS = payers();
    private static final Rules RULES = new Rules(KNOWLEDGE, all(GUIDELINES, PAYERS));
    private static final CaseJudge JUDGE = new CaseJudge(KNOWLEDGE, RULES, GUIDELINES, PAYERS);
    private static final List<WorkedCase> CASES = cases();

    @TestFactory
    Stream<DynamicContainer> every_case_comes_out_as_written() {
        var byFile = new LinkedHashMap<String, List<DynamicTest>>();
        for (var worked : CASES) {
            byFile.computeIfAbsent(worked.rules(), _ -> new ArrayList<>()).add(dynamicTest(worked.statement(), () -> {
                var answers = new LinkedHashMap<String, String>();
                worked.then().keySet().forEach(name -> answers.put(name, JUDGE.answer(worked, name)));
                assertThat(answers).as(worked.statement()).isEqualTo(worked.then());
            }));
        }
        return byFile.entrySet().stream().map(file -> dynamicContainer(file.getKey(), file.getValue()));
    }

    @TestFactory
    Stream<DynamicTest> every_leaf_is_seen_met_and_not_met_and_not_documented() {
        return RULES.files().stream()
                .map(file -> dynamicTest(file, () -> assertThat(unseen(file)).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> a_name_asks_one_thing_within_its_rules() {
        return RULES.files().stream()
                .map(file -> dynamicTest(
                        file, () -> assertThat(RULES.ambiguousNames(file)).isEmpty()));
    }

    private static List<String> unseen(String file) {
        var seen = new HashMap<String, Set<Verdict>>();
        for (var worked : CASES) {
            // What policies ask in the same words with the same limits is one question, shown beside any of them.
            boolean together = PAYERS.containsKey(worked.rules()) && PAYERS.containsKey(file);
            if (worked.rules().equals(file) || together) {
                worked.then().forEach((name, word) -> {
                    var criterion = JUDGE.criterion(worked, name);
                    if (criterion != null) {
                        see(criterion, word, seen);
                    }
                });
            }
        }
        var unseen = new ArrayList<String>();
        RULES.leaves(file).forEach((asked, leaf) -> {
            var lacking = Leaves.wanted(leaf);
            lacking.removeAll(seen.getOrDefault(asked, Set.of()));
            // Where a payer's criterion asks whether a joint was treated, silence leaves the criterion out.
            if (leaf instanceof Criterion.Treated && PAYERS.containsKey(file)) {
                lacking.remove(Verdict.NOT_DOCUMENTED);
            }
            lacking.forEach(verdict -> unseen.add("%s: %s is never %s".formatted(file, leaf.id(), verdict.code())));
        });
        return unseen;
    }

    private static void see(Criterion criterion, String word, Map<String, Set<Verdict>> seen) {
        for (var verdict : Verdict.values()) {
            if (verdict.code().equals(word)) {
                seen.computeIfAbsent(Leaves.asked(criterion), _ -> EnumSet.noneOf(Verdict.class))
                        .add(verdict);
            }
        }
    }

    private static Map<String, Policy> guidelines() {
        var files = new LinkedHashMap<String, Policy>();
        for (var path : files("policies")) {
            if (!path.endsWith(".cases.yaml")) {
                var id = path.split("/", -1)[1];
                KNOWLEDGE
                        .policies()
                        .find(id)
                        .filter(policy -> policy.kind() == Policy.Kind.GUIDELINE)
                        .ifPresent(policy -> files.put(path, policy));
            }
        }
        return files;
    }

    /// Payers' policies by file, each in the version of its file.
    private static Map<String, Policy> payers() {
        var files = new LinkedHashMap<String, Policy>();
        for (var path : files("policies")) {
            KNOWLEDGE.policies().all().stream()
                    .filter(policy -> policy.kind() == Policy.Kind.PAYER)
                    .filter(policy -> path.equals("policies/%s/%s.yaml".formatted(policy.id(), policy.from())))
                    .forEach(policy -> files.put(path, policy));
        }
        return files;
    }

    private static Map<String, Policy> all(Map<String, Policy> one, Map<String, Policy> other) {
        var all = new LinkedHashMap<>(one);
        all.putAll(other);
        return all;
    }

    private static List<WorkedCase> cases() {
        var cases = new ArrayList<WorkedCase>();
        for (var path : files("")) {
            if (path.endsWith(".cases.yaml")) {
                cases.addAll(WorkedCase.read(FOLDER, path, text(path), KNOWLEDGE.terminology()));
            }
        }
        return cases;
    }

    private static List<String> files(String under) {
        try (var paths = Files.walk(FOLDER.resolve(under))) {
            return paths.filter(path -> path.toString().endsWith(".yaml"))
                    .map(path -> FOLDER.relativize(path).toString().replace('\\', '/'))
                    .filter(path -> !path.startsWith("target/") && !path.startsWith("src/"))
                    .sorted()
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String text(String path) {
        try {
            return Files.readString(FOLDER.resolve(path));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
