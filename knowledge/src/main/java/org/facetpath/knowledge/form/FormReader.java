package org.facetpath.knowledge.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.terminology.CodeSet;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.terminology.Domain;
import org.facetpath.knowledge.form.Form.Answer;
import org.facetpath.knowledge.form.Form.Item;
import org.facetpath.knowledge.problem.ClosestName;
import org.facetpath.knowledge.problem.Problem;
import org.facetpath.knowledge.yaml.Fields;
import org.facetpath.knowledge.yaml.Vocabulary;

/// Reads forms; a question that no code set stands for is a problem.
public final class FormReader {

    private static final Vocabulary<Answer> ANSWER = Vocabulary.of("answer", Answer.values(), Answer::code);
    private static final Vocabulary<String> RULES = new Vocabulary<>("rules", Map.of("red-flags", "red-flags"));

    private final Knowledge knowledge;

    public FormReader(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    public List<Form> read(Fields file) {
        file.text("clinicallyReviewedBy");
        return file.each("questionnaires", this::form);
    }

    private Form form(Fields fields) {
        var id = fields.text("id");
        if (fields.has("items-of")) {
            fields.choice("items-of", RULES);
            return new Form(id, questionsOfRedFlags());
        }
        return new Form(id, fields.each("items", this::item));
    }

    private Item item(Fields fields) {
        var ask = fields.text("ask");
        var answer = fields.has("answer") ? fields.choice("answer", ANSWER) : Answer.YES_NO;
        if (answer != Answer.AREA && find(ask).isEmpty()) {
            var known = knowledge.terminology().list().stream()
                    .map(set -> set.id().name())
                    .sorted()
                    .toList();
            fields.problems().add(new Problem.UnknownCodeSet(fields.placeOf("ask"), ask, ClosestName.to(ask, known)));
        }
        return new Item(ask, answer, fields.findText("unit"), fields.findInteger("max"));
    }

    private Optional<CodeSet> find(String name) {
        return knowledge.terminology().find(new CodeSetId(name));
    }

    /// Each finding once, in the order of the red flags and of their names within one.
    private List<Item> questionsOfRedFlags() {
        return knowledge.redFlags().stream()
                .flatMap(flag -> flag.answeredBy().stream().map(CodeSetId::name).sorted())
                .distinct()
                .filter(name ->
                        find(name).filter(set -> set.domain() == Domain.FINDING).isPresent())
                .map(name -> new Item(name, Answer.YES_NO, null, null))
                .toList();
    }
}
