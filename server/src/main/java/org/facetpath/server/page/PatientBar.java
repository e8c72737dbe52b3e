package org.facetpath.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.facetpath.report.html.Markup;
import org.facetpath.server.access.SignedIn;
import org.facetpath.server.account.Role;
import org.jspecify.annotations.Nullable;

/// What can be done with a patient, above their page: what was seen or done is written down, and the page is shown as
/// of another day.
final class PatientBar {

    private final HttpServletRequest request;
    private final String patient;
    private final String name;
    private final LocalDate today;

    PatientBar(HttpServletRequest request, String patient, String name, LocalDate today) {
        this.request = request;
        this.patient = patient;
        this.name = name;
        this.today = today;
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
        out.open("p", "class", "who").element("strong", Markup.own(name)).close();
        for (var place : places()) {
            out.element(
                    "a",
                    Pages.say(request, "bar." + place),
                    "href",
                    "/patients/%s/%s".formatted(patient, place),
                    "class",
                    "button second-button");
        }
        day(out, asOf == null ? today : asOf);
        if (!saved.isEmpty()) {
            out.element("p", Pages.say(request, "saved." + saved), "class", "done", "role", "status");
        }
        if (asOf != null && asOf.isBefore(today)) {
            out.element("p", Pages.say(request, "bar.past"), "class", "marked");
        }
        out.close();
        return out;
    }

    private List<String> places() {
        var places = new ArrayList<String>();
        if (SignedIn.here().filter(who -> who.is(Role.CLINICIAN)).isPresent()) {
            places.addAll(List.of("visit", "block", "ablation", "order", "diary-links"));
        }
        places.addAll(List.of("requests", "notes", "note", "explained"));
        return places;
    }

    private void day(Markup out, LocalDate day) {
        out.open("form", "method", "get", "action", "/patients/" + patient, "class", "end");
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
        // The slider is of use with a script only, which shows it: days before today.
        out.open("p", "hidden", "", "data-days-of", "asOf");
        out.empty(
                "input",
                "type",
                "range",
                "min",
                "-1095",
                "max",
                "0",
                "value",
                String.valueOf(Math.max(-1095, ChronoUnit.DAYS.between(today, day))),
                "aria-label",
                Pages.say(request, "bar.slider"),
                "data-today",
                today.toString());
        out.close().close();
    }
}
