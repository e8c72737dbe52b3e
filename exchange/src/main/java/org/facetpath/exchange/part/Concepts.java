package org.facetpath.exchange.part;

import java.math.BigDecimal;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Quantity;

/// Small values of FHIR: a code with its words, an amount with its UCUM unit.
public final class Concepts {

    private static final String UCUM = "http://unitsofmeasure.org";

    public static CodeableConcept of(String system, String code, String words) {
        return new CodeableConcept(new Coding(system, code, null)).setText(CleanText.of(words));
    }

    public static CodeableConcept words(String words) {
        return new CodeableConcept().setText(CleanText.of(words));
    }

    public static Quantity percent(BigDecimal value) {
        return amount(value, "%");
    }

    public static Quantity amount(BigDecimal value, String unit) {
        return new Quantity().setValue(value).setUnit(unit).setSystem(UCUM).setCode(unit);
    }

    private Concepts() {}
}
