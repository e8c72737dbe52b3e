package org.facetpath.server.page;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.facetpath.knowledge.education.EmergencyNumbers;
import org.facetpath.report.drawing.BodyChart;
import org.facetpath.report.html.Markup;
import org.facetpath.report.wording.Speech;
import org.facetpath.server.selfcheck.Illness;
import org.facetpath.server.selfcheck.Questions;
import org.facetpath.server.selfcheck.Since;

/// Writes the questions of the self-check, with what was answered already.
final class SelfCheckForm {

    static final String ID = "self-check";

    private final Speech speech;
    private final Questions questions;
    private final EmergencyNumbers numbers;
    private final Markup out = new Markup();

    SelfCheckForm(Speech speech, Questions questions, EmergencyNumbers numbers) {
        this.speech = speech;
        this.questions = questions;
        this.numbers = numbers;
    }

    String write(Filled filled) {
        out.element("p", say("intro"), "class", "lead");
        out.element("p", say("private"));
        if (filled.checked()) {
            Problems.note(out, say("look-again"));
        }
        // No field proves where the form came from: nothing is kept that another site could change.
        out.open("form", "method", "post", "action", SelfCheckController.PATH, "class", ID, "id", ID);
        pain(filled);
        signs(filled);
        person(filled);
        out.open("p").element("button", say("show"), "type", "submit").close();
        return out.end();
    }

    private void pain(Filled filled) {
        out.element("h2", say("pain"));
        out.open("fieldset", "id", "where").element("legend", say("where"));
        out.element("p", say("where-hint"), "class", "hint");
        wrong(filled, "area");
        out.open("div", "class", "where");
        out.open("div", "class", "where-drawing").append(new BodyChart(speech, List.of()).drawBlank("self-body"));
        out.close().open("div", "class", "checks");
        questions.areas().forEach(area -> check("area", area, area(area), filled));
        out.close().close().close();
        out.open("fieldset").element("legend", say("since")).open("div", "class", "choice");
        for (var since : Since.values()) {
            radio("since", since.code(), say("since." + since.code()), filled);
        }
        out.close().close();
        yesNo(questions.limits(), filled);
        checks("worse", questions.worse(), filled);
        checks("better", questions.better(), filled);
    }

    private void signs(Filled filled) {
        out.element("h2", say("signs"));
        out.element("p", say("signs-hint"));
        questions.warningSigns().forEach(sign -> yesNo(sign, filled));
    }

    private void person(Filled filled) {
        out.element("h2", say("person"));
        out.open("fieldset").element("legend", say("had"));
        out.open("div", "class", "checks");
        for (var illness : Illness.values()) {
            check("had", illness.code(), say("had." + illness.code()), filled);
        }
        out.close().close();
        out.open("div", "class", "fields").open("p");
        out.element("label", say("age"), "for", "age");
        age(filled);
        wrong(filled, "age");
        out.close().open("p");
        out.element("label", say("country"), "for", "country");
        out.open("select", "id", "country", "name", "country");
        out.element("option", say("country-none"), "value", "");
        countries().forEach(country -> option(country, filled));
        out.close().element("span", say("country-hint"), "class", "hint");
        out.close().close();
    }

    private void age(Filled filled) {
        boolean wrong = filled.checked() && filled.problem("age", questions).isPresent();
        out.empty(
                "input",
                "id",
                "age",
                "name",
                "age",
                "type",
                "text",
                "inputmode",
                "numeric",
                "autocomplete",
                "off",
                "maxlength",
                "20",
                "value",
                filled.one("age"),
                "aria-invalid",
                String.valueOf(wrong),
                "aria-describedby",
                wrong ? "age-wrong" : "");
    }

    private Stream<String> countries() {
        var language = Locale.of(speech.language());
        return numbers.byCountry().keySet().stream()
                .sorted(Comparator.comparing(
                        code -> Locale.of("", code).getDisplayCountry(language), Collator.getInstance(language)));
    }

    private void option(String country, Filled filled) {
        var name = Locale.of("", country).getDisplayCountry(Locale.of(speech.language()));
        if (filled.has("country", country)) {
            out.element("option", name, "value", country, "selected", "");
        } else {
            out.element("option", name, "value", country);
        }
    }

    private void checks(String name, List<String> findings, Filled filled) {
        out.open("fieldset").element("legend", say(name)).open("div", "class", "checks");
        findings.forEach(finding -> check(name, finding, say("ask." + finding), filled));
        out.close().close();
    }

    private void yesNo(String finding, Filled filled) {
        out.open("fieldset", "class", "ask").element("legend", say("ask." + finding));
        out.open("div", "class", "choice");
        for (var answer : List.of("yes", "no", "unsure")) {
            radio(Filled.ASK + finding, answer, say(answer), filled);
        }
        out.close().close();
    }

    private void check(String name, String value, String words, Filled filled) {
        input("checkbox", name, value, words, filled);
    }

    private void radio(String name, String value, String words, Filled filled) {
        input("radio", name, value, words, filled);
    }

    private void input(String type, String name, String value, String words, Filled filled) {
        out.open("label");
        if (filled.has(name, value)) {
            out.empty("input", "type", type, "name", name, "value", value, "checked", "");
        } else {
            out.empty("input", "type", type, "name", name, "value", value);
        }
        out.append(" ").words(words).close();
    }

    private void wrong(Filled filled, String name) {
        if (filled.checked()) {
            filled.problem(name, questions)
                    .ifPresent(problem ->
                            out.element("span", say("wrong." + problem), "class", "wrong", "id", name + "-wrong"));
        }
    }

    /// Plainer than what clinicians call it, where that is a word of theirs.
    private String area(String code) {
        var key = "self-check.area." + code;
        var plain = speech.say(key);
        return plain.equals(key) ? term(code) : plain;
    }

    private String term(String code) {
        var term = speech.term(code);
        return Character.toUpperCase(term.charAt(0)) + term.substring(1);
    }

    private String say(String key) {
        return speech.say("self-check." + key);
    }
}
