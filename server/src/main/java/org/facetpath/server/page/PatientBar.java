package org.facetpath.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.facetpath.report.html.Markup;
import org.facetpath.server.access.SignedIn;
import org.facetpath.server.account.Role;
import org.jspecify.annotations.Nullable;

/// What can be done with a patient, above their page: what was seen or done is written down, and the page is shown as
/// of another day.
final class PatientBar {

    /// How far back the slider reaches; the field beside it takes any day.
    private static final int MOST_DAYS = 1095;

    private final HttpServletRequest request;
    private final String patient;
    private final String name;
    private final LocalDate today;
    private String visit = "visit";

    PatientBar(HttpServletRequest request, String patient, String name, LocalDate today) {
        this.request = request;
        this.patient = patient;
        this.name = name;
        this.today = today;
    }

    /// Whether the visit that comes next is a follow-up, so that the way to its form is called so.
    PatientBar followUp(boolean due) {
        this.visit = due ? "follow-up" : "visit";
        return this;
    }

    /// @param asOf the day that the page is shown as of; null for today
    /// @param saved what was just written, by its name in the wording; empty for nothing
    Markup write(@Nullable LocalDate asOf, String saved) {
        var out = new Markup();
        out.open(
                "div",
                "class",
                "action-bar",
                "role",
                "region",
                "aria-label",
                Pages.say(request, "bar.label"),
                "data-zoom-words",
                Pages.say(request, "bar.zoom"));
        out.open("div", "class", "bar-row");
        out.open("p", "class", "who").element("strong", Markup.own(name)).close();
        if (SignedIn.here().filter(who -> who.is(Role.CLINICIAN)).isPresent()) {
            place(out, "button second-button", visit, "visit");
            places(out, "button second-button", "block", "ablation", "order");
            places(out, "bar-link", "diary-links");
        }
        places(out, "bar-link", "requests", "notes", "note", "explained");
        day(out, asOf == null ? today : asOf);
        out.close();
        if (!saved.isEmpty()) {
            out.element("p", Pages.say(request, "saved." + saved), "class", "done told", "role", "status");
        }
        if (asOf != null && asOf.isBefore(today)) {
            out.open("p", "class", "told").element("strong", Pages.say(request, "bar.past"));
            out.append(" ").element("a", Pages.say(request, "bar.today"), "href", "/patients/" + patient);
            out.close();
        }
        out.close();
        return out;
    }

    /// In a word each, so that they fit beside the name; the whole of it is said where one points.
    private void places(Markup out, String look, String... places) {
        for (var place : places) {
            place(out, look, place, place);
        }
    }

    private void place(Markup out, String look, String name, String place) {
        out.element(
                "a",
                Pages.say(request, "bar.short." + name),
                "href",
                "/patients/%s/%s".formatted(patient, place),
                "class",
                look,
                "title",
                Pages.say(request, "bar." + name));
    }

    /// Open while an earlier day is shown, since whoever goes back goes on by steps.
    private void day(Markup out, LocalDate day) {
        if (day.isBefore(today)) {
            out.open("details", "class", "bar-day", "open", "");
        } else {
            out.open("details", "class", "bar-day");
        }
        var shown = Pages.say(Pages.speech(request), "server.bar.day", "day", day.toString());
        out.element("summary", shown, "class", "bar-link");
        out.open("form", "method", "get", "action", "/patients/" + patient);
        out.open("p").element("label", Pages.say(request, "bar.as-of"), "for", "asOf");
        out.empty(
                "input",
                "id",
                "asOf",
                "name",
                "asOf",
                "type",
                "date",
                "value",
                day.toString(),
                "max",
                today.toString(),
                "data-send-on-change",
                "");
        out.append(" ").element("button", Pages.say(request, "bar.show"), "type", "submit", "class", "second-button");
        out.close();
        slider(out, day);
        out.close().close();
    }

    /// It is of use with a script only, which shows it: days before today.
    private void slider(Markup out, LocalDate day) {
        out.open("p", "hidden", "", "data-days-of", "asOf");
        out.empty(
                "input",
                "type",
                "range",
                "min",
                String.valueOf(-MOST_DAYS),
                "max",
                "0",
                "value",
                String.valueOf(Math.max(-MOST_DAYS, ChronoUnit.DAYS.between(today, day))),
                "aria-label",
                Pages.say(request, "bar.slider"),
                "data-today",
                today.toString());
        out.close();
    }
}
