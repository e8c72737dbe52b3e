package org.facetpath.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.facetpath.report.html.Markup;

/// Writes the fields of a form: each with its label, what is wrong with it beside it, and what was typed kept.
///
/// @param problems what is wrong, by the name of the field: the name of what is said
record Form(HttpServletRequest request, Markup out, Map<String, String> problems) {

    /// A group of fields under one name; the caller closes it.
    void open(String field, String legend) {
        if (problems.containsKey(field)) {
            out.open("fieldset", "aria-describedby", field + "-wrong").element("legend", legend);
            wrong(field);
        } else {
            out.open("fieldset").element("legend", legend);
        }
    }

    void wrong(String field) {
        var problem = problems.get(field);
        if (problem != null) {
            out.element("p", Pages.say(request, problem), "id", field + "-wrong", "class", "wrong");
        }
    }

    /// Boxes to tick, of which some or one may be.
    ///
    /// @param type `checkbox` or `radio`
    void boxes(String field, Map<String, String> choices, List<String> chosen, String type) {
        out.open("div", "class", "choice");
        choices.forEach((value, words) -> {
            out.open("label");
            if (chosen.contains(value)) {
                out.empty("input", "type", type, "name", field, "value", value, "checked", "");
            } else {
                out.empty("input", "type", type, "name", field, "value", value);
            }
            out.words(" " + words).close();
        });
        out.close();
    }

    /// A field of one line with its label.
    ///
    /// @param more further attributes, names and values
    void field(String field, String label, String value, String... more) {
        out.open("p").element("label", label, "for", field);
        out.empty("input", attributes(field, "value", value, more));
        out.close();
        wrong(field);
    }

    /// A field of many lines with its label; `more` as above.
    void lines(String field, String label, String value, String... more) {
        out.open("p").element("label", label, "for", field);
        out.open("textarea", attributes(field, "maxlength", "4000", more));
        out.append(Pages.lines(value)).close().close();
        wrong(field);
    }

    /// One of several in a list.
    void select(String field, String label, Map<String, String> choices, String chosen) {
        out.open("p").element("label", label, "for", field);
        out.open("select", attributes(field, "autocomplete", "off"));
        choices.forEach((value, words) -> {
            if (value.equals(chosen)) {
                out.element("option", words, "value", value, "selected", "");
            } else {
                out.element("option", words, "value", value);
            }
        });
        out.close().close();
        wrong(field);
    }

    /// Those of a field, with what says that it is wrong.
    String[] attributes(String field, String name, String value, String... more) {
        var attributes = new ArrayList<>(List.of("id", field, "name", field, name, value));
        attributes.addAll(List.of(more));
        if (problems.containsKey(field)) {
            attributes.addAll(List.of("aria-invalid", "true", "aria-describedby", field + "-wrong"));
        }
        return attributes.toArray(String[]::new);
    }
}
