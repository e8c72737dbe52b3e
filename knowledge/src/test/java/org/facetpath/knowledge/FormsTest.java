package org.facetpath.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.terminology.Domain;
import org.facetpath.knowledge.form.Form;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The forms")
class FormsTest {

    private static final Knowledge KNOWLEDGE = KnowledgeFolder.load().orThrow();
    private static final List<Form> FORMS = Forms.load(KNOWLEDGE).orThrow();

    @TempDir
    Path folder;

    @Test
    void ask_nothing_twice_and_have_words_in_every_language() {
        for (var language : Wording.languages()) {
            var words = Wording.load(language);
            assertThat(FORMS).allSatisfy(form -> {
                assertThat(words.find("questionnaire." + form.id()))
                        .as(form.id())
                        .isPresent();
                assertThat(form.items()).extracting(Form.Item::ask).doesNotHaveDuplicates();
                assertThat(form.items())
                        .allMatch(item -> words.find("question." + item.ask()).isPresent()
                                || words.find("term." + item.ask()).isPresent());
            });
        }
    }

    @Test
    void ask_every_finding_that_a_red_flag_waits_for() {
        var asked = FORMS.stream()
                .filter(form -> form.id().equals("red-flags"))
                .flatMap(form -> form.items().stream())
                .map(Form.Item::ask)
                .toList();

        assertThat(KNOWLEDGE.redFlags().stream()
                        .flatMap(flag -> flag.answeredBy().stream())
                        .filter(id -> domainOf(id) == Domain.FINDING)
                        .map(CodeSetId::name))
                .isNotEmpty()
                .allMatch(asked::contains);
    }

    @Test
    void tell_the_place_of_a_question_that_nothing_stands_for() throws IOException {
        Files.createDirectories(folder.resolve("questionnaires"));
        Files.writeString(folder.resolve("questionnaires/questionnaires.yaml"), """
            clinicallyReviewedBy: none
            questionnaires:
              - id: exam
                items:
                  - { ask: facet-loadin }
            """);

        assertThat(Forms.load(folder, KNOWLEDGE))
                .isInstanceOfSatisfying(
                        Loaded.Rejected.class,
                        rejected -> assertThat(rejected.problems().toString())
                                .contains("facet-loadin", "questionnaires.yaml:5:", "facet-loading"));
    }

    @Test
    void are_none_where_a_folder_has_no_file_of_them() {
        assertThat(Forms.load(folder, KNOWLEDGE).orThrow()).isEmpty();
    }

    private static Domain domainOf(CodeSetId id) {
        return KNOWLEDGE.terminology().find(id).orElseThrow().domain();
    }
}
