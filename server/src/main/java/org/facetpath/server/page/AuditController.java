package org.facetpath.server.page;

import ca.uhn.fhir.context.FhirContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.facetpath.report.html.Markup;
import org.facetpath.server.ServerOptions;
import org.facetpath.server.audit.AuditEvents;
import org.facetpath.server.audit.AuditQuery;
import org.facetpath.server.audit.Event;
import org.facetpath.server.hooks.card.AnswerLedger;
import org.facetpath.server.store.Version;
import org.hl7.fhir.r4.model.AuditEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The audit trail for those who must look through it: by day, account and patient, as a page and as a file.
@RestController
final class AuditController {

    private static final int SHOWN = 200;
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final AuditEvents events;
    private final FhirContext fhir;
    private final ServerOptions options;

    AuditController(AuditEvents events, FhirContext fhir, ServerOptions options) {
        this.events = events;
        this.fhir = fhir;
        this.options = options;
    }

    /// What the form asks for; empty fields ask for all.
    ///
    /// @param to the last day that is asked for
    record Asked(
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate from,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate to,

            @Nullable String agent,
            @Nullable String patient) {}

    @GetMapping(path = "/admin/audit", produces = MediaType.TEXT_HTML_VALUE)
    String page(Asked asked, HttpServletRequest request) {
        var found = events.find(query(asked), Event.Act.SEARCH, words(asked))
                .limit(SHOWN)
                .toList();
        return Pages.page(request, "audit", written(asked, found, request));
    }

    /// One event on each line, as FHIR has it, newest first.
    @GetMapping(path = "/admin/audit.ndjson", produces = "application/fhir+ndjson")
    void export(Asked asked, HttpServletResponse response) throws IOException {
        try (var found = events.find(query(asked), Event.Act.EXPORT, words(asked))) {
            response.setContentType("application/fhir+ndjson");
            response.setCharacterEncoding("UTF-8");
            response.setHeader("Content-Disposition", "attachment; filename=\"audit.ndjson\"");
            var out = response.getWriter();
            found.map(Version::content).forEach(event -> out.append(event).append('\n'));
            out.flush();
        }
    }

    private AuditQuery query(Asked asked) {
        var to = asked.to();
        return new AuditQuery(
                asked.from() == null
                        ? null
                        : asked.from().atStartOfDay(options.zone()).toInstant(),
                to == null ? null : to.plusDays(1).atStartOfDay(options.zone()).toInstant(),
                filled(asked.agent()),
                filled(asked.patient()),
                null);
    }

    private static @Nullable String filled(@Nullable String field) {
        return field == null || field.isBlank() ? null : field.strip();
    }

    /// For the trail.
    private static String words(Asked asked) {
        return "AuditEvent from %s to %s, agent %s, patient %s"
                .formatted(asked.from(), asked.to(), filled(asked.agent()), filled(asked.patient()))
                .replace("null", "any");
    }

    private Markup written(Asked asked, List<Version> found, HttpServletRequest request) {
        var out = new Markup();
        search(out, asked, request);
        out.element("p", Pages.say(request, found.isEmpty() ? "audit-none" : "audit-newest"));
        out.openTableFrame(Pages.say(request, "audit"));
        out.open("table", "class", "stack").open("thead").open("tr");
        for (var head : List.of("audit-when", "audit-who", "audit-what", "audit-about")) {
            out.element("th", Pages.say(request, head), "scope", "col");
        }
        out.close().close().open("tbody");
        found.forEach(event -> row(out, event, request));
        out.close().close().close();
        return out;
    }

    /// The form, with what was asked for still in it.
    private static void search(Markup out, Asked asked, HttpServletRequest request) {
        out.open("form", "method", "get", "action", "/admin/audit", "class", "filters");
        var fields = new Form(request, out, Map.of());
        fields.field("from", Pages.say(request, "field.from"), day(asked.from()), "type", "date");
        fields.field("to", Pages.say(request, "field.to"), day(asked.to()), "type", "date");
        text(fields, "agent", Pages.say(request, "field.agent"), asked.agent());
        text(fields, "patient", Pages.say(request, "field.audit-patient"), asked.patient());
        Pages.button(request, out, "audit-search");
        var export = Pages.say(request, "audit-export");
        out.open("p").element("button", export, "formaction", "/admin/audit.ndjson", "class", "second-button");
        out.close().close();
    }

    private static void text(Form fields, String name, String label, @Nullable String value) {
        fields.field(name, label, Objects.requireNonNullElse(value, ""), "type", "text", "autocomplete", "off");
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private void row(Markup out, Version version, HttpServletRequest request) {
        var event = fhir.newJsonParser().parseResource(AuditEvent.class, version.content());
        var at = version.at().atZone(options.zone()).toLocalDateTime().truncatedTo(ChronoUnit.SECONDS);
        var refused =
                "0".equals(event.getOutcome().toCode()) ? "" : " (%s)".formatted(Pages.say(request, "audit-refused"));
        out.open("tr").element("td", WHEN.format(at), "class", "number");
        out.element("td", Markup.own(version.by().id()));
        out.element("td", act(event, request) + refused);
        about(out, told(event), request);
        out.close();
    }

    private static String act(AuditEvent event, HttpServletRequest request) {
        return Pages.say(request, "audit-act." + event.getSubtypeFirstRep().getCode());
    }

    /// An event of a hook leads to what was said there.
    private static void about(Markup out, String told, HttpServletRequest request) {
        out.open("td").words(Markup.own(told));
        var answer = AnswerLedger.hashIn(told);
        if (answer.isPresent()) {
            out.words(" ").element("a", Pages.say(request, "audit-answer"), "href", "/admin/answers/" + answer.get());
        }
        out.close();
    }

    private static String told(AuditEvent event) {
        return event.getEntity().stream()
                .map(it -> it.getWhat().getReference() + (it.hasDescription() ? " " + it.getDescription() : ""))
                .map(it -> it.replaceFirst("^null ?", ""))
                .filter(it -> !it.isBlank())
                .collect(Collectors.joining("; "));
    }
}
