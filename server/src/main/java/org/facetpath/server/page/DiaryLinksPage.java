package org.facetpath.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facetpath.core.spine.Side;
import org.facetpath.report.html.Markup;
import org.facetpath.report.html.PlainPage;
import org.facetpath.server.diary.DiaryLink;
import org.facetpath.server.diary.QrCode;
import org.facetpath.server.diary.Treatment;
import org.facetpath.server.diary.Writer;

/// Writes the page on which links to diaries are made and taken back.
final class DiaryLinksPage {

    private final HttpServletRequest request;
    private final String patient;
    private final ZoneId zone;
    private final Instant now;
    private final Markup out = new Markup();

    DiaryLinksPage(HttpServletRequest request, String patient, ZoneId zone, Instant now) {
        this.request = request;
        this.patient = patient;
        this.zone = zone;
        this.now = now;
    }

    static String path(String patient) {
        return "/patients/" + patient + "/diary-links";
    }

    /// What went wrong, above the rest.
    DiaryLinksPage note(String key) {
        Problems.note(out, say(key));
        return this;
    }

    /// A link that was just made, above the rest; it is not shown again.
    DiaryLinksPage made(String address, Writer writer) {
        out.open("section", "class", "panel qr", "aria-labelledby", "made");
        out.element("h2", say("links-made." + writer.code()), "id", "made");
        out.element("p", say("links-once"));
        out.append(QrCode.draw(address, say("links-qr")));
        out.open("p").element("label", say("links-address"), "for", "address");
        out.empty("input", "id", "address", "class", "link-text", "type", "text", "readonly", "", "value", address);
        out.close();
        out.open("p")
                .element(
                        "button",
                        say("links-copy"),
                        "type",
                        "button",
                        "hidden",
                        "",
                        "data-copy",
                        "address",
                        "data-copied",
                        say("links-copied"))
                .close()
                .close();
        return this;
    }

    /// @param name of the patient, who must not be taken for another
    String write(String name, List<Treatment> treatments, List<DiaryLink> links) {
        out.open("p").element("a", Markup.own(name), "href", "/patients/" + patient);
        out.close();
        out.element("p", say("links-text"), "class", "lead");
        if (treatments.isEmpty()) {
            out.element("p", say("links-none"), "class", "panel");
        }
        out.open("ul", "class", "rows");
        for (var treatment : treatments) {
            out.open("li").element("h2", title(treatment));
            links.stream()
                    .filter(link -> link.procedure().equals(treatment.procedure()))
                    .forEach(this::link);
            make(treatment);
            out.close();
        }
        out.close();
        return PlainPage.in(
                AppFrame.of(request).backTo(path(patient)).staff(),
                Pages.speech(request),
                say("links-title"),
                out.end(),
                "");
    }

    private String title(Treatment treatment) {
        var speech = Pages.speech(request);
        var where = Stream.concat(
                        Stream.of(treatment.region().code()),
                        treatment.sides().stream()
                                .filter(side -> side != Side.NOT_DOCUMENTED)
                                .map(Side::code))
                .map(speech::term)
                .collect(Collectors.joining(", "));
        var kind = treatment.kind().code();
        var ended = treatment.ended();
        return ended == null
                ? say("links-undated." + kind, "where", where)
                : say("links-title." + kind, "where", where, "when", day(ended));
    }

    private void link(DiaryLink link) {
        boolean open = link.isOpen(now);
        var state = link.revoked() != null ? "revoked" : open ? "open" : "over";
        out.open("div", "class", "choice");
        out.element(
                "span",
                say(
                        "links-state." + state,
                        "writer",
                        say("links-for." + link.writer().code()),
                        "made",
                        day(link.made()),
                        "expires",
                        day(link.expires()),
                        "devices",
                        String.valueOf(link.devices())));
        if (open) {
            Pages.form(request, out, "%s/%s/revoke".formatted(path(patient), link.id()));
            out.element("button", say("links-revoke"), "type", "submit", "class", "danger-button");
            out.close();
        }
        out.close();
    }

    private void make(Treatment treatment) {
        out.open("div", "class", "choice");
        for (var writer : Writer.values()) {
            Pages.form(request, out, path(patient));
            hidden("once", UUID.randomUUID().toString());
            hidden("procedure", treatment.procedure());
            hidden("writer", writer.code());
            var words = say("links-make." + writer.code());
            out.open("p")
                    .element("button", words, "type", "submit", "class", "second-button")
                    .close()
                    .close();
        }
        out.close();
    }

    private void hidden(String name, String value) {
        out.empty("input", "type", "hidden", "name", name, "value", value);
    }

    private String day(Instant time) {
        return time.atZone(zone).toLocalDate().toString();
    }

    private String say(String key, String... namesAndValues) {
        return Pages.say(Pages.speech(request), "diary." + key, namesAndValues);
    }
}
