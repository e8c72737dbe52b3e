package org.facetpath.report.html;

import org.facetpath.core.assessment.SpineProblem.HistoryEntry;

/// One thing that was done for the pain, in plain words: what, where, when, and how it went as far as the record tells.
final class PatientEntry {

    private static final String RESULT = "result.";

    private final PatientWords words;
    private final HistoryEntry entry;

    PatientEntry(PatientWords words, HistoryEntry entry) {
        this.words = words;
        this.entry = entry;
    }

    String sentence() {
        var when = words.span(entry.span().start(), entry.span().end());
        var said = entry.sites().isEmpty()
                ? words.say("patient.entry", "what", what(), "when", when)
                : words.say("patient.entry-where", "what", what(), "where", words.places(entry.sites()), "when", when);
        var result = result();
        return result.isEmpty() ? said + "." : "%s. %s".formatted(said, result);
    }

    /// The kind of care or picture where the record names one, else the kind of entry.
    private String what() {
        var result = entry.result();
        if (result != null) {
            var care = result.arguments().get("care");
            if (care != null) {
                return words.what("care", care);
            }
            var modality = result.arguments().get("modality");
            if (modality != null) {
                return words.capitalised(words.speech().term(modality));
            }
            var text = result.arguments().get("text");
            if (text != null && !text.isBlank()) {
                return Markup.own(text);
            }
        }
        return words.what("what", entry.kind());
    }

    private String result() {
        var relief = relief();
        var message = entry.result();
        if (message == null) {
            return relief;
        }
        return switch (message.key().substring(message.key().indexOf(RESULT) + RESULT.length())) {
            case "helped" -> words.say("patient.result.helped");
            case "not-enough" -> words.say("patient.result.not-enough");
            case "not-tolerated" -> words.say("patient.result.not-tolerated");
            case "contraindicated" -> words.say("patient.result.contraindicated");
            case "no-response", "block-not-documented" -> words.say("patient.result.not-documented");
            case "block-mixed" -> words.say("patient.result.mixed");
            case "block-confounded" -> (relief + " " + words.say("patient.result.confounded")).strip();
            case "imaging", "imaging-text" -> words.say("patient.result.imaging");
            default -> relief;
        };
    }

    private String relief() {
        var percent = entry.reliefPercent();
        var months = entry.reliefMonths();
        if (percent != null && months != null) {
            return words.say(
                    "patient.result.relief-months", "percent", words.whole(percent), "months", words.whole(months));
        }
        if (percent != null) {
            return words.say("patient.result.relief", "percent", words.whole(percent));
        }
        return months == null ? "" : words.say("patient.result.months", "months", words.whole(months));
    }
}
