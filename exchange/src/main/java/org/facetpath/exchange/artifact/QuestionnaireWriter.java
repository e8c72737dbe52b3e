package org.facetpath.exchange.artifact;

import java.util.Optional;
import java.util.function.Function;
import org.facetpath.core.terminology.CodeSet;
import org.facetpath.core.terminology.CodeSet.CodePattern;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.terminology.CodeSystems;
import org.facetpath.core.terminology.Terminology;
import org.facetpath.exchange.part.Own;
import org.facetpath.knowledge.form.Form;
import org.facetpath.report.wording.Speech;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;

/// A form as a Questionnaire. Each item's `linkId` is the code the reader knows its answer by.
final class QuestionnaireWriter {

    static final String RESPONSES = Own.valueSet("responses-to-care");

    private static final String UNIT = "http://hl7.org/fhir/StructureDefinition/questionnaire-unitOption";
    private static final String LEAST = "http://hl7.org/fhir/StructureDefinition/minValue";
    private static final String MOST = "http://hl7.org/fhir/StructureDefinition/maxValue";
    private static final String UCUM = "http://unitsofmeasure.org";

    private final Publication publication;
    private final Languages languages;
    private final Terminology terminology;

    QuestionnaireWriter(Publication publication, Languages languages, Terminology terminology) {
        this.publication = publication;
        this.languages = languages;
        this.terminology = terminology;
    }

    Questionnaire write(Form form) {
        var key = "questionnaire." + form.id();
        var english = languages.english();
        var questionnaire = publication.begin(new Questionnaire(), Own.questionnaire(form.id()), english.say(key));
        questionnaire.setStatus(PublicationStatus.DRAFT);
        questionnaire.addSubjectType("Patient");
        questionnaire.setDescription(english.say("questionnaire.how-to"));
        languages.translate(questionnaire.getTitleElement(), speech -> speech.say(key));
        languages.translate(questionnaire.getDescriptionElement(), speech -> speech.say("questionnaire.how-to"));
        form.items().forEach(item -> questionnaire.addItem(item(item)));
        return questionnaire;
    }

    private QuestionnaireItemComponent item(Form.Item item) {
        var component = new QuestionnaireItemComponent().setLinkId(item.ask());
        Function<Speech, String> words = speech -> words(speech, item.ask());
        component.setText(words.apply(languages.english()));
        languages.translate(component.getTextElement(), words);
        code(item.ask()).ifPresent(component::addCode);
        return switch (item.answer()) {
            case YES_NO -> component.setType(QuestionnaireItemType.BOOLEAN);
            case SCORE -> scored(component, item);
            case AMOUNT -> measured(component, item);
            case RESPONSE -> component.setType(QuestionnaireItemType.CHOICE).setAnswerValueSet(RESPONSES);
            case AREA ->
                component
                        .setType(QuestionnaireItemType.CHOICE)
                        .setRepeats(true)
                        .setAnswerValueSet(CodeSystemWriter.everyCodeOf(CodeSystems.PAIN_AREA));
        };
    }

    private static QuestionnaireItemComponent scored(QuestionnaireItemComponent component, Form.Item item) {
        component.setType(QuestionnaireItemType.INTEGER);
        component.addExtension(new Extension(LEAST, new IntegerType(0)));
        var max = item.max();
        if (max != null) {
            component.addExtension(new Extension(MOST, new IntegerType(max)));
        }
        return component;
    }

    private static QuestionnaireItemComponent measured(QuestionnaireItemComponent component, Form.Item item) {
        component.setType(QuestionnaireItemType.QUANTITY);
        var unit = item.unit();
        if (unit != null) {
            component.addExtension(new Extension(UNIT, new Coding(UCUM, unit, null)));
        }
        return component;
    }

    private static String words(Speech speech, String name) {
        var key = "question." + name;
        var asked = speech.say(key);
        var words = asked.equals(key) ? speech.term(name) : asked;
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /// The code of the question: a LOINC number where the set has one, else ours.
    private Optional<Coding> code(String name) {
        return terminology
                .find(new CodeSetId(name))
                .map(CodeSet::codes)
                .flatMap(codes -> codes.stream()
                        .filter(code -> code.system().equals(CodeSystems.LOINC)
                                || code.system().equals(CodeSystems.FINDING))
                        .min((one, other) -> Boolean.compare(isOurs(one), isOurs(other)))
                        .map(code -> new Coding(code.system(), code.code(), null)));
    }

    private static boolean isOurs(CodePattern code) {
        return code.system().equals(CodeSystems.FINDING);
    }
}
