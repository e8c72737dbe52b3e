package org.facetpath.server.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.facetpath.core.terminology.CodeSystems;
import org.facetpath.exchange.part.Own;
import org.facetpath.knowledge.form.Form;
import org.facetpath.knowledge.form.Form.Answer;
import org.facetpath.knowledge.form.Form.Item;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Type;

/// A visit: what the patient tells, what danger was asked about, what the examination finds, how care went,
/// scores, and a note. What is asked stands in `knowledge/questionnaires`; each form becomes a response to
/// its questionnaire.
public final class Visit {

    /// The areas where it hurts, asked once for all forms that need them.
    public static final String AREAS = "areas";

    public static final String DAY = "day";

    /// In words of one's own, which nothing is judged by.
    public static final String NOTE = "note";

    /// How a course of care can have gone.
    public static final List<String> RESPONSES = List.of("helped", "not-enough", "not-tolerated", "contraindicated");

    private static final List<String> FORMS = List.of("symptoms", "red-flags", "exam", "care");

    /// Totals that a clinic takes by questionnaires of its own, with their greatest value.
    public enum Total {
        ODI("97908-8", 100, "%"),
        NDI("82226-2", 100, "%"),
        PEG("91147-9", 10, "{score}");

        private final String loinc;
        private final int max;
        private final String unit;

        Total(String loinc, int max, String unit) {
            this.loinc = loinc;
            this.max = max;
            this.unit = unit;
        }

        /// As the form names it.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public int max() {
            return max;
        }
    }

    private final List<Form> forms;

    /// @param all the forms of the knowledge
    public Visit(List<Form> all) {
        this.forms = all.stream()
                .filter(form -> FORMS.contains(form.id()))
                .map(new Once()::of)
                .toList();
    }

    /// The forms of a visit, each question once, without the areas.
    public List<Form> forms() {
        return forms;
    }

    /// What two forms ask is asked where it comes first.
    private static final class Once {
        private final Set<String> asked = new HashSet<>();

        Form of(Form form) {
            return new Form(
                    form.id(),
                    form.items().stream()
                            .filter(item -> item.answer() != Answer.AREA && asked.add(item.ask()))
                            .toList());
        }
    }

    /// Writes what was answered; what is wrong is said in the fields.
    ///
    /// @param areas the codes of the pain drawing there are
    public void write(Fields fields, Set<String> areas, LocalDate today, Entry entry) {
        var day = fields.day(DAY, today).orElse(today);
        var where =
                fields.all(AREAS).stream().filter(areas::contains).distinct().toList();
        for (var form : forms) {
            var response = response(form, fields, where, day, entry);
            if (response.hasItem()) {
                entry.add(form.id(), response);
            }
        }
        for (var total : Total.values()) {
            fields.number(total.code(), 0, total.max())
                    .ifPresent(value -> entry.add(
                            total.code(),
                            entry.observation(Entry.loinc(total.loinc), Entry.on(day))
                                    .setValue(Entry.quantity(value, total.unit))));
        }
        fields.note(NOTE).ifPresent(words -> entry.add(NOTE, VisitNote.write(words, day, entry)));
        if (fields.areRight() && entry.changes().isEmpty()) {
            fields.wrong(DAY, "nothing");
        }
    }

    private static QuestionnaireResponse response(
            Form form, Fields fields, List<String> areas, LocalDate day, Entry entry) {
        var response = new QuestionnaireResponse()
                .setStatus(QuestionnaireResponseStatus.COMPLETED)
                .setQuestionnaire(Own.questionnaire(form.id()))
                .setSubject(entry.patient())
                .setAuthoredElement(Entry.on(day));
        if (entry.author() != null) {
            response.setAuthor(entry.author());
        }
        var answers = new ArrayList<QuestionnaireResponse.QuestionnaireResponseItemComponent>();
        form.items()
                .forEach(item -> answer(item, fields)
                        .map(value -> item(item.ask(), value))
                        .ifPresent(answers::add));
        if (!answers.isEmpty() && !form.id().equals("red-flags")) {
            areas.forEach(area -> response.addItem(item("pain-area", new Coding(CodeSystems.PAIN_AREA, area, null))));
        }
        answers.forEach(response::addItem);
        return response;
    }

    private static QuestionnaireResponse.QuestionnaireResponseItemComponent item(String link, Type value) {
        var item = new QuestionnaireResponse.QuestionnaireResponseItemComponent().setLinkId(link);
        item.addAnswer().setValue(value);
        return item;
    }

    private static java.util.Optional<Type> answer(Item item, Fields fields) {
        var name = item.ask();
        return switch (item.answer()) {
            case YES_NO -> fields.choice(name, List.of("yes", "no")).map(it -> new BooleanType(it.equals("yes")));
            case SCORE ->
                fields.number(name, 0, item.max() == null ? 10 : item.max()).flatMap(it -> whole(fields, name, it));
            case AMOUNT ->
                fields.number(name, 0, 100_000).map(it -> Entry.quantity(it, item.unit() == null ? "1" : item.unit()));
            case RESPONSE -> fields.choice(name, RESPONSES).map(it -> new Coding(CodeSystems.FINDING, it, null));
            case AREA -> java.util.Optional.empty();
        };
    }

    private static java.util.Optional<Type> whole(Fields fields, String name, java.math.BigDecimal value) {
        if (value.stripTrailingZeros().scale() > 0) {
            fields.wrong(name, "whole");
            return java.util.Optional.empty();
        }
        return java.util.Optional.of(new IntegerType(value.intValueExact()));
    }
}
