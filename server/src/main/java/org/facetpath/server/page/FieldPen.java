package org.facetpath.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import org.facetpath.report.html.Markup;
import org.facetpath.report.wording.Speech;
import org.facetpath.server.entry.Fields;

/// Writes the fields of a clinician's form: their words follow from their names, and what was typed and what is wrong
/// from the fields themselves.
final class FieldPen {

    private final Markup out;
    private final Fields fields;
    private final Speech speech;
    private final Form form;

    FieldPen(HttpServletRequest request, Markup out, Fields fields) {
        this.out = out;
        this.fields = fields;
        this.speech = Pages.speech(request);
        var problems = new HashMap<String, String>();
        fields.wrong().forEach((name, problem) -> problems.put(name, "entry.wrong." + problem));
        this.form = new Form(request, out, problems);
    }

    /// Says above the form that something is wrong, with links to where; of the form as a whole in a
    /// sentence.
    void summary() {
        if (fields.areRight()) {
            return;
        }
        out.open("div", Problems.focused("alert", "problem-note"));
        var whole = fields.wrong("form");
        if (whole.isPresent()) {
            out.element("p", told(whole.get()), "class", "marked").close();
            return;
        }
        out.element("p", speech.say("server.entry.not-saved"), "class", "marked")
                .open("ul");
        fields.wrong()
                .forEach((name, problem) -> out.open("li")
                        .element("a", "%s: %s".formatted(label(name), told(problem)), "href", "#" + name)
                        .close());
        out.close().close();
    }

    /// What is wrong with a field, where it is.
    void problem(String name) {
        form.wrong(name);
    }

    void number(String name) {
        input(name, "text", fields.text(name), "inputmode", "decimal");
    }

    void input(String name, String type, String value, String... more) {
        var attributes = new ArrayList<>(List.of("type", type, "autocomplete", "off"));
        attributes.addAll(List.of(more));
        out.open("div");
        form.field(name, label(name), value, attributes.toArray(String[]::new));
        out.close();
    }

    /// A field within a table, whose head names it.
    void cell(String name, String label) {
        out.empty(
                "input",
                form.attributes(
                        name, "value", fields.text(name), "inputmode", "decimal", "aria-label", label, "size", "6"));
        problem(name);
    }

    void area(String name) {
        form.lines(name, label(name), fields.text(name));
    }

    void select(String name, List<String> values) {
        var choices = new LinkedHashMap<String, String>();
        choices.put("", speech.say("server.entry.not-said"));
        values.forEach(value -> choices.put(value, option(value)));
        out.open("div");
        form.select(name, label(name), choices, fields.text(name));
        out.close();
    }

    /// A question that need not be answered: none of the choices is set beforehand, and an answer can be taken back
    /// again, by a last choice that the style shows once there is one.
    void radios(String name, List<String> values) {
        var choices = new LinkedHashMap<String, String>();
        values.forEach(value -> choices.put(value, option(value)));
        choices.put("", capital(speech.say("server.entry.not-said")));
        out.open("div", "role", "group", "aria-labelledby", name + "-label", "id", name);
        out.element("span", label(name), "id", name + "-label", "class", "question");
        form.boxes(name, choices, fields.all(name), "radio");
        problem(name);
        out.close();
    }

    /// A box without words beside it: the head of its row and column name it.
    void tick(String name, String value, String label) {
        var attributes =
                new ArrayList<>(List.of("type", "checkbox", "name", name, "value", value, "aria-label", label));
        if (fields.has(name, value)) {
            attributes.addAll(List.of("checked", ""));
        }
        out.empty("input", attributes.toArray(String[]::new));
    }

    /// `after-2-minutes` is said as the column it stands in.
    private String label(String name) {
        var key = name.matches("after-\\d+-minutes") ? "minutes" : name.matches("after-\\d+") ? "score" : name;
        return said("server.entry.field." + key, "question." + key, key);
    }

    private String option(String value) {
        return said("server.entry.option." + value, "term." + value, side(value));
    }

    private String side(String value) {
        for (var side : List.of("left", "right")) {
            var end = "-" + side;
            if (value.endsWith(end)) {
                return "%s, %s"
                        .formatted(
                                capital(speech.term(value.substring(0, value.length() - end.length()))),
                                speech.say("server.entry." + side));
            }
        }
        return value;
    }

    private String said(String first, String second, String last) {
        for (var key : List.of(first, second, "term." + last)) {
            var words = speech.say(key);
            if (!words.equals(key)) {
                return capital(words);
            }
        }
        return last;
    }

    private String told(String problem) {
        return speech.say("server.entry.wrong." + problem);
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
