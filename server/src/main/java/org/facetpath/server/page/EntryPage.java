package org.facetpath.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.knowledge.form.Form;
import org.facetpath.report.drawing.SpineFigure;
import org.facetpath.report.html.Markup;
import org.facetpath.report.wording.Speech;
import org.facetpath.server.entry.FacetSessionForm;
import org.facetpath.server.entry.Fields;
import org.facetpath.server.entry.Visit;

/// The forms of a clinician as pages.
final class EntryPage {

    private final HttpServletRequest request;
    private final EntryWords words;
    private final Fields fields;
    private final Knowledge knowledge;
    private final LocalDate today;
    private final Speech speech;
    private final Markup out = new Markup();
    private final FieldPen pen;

    EntryPage(HttpServletRequest request, EntryWords words, Fields fields, Knowledge knowledge, LocalDate today) {
        this.request = request;
        this.words = words;
        this.fields = fields;
        this.knowledge = knowledge;
        this.today = today;
        this.speech = Pages.speech(request);
        this.pen = new FieldPen(request, out, fields);
    }

    /// @param name of the patient, who is named above the form
    /// @param form `visit`, `block` or `ablation`
    /// @param formId made when the form was first shown
    String write(String patient, String name, String form, String formId) {
        out.open("p")
                .element("a", say("entry.back"), "href", "/patients/" + patient)
                .close();
        out.open("p", "class", "who").element("strong", Markup.own(name)).close();
        out.element("p", say("entry.text-" + form), "class", "lead");
        pen.summary();
        Pages.form(request, out, "/patients/%s/%s".formatted(patient, form));
        out.empty("input", "type", "hidden", "name", "form", "value", formId);
        switch (form) {
            case "visit" -> visit();
            case "block" -> session(FacetSessionForm.BLOCKS);
            default -> session(FacetSessionForm.ABLATIONS);
        }
        Pages.button(request, out, "entry.save");
        out.close();
        var here = "/patients/%s/%s?form=%s".formatted(patient, form, formId);
        return Pages.page(request, AppFrame.of(request).backTo(here).with("joints.js"), "entry.title-" + form, out);
    }

    private void day() {
        out.open("div", "class", "fields");
        pen.input("day", "date", fields.isEmpty() ? today.toString() : fields.text("day"), "max", today.toString());
        out.close();
    }

    private void visit() {
        day();
        areas();
        new Visit(words.forms()).forms().forEach(this::form);
        group("scores");
        out.open("div", "class", "fields");
        for (var total : Visit.Total.values()) {
            pen.number(total.code());
        }
        out.close().close();
        group("note");
        out.element("p", say("entry.note-text"), "class", "hint");
        pen.area(Visit.NOTE);
        out.close();
    }

    private void areas() {
        group("areas");
        new AreaTable(out, pen, speech).writeInColumns(words.bareAreas());
        out.close();
    }

    private void form(Form form) {
        if (form.items().isEmpty()) {
            return;
        }
        group(form.id());
        out.open("div", "class", "fields");
        for (var item : form.items()) {
            switch (item.answer()) {
                case YES_NO -> pen.radios(item.ask(), List.of("yes", "no"));
                case SCORE, AMOUNT -> pen.number(item.ask());
                case RESPONSE -> pen.select(item.ask(), Visit.RESPONSES);
                case AREA -> {}
            }
        }
        out.close().close();
    }

    private void session(List<String> kinds) {
        out.open("div", "class", "fields");
        if (kinds.size() > 1) {
            pen.select(FacetSessionForm.KIND, kinds);
        } else {
            out.empty("input", "type", "hidden", "name", FacetSessionForm.KIND, "value", kinds.getFirst());
        }
        pen.input("day", "date", fields.isEmpty() ? today.toString() : fields.text("day"), "max", today.toString());
        pen.input("time", "time", fields.text("time"));
        out.close();
        group("joints");
        pen.problem("sites");
        new SpinePicker(out, fields, pen, new SpineFigure(speech, knowledge.innervation())).write();
        out.close();
        group("how");
        out.open("div", "class", "fields");
        if (kinds.equals(FacetSessionForm.BLOCKS)) {
            pen.select("procedure-intent", FacetSessionForm.INTENTS);
            pen.select("agent", words.agents());
            pen.number("injected-volume");
        } else {
            pen.select("ablation-technique", FacetSessionForm.TECHNIQUES);
            pen.number("ablation-temperature");
            pen.number("ablation-time");
            pen.number("gauge");
            pen.number("tip");
            pen.select("sensory-stimulation", FacetSessionForm.STIMULATION);
            pen.select("motor-stimulation", FacetSessionForm.STIMULATION);
        }
        pen.select("image-guidance", FacetSessionForm.GUIDANCE);
        pen.select("sedation", FacetSessionForm.SEDATION);
        out.close();
        pen.area("note");
        out.close();
        scores();
    }

    private void scores() {
        group("pain");
        out.element("p", say("entry.pain-text"), "class", "hint");
        out.open("div", "class", "fields");
        pen.select("scored-area", List.copyOf(words.areas()));
        pen.number("before");
        out.close();
        out.open("div", "class", "table", "tabindex", "0", "role", "region", "aria-label", say("entry.after"));
        out.open("table", "class", "few").open("thead").open("tr");
        out.element("th", say("entry.field.minutes"), "scope", "col");
        out.element("th", say("entry.field.score"), "scope", "col").close().close();
        out.open("tbody");
        for (int i = 1; i <= FacetSessionForm.SCORES; i++) {
            out.open("tr").open("td");
            pen.cell("after-%d-minutes".formatted(i), say("entry.field.minutes") + " " + i);
            out.close().open("td");
            pen.cell("after-" + i, say("entry.field.score") + " " + i);
            out.close().close();
        }
        out.close().close().close();
        out.open("div", "class", "fields");
        pen.number("percent-pain-relief");
        pen.number("relief-duration");
        out.close().close();
    }

    private void group(String name) {
        out.open("fieldset").element("legend", say("entry.group-" + name));
    }

    private String say(String key) {
        return Pages.say(request, key);
    }
}
