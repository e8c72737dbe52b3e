package org.facetpath.knowledge.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A form that a patient or clinician fills in, made of code sets. An item left empty is not documented, never "no".
///
/// @param id such as `symptoms`; its words are `questionnaire.<id>`
public record Form(String id, List<Item> items) {

    public Form {
        items = List.copyOf(items);
    }

    /// One question.
    ///
    /// @param ask the code set whose own code its answer carries
    /// @param unit of an amount, in UCUM; else null
    /// @param max the greatest value of a number, or null; the least is 0
    public record Item(
            String ask,
            Answer answer,
            @Nullable String unit,
            @Nullable Integer max) {}

    /// What an answer can be.
    public enum Answer {
        YES_NO("yes-no"),
        /// A whole number on a scale from 0.
        SCORE("score"),
        /// A number with a unit.
        AMOUNT("amount"),
        /// How a course of care went.
        RESPONSE("response"),
        /// Areas of the pain drawing; they place all other answers of the form.
        AREA("area");

        private final String code;

        Answer(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
