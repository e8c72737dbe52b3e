package org.facetpath.server.page;

import org.facetpath.core.spine.Side;
import org.facetpath.report.html.Markup;
import org.facetpath.report.wording.Speech;
import org.facetpath.server.diary.DiaryEntry;
import org.facetpath.server.diary.Treatment;

/// Writes the form of one rating.
final class DiaryForm {

    private final Speech speech;
    private final Treatment treatment;
    private final Markup out;

    DiaryForm(Speech speech, Treatment treatment, Markup out) {
        this.speech = speech;
        this.treatment = treatment;
        this.out = out;
    }

    void write(DiaryFields fields) {
        out.open(
                "form",
                "method",
                "post",
                "action",
                DiaryController.PATH + "/entries",
                "class",
                "diary-form",
                "id",
                "rate",
                "data-kept",
                say("kept"),
                "data-kept-here",
                say("kept-here"),
                "data-closed",
                say("closed-here"),
                "data-not-sent",
                say("not-sent"),
                "data-refused",
                say("wrong.refused"));
        out.empty("input", "type", "hidden", "name", "id", "value", fields.id());
        out.empty("input", "type", "hidden", "name", "change", "value", fields.change());
        // A script turns the form into that of a change and back, so both titles are in the page.
        out.element(
                "h2",
                say(fields.isChange() ? "rate-again" : "rate"),
                "data-rate",
                say("rate"),
                "data-rate-again",
                say("rate-again"));
        side(fields);
        score(fields);
        moving(fields);
        medicines(fields);
        time(fields);
        change(fields);
        wrong(fields, "refused");
        wrong(fields, "id");
        out.open("p").element("button", say("save"), "type", "submit").close();
        out.close();
    }

    /// What only a change of a rating has: to take it back, and to leave it as it was.
    private void change(DiaryFields fields) {
        if (fields.isChange()) {
            out.open("div", "class", "of-a-change");
        } else {
            out.open("div", "class", "of-a-change", "hidden", "");
        }
        tick("removed", say("remove"), fields.isRemoved());
        out.open("p").element("a", say("leave"), "href", DiaryController.PATH, "data-leave", "");
        out.close().close();
    }

    private void side(DiaryFields fields) {
        if (treatment.sides().size() < 2) {
            return;
        }
        out.open("fieldset").element("legend", say("side"));
        wrong(fields, "side");
        out.open("div", "class", "choice");
        for (Side side : treatment.sides()) {
            radio("side", side.code(), capitalised(speech.term(side.code())), fields.side());
        }
        out.close().close();
    }

    private void score(DiaryFields fields) {
        out.open("fieldset").element("legend", say("score"));
        wrong(fields, "score");
        out.open("div", "class", "scores");
        for (int score = 0; score <= DiaryEntry.WORST; score++) {
            radio("score", String.valueOf(score), String.valueOf(score), fields.score());
        }
        out.close();
        out.open("p", "class", "ends")
                .element("span", say("none"))
                .element("span", say("worst"))
                .close();
        out.close();
    }

    private void radio(String name, String value, String words, String chosen) {
        out.open("label");
        if (value.equals(chosen)) {
            out.empty("input", "type", "radio", "name", name, "value", value, "required", "", "checked", "");
        } else {
            out.empty("input", "type", "radio", "name", name, "value", value, "required", "");
        }
        out.append(" ").words(words).close();
    }

    private void moving(DiaryFields fields) {
        tick("moving", say("moving"), fields.isMoving());
    }

    private void tick(String name, String words, boolean ticked) {
        out.open("label", "class", "tick");
        if (ticked) {
            out.empty("input", "type", "checkbox", "name", name, "value", "yes", "checked", "");
        } else {
            out.empty("input", "type", "checkbox", "name", name, "value", "yes");
        }
        out.append(" ").words(words).close();
    }

    private void medicines(DiaryFields fields) {
        out.open("p").element("label", say("medicines"), "for", "medicines");
        out.empty(
                "input",
                "id",
                "medicines",
                "name",
                "medicines",
                "type",
                "text",
                "autocomplete",
                "off",
                "maxlength",
                String.valueOf(DiaryEntry.LONGEST),
                "value",
                fields.medicines());
        wrong(fields, "medicines");
        out.close();
    }

    private void time(DiaryFields fields) {
        out.open("p").element("label", say("at"), "for", "at");
        out.empty("input", "id", "at", "name", "at", "type", "datetime-local", "value", fields.at());
        wrong(fields, "at");
        out.close();
    }

    private void wrong(DiaryFields fields, String name) {
        if (fields.problem().equals(name)) {
            out.element("span", say("wrong." + name), Problems.focused("alert", "wrong"));
        }
    }

    private static String capitalised(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private String say(String key) {
        return speech.say("diary." + key);
    }
}
