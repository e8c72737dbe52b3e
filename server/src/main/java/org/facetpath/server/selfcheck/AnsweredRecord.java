package org.facetpath.server.selfcheck;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Region;
import org.facetpath.core.terminology.CodeSet;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.terminology.CodeSystems;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;

/// Writes answers as a FHIR record of somebody without a name: a Patient, one answered questionnaire, the
/// pain they tell of and the illnesses they know of.
final class AnsweredRecord {

    private static final String PATIENT = "self-check";
    private static final String CLINICAL = "http://terminology.hl7.org/CodeSystem/condition-clinical";

    private final Knowledge knowledge;
    private final LocalDate day;

    AnsweredRecord(Knowledge knowledge, LocalDate day) {
        this.knowledge = knowledge;
        this.day = day;
    }

    Bundle write(Told told) {
        var bundle = new Bundle().setType(Bundle.BundleType.COLLECTION);
        bundle.addEntry().setResource(person(told));
        bundle.addEntry().setResource(answers(told));
        regions(told.areas()).forEach(region -> bundle.addEntry().setResource(pain(region, told)));
        told.illnesses().forEach(illness -> bundle.addEntry().setResource(condition(illness)));
        return bundle;
    }

    /// The birth date only says the age: it is this day of another year.
    private Patient person(Told told) {
        var person = new Patient();
        person.setId(PATIENT);
        var age = told.age();
        if (age != null) {
            person.setBirthDateElement(new DateType(day.minusYears(age).toString()));
        }
        return person;
    }

    private QuestionnaireResponse answers(Told told) {
        var answers = new QuestionnaireResponse();
        answers.setId("answers");
        answers.setStatus(QuestionnaireResponseStatus.COMPLETED);
        answers.setQuestionnaire(CodeSystems.BASE + "/Questionnaire/self-check");
        answers.setSubject(new Reference("Patient/" + PATIENT));
        answers.setAuthoredElement(new DateTimeType(day.toString()));
        var where = answers.addItem().setLinkId("pain-area");
        told.areas().stream()
                .sorted()
                .forEach(area -> where.addAnswer().setValue(new Coding(CodeSystems.PAIN_AREA, area, null)));
        Stream.concat(Stream.of("axial-pain"), Stream.concat(told.worseOrBetter().stream(), told.yes().stream()))
                .sorted()
                .forEach(finding -> answer(answers, finding, true));
        told.no().stream().sorted().forEach(finding -> answer(answers, finding, false));
        return answers;
    }

    private static void answer(QuestionnaireResponse answers, String finding, boolean value) {
        answers.addItem().setLinkId(finding).addAnswer().setValue(new BooleanType(value));
    }

    /// Pain in a region, since when they said.
    private Condition pain(Region region, Told told) {
        var pain = condition(
                region.code(),
                switch (region) {
                    case CERVICAL -> "neck-pain";
                    case THORACIC -> "thoracic-pain";
                    case LUMBAR -> "low-back-pain";
                },
                "active");
        pain.setRecordedDateElement(new DateTimeType(day.toString()));
        var since = told.since();
        if (since != null) {
            pain.setOnset(new DateTimeType(day.minusDays(since.days()).toString()));
        }
        return pain;
    }

    /// Without a date: when it was found was not asked, so that a window of days leaves the flag open and the
    /// answer says to call.
    private Condition condition(Illness illness) {
        return condition(illness.code(), illness.codeSet(), illness.status());
    }

    private Condition condition(String id, String codeSet, String status) {
        var condition = new Condition();
        condition.setId(id);
        condition.setSubject(new Reference("Patient/" + PATIENT));
        condition.setClinicalStatus(new CodeableConcept(new Coding(CLINICAL, status, null)));
        condition.setCode(new CodeableConcept(code(codeSet)));
        return condition;
    }

    private Coding code(String codeSet) {
        return set(codeSet).codes().stream()
                .filter(code -> !code.prefix())
                .findFirst()
                .map(code -> new Coding(code.system(), code.code(), null))
                .orElseThrow(() -> new IllegalStateException(codeSet + " has no code"));
    }

    private CodeSet set(String name) {
        return knowledge
                .terminology()
                .find(new CodeSetId(name))
                .orElseThrow(() -> new IllegalStateException("no code set " + name));
    }

    /// Where the areas lie, else whose joints are published to refer pain there. An area that belongs to no region
    /// stands for all three, so that no sign of danger is left out.
    private Set<Region> regions(Set<String> areas) {
        var regions = EnumSet.noneOf(Region.class);
        for (var area : areas) {
            var own = set(area).attributes().get("region");
            Stream.of(Region.values()).filter(it -> it.code().equals(own)).forEach(regions::add);
            if (own == null) {
                knowledge.referral().stream()
                        .filter(it -> it.area().equals(area))
                        .flatMap(it -> it.joints().stream())
                        .map(Joint::region)
                        .forEach(regions::add);
            }
        }
        return regions.isEmpty() ? EnumSet.allOf(Region.class) : regions;
    }
}
