package org.facetpath.server.page;

import java.util.ArrayList;
import java.util.List;
import org.facetpath.report.html.Markup;
import org.facetpath.report.wording.Speech;
import org.facetpath.server.entry.Fields;

/// Writes fields of a form: a label, what was typed, and what is wrong with it beside it.
final class FieldPen {

    private final Markup out;
    private final Fields fields;
    private final Speech speech;

    FieldPen(Markup out, Fields fields, Speech speech) {
        this.out = out;
        this.fields = fields;
        this.speech = speech;
    }

    /// Says above the form that something is wrong, with links to where.
    void summary() {
        if (fields.areRight()) {
            return;
        }
        out.open("div", "class", "problem-note", "role", "alert", "tabindex", "-1");
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
        fields.wrong(name).ifPresent(it -> out.element("span", told(it), "class", "wrong", "id", name + "-wrong"));
    }

    void number(String name, int most) {
        input(name, "text", fields.text(name), "inputmode", "decimal", "data-most", String.valueOf(most));
    }

    void input(String name, String type, String value, String... more) {
        out.open("p").element("label", label(name), "for", name);
        bare(name, type, value, more);
        problem(name);
        out.close();
    }

    /// A field within a table, whose head names it.
    void cell(String name, String label) {
        bare(name, "text", fields.text(name), "inputmode", "decimal", "aria-label", label, "size", "6");
        problem(name);
    }

    private void bare(String name, String type, String value, String... more) {
        var attributes =
                new ArrayList<>(List.of("id", name, "name", name, "type", type, "value", value, "autocomplete", "off"));
        attributes.addAll(List.of(more));
        fields.wrong(name).ifPresent(_ -> attributes.addAll(marks(name)));
        out.empty("input", attributes.toArray(String[]::new));
    }

    private static List<String> marks(String name) {
        return List.of("aria-invalid", "true", "aria-describedby", name + "-wrong");
    }

    void area(String name) {
        out.open("p").element("label", label(name), "for", name);
        out.element("textarea", fields.text(name), "id", name, "name", name, "maxlength", "2000", "rows", "3")
                .close();
    }

    void select(String name, List<String> values) {
        out.open("p").element("label", label(name), "for", name);
        var attributes = new ArrayList<>(List.of("id", name, "name", name));
        fields.wrong(name).ifPresent(_ -> attributes.addAll(marks(name)));
        out.open("select", attributes.toArray(String[]::new));
        out.element("option", speech.say("server.entry.not-said"), "value", "");
        for (var value : values) {
            if (fields.has(name, value)) {
                out.element("option", option(value), "value", value, "selected", "selected");
            } else {
                out.element("option", option(value), "value", value);
            }
        }
        out.close();
        problem(name);
        out.close();
    }

    /// A question that need not be answered: none of the choices is set beforehand.
    void radios(String name, List<String> values) {
        out.open("div", "class", "choice", "role", "group", "aria-labelledby", name + "-label", "id", name);
        out.element("span", label(name), "id", name + "-label", "class", "question");
        for (var value : values) {
            out.open("label");
            box("radio", name, value);
            out.words(option(value)).close();
        }
        problem(name);
        out.close();
    }

    /// A box without words beside it: the head of its row and column name it.
    void tick(String name, String value, String label) {
        box("checkbox", name, value, "aria-label", label);
    }

    private void box(String type, String name, String value, String... more) {
        var attributes = new ArrayList<>(List.of("type", type, "name", name, "value", value));
        attributes.addAll(List.of(more));
        if (fields.has(name, value)) {
            attributes.addAll(List.of("checked", "checked"));
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
