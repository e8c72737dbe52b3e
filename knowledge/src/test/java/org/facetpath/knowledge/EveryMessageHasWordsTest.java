package org.facetpath.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.facetpath.core.coverage.Deadlines;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.knowledge.Knowledge;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Every message that the files can lead to")
class EveryMessageHasWordsTest {

    private final Knowledge knowledge = KnowledgeFolder.load().orThrow();
    private final Wording english = Wording.load("en");
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "\\{[A-Za-z0-9-]+(\\|(term|terms|criterion|criteria|date|revision|one:[^|{}]+\\|[^|{}]+))?}");

    @Test
    void has_words_in_english() {
        var keys = new ArrayList<String>();
        knowledge.redFlags().forEach(flag -> keys.add("red-flag." + flag.id()));
        knowledge.cautions().forEach(caution -> keys.add(caution.message()));
        knowledge.expectations().forEach(expectation -> keys.add(expectation.message()));
        knowledge.blockWorth().forEach(worth -> keys.add(worth.basis()));
        knowledge.pathway().forEach(step -> step.advice().forEach(advice -> keys.add(advice.why())));
        knowledge
                .payers()
                .clocks()
                .forEach(clock -> keys.add(Deadlines.message(clock).key()));
        knowledge
                .policies()
                .all()
                .forEach(policy -> policy.terms().remarks().forEach(remark -> keys.add(remark.message())));
        knowledge.policies().all().stream()
                .flatMap(policy -> policy.steps().values().stream().flatMap(List::stream))
                .flatMap(it -> Stream.concat(Stream.of(it), leaves(it)))
                .forEach(it -> keys.add("criterion." + it.id().name()));

        assertThat(missing(keys, english)).isEmpty();
    }

    @Test
    void has_well_formed_placeholders() {
        for (var key : english.keys()) {
            var rest = PLACEHOLDER.matcher(english.find(key).orElseThrow()).replaceAll("");
            assertThat(rest).as(key).doesNotContain("{", "}");
        }
    }

    private static Stream<Criterion> leaves(Criterion criterion) {
        return criterion.parts().isEmpty()
                ? Stream.of(criterion)
                : criterion.parts().stream().flatMap(EveryMessageHasWordsTest::leaves);
    }

    private static Set<String> missing(List<String> keys, Wording wording) {
        var missing = new TreeSet<>(keys);
        missing.removeAll(wording.keys());
        return missing;
    }
}
