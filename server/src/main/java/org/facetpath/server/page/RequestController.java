package org.facetpath.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.facetpath.report.packet.Packet;
import org.facetpath.report.packet.ReplyText;
import org.facetpath.server.access.SignedIn;
import org.facetpath.server.assess.Assessor;
import org.facetpath.server.audit.Event;
import org.facetpath.server.audit.Watch;
import org.facetpath.server.desk.AnswerForm;
import org.facetpath.server.desk.Dealing;
import org.facetpath.server.desk.PayerRequest;
import org.facetpath.server.desk.RequestPackets;
import org.facetpath.server.desk.Requests;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// `/patients/{id}/requests/{request}`: one request to a payer, its criteria, its papers, and its way to an answer.
@RestController
@RequestMapping("/patients/{id}/requests/{request}")
final class RequestController {

    private static final String PDF = "application/pdf";
    private static final String ZIP = "application/zip";

    private final Assessor assessor;
    private final Requests requests;
    private final RequestPackets packets;
    private final Watch watch;
    private final PatientDoor door;

    RequestController(Assessor assessor, Requests requests, RequestPackets packets, Watch watch, PatientDoor door) {
        this.assessor = assessor;
        this.requests = requests;
        this.packets = packets;
        this.watch = watch;
        this.door = door;
    }

    /// What the form of a payer's answer sends.
    record Answer(
            @Nullable String form,
            @Nullable String decision,
            @Nullable String day,
            @Nullable String number,
            @Nullable String reason,
            @Nullable String criterion,
            @Nullable String policy,
            @Nullable String suggested) {

        /// Without a criterion that was only suggested, for a reason that has changed since.
        AnswerForm withoutSuggestion() {
            var form = asForm();
            return form.criterion().equals(or(suggested))
                    ? new AnswerForm(form.id(), form.decision(), form.day(), form.number(), form.reason(), "")
                    : form;
        }

        AnswerForm asForm() {
            return new AnswerForm(or(form), or(decision), or(day), or(number), or(reason), or(criterion));
        }

        List<String> policies() {
            return policy == null || policy.isEmpty() ? List.of() : List.of(policy);
        }

        private static String or(@Nullable String text) {
            return Objects.requireNonNullElse(text, "");
        }
    }

    @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
    String page(
            @PathVariable String id,
            @PathVariable String request,
            @RequestParam(required = false) @Nullable List<String> policy,
            @RequestParam(defaultValue = "") String sent,
            HttpServletRequest http) {
        var found = admitted(id, request, policy == null ? List.of() : policy);
        return write(found, http).first(form(), sent);
    }

    @GetMapping(path = "/letter.pdf", produces = PDF)
    ResponseEntity<byte[]> letter(
            @PathVariable String id, @PathVariable String request, @RequestParam String policy, HttpServletRequest http)
            throws IOException {
        var packet = packet(id, request, policy, http);
        return file(packets.letter(packet), PDF, "letter-%s.pdf".formatted(request));
    }

    /// Letter, criteria, list of records and what to look at before sending, in one archive.
    @GetMapping(path = "/packet.zip", produces = ZIP)
    ResponseEntity<byte[]> archive(
            @PathVariable String id, @PathVariable String request, @RequestParam String policy, HttpServletRequest http)
            throws IOException {
        var packet = packet(id, request, policy, http);
        return file(packets.archive(packet), ZIP, "packet-%s.zip".formatted(request));
    }

    private Packet packet(String id, String request, String policy, HttpServletRequest http) {
        var found = admitted(id, request, List.of(policy));
        var speech = Pages.speech(http);
        var held = packets.hindrance(found, speech);
        if (held.isPresent()) {
            watch.keep(Event.of(Event.Act.EXPORT, id, found.source())
                    .with("packet held back")
                    .refused());
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        var packet = packets.packet(found, policy, speech)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        watch.keep(Event.of(Event.Act.EXPORT, id, found.source()).with("packet for " + policy));
        return packet;
    }

    private static ResponseEntity<byte[]> file(byte[] content, String type, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(name))
                .body(content);
    }

    /// Records that the request was sent to the payer.
    @PostMapping(path = "/sent", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> sent(
            @PathVariable String id,
            @PathVariable String request,
            @RequestParam(defaultValue = "") String form,
            @RequestParam(defaultValue = "") String sent,
            @RequestParam(defaultValue = "") List<String> policy,
            HttpServletRequest http) {
        var found = admitted(id, request, policy);
        var dealing = AnswerForm.sent(form, sent, found.source(), assessor.day(null));
        if (dealing.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(write(found, http).refusedSent(form(), sent));
        }
        return recorded(id, found, dealing.get(), known(policy));
    }

    /// Records what the payer answered.
    @PostMapping(path = "/answer", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> answer(
            @PathVariable String id, @PathVariable String request, Answer form, HttpServletRequest http) {
        var found = admitted(id, request, form.policies());
        var criteria = List.copyOf(
                RequestPackets.criteria(found.answers(), Pages.speech(http)).keySet());
        var policy = found.judgedBy(form.policies()).orElse("");
        var answered = form.asForm().answered(found, policy, criteria);
        if (answered.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(write(found, http).refusedAnswer(form.asForm()));
        }
        return recorded(id, found, answered.get(), List.of());
    }

    /// The choice of a criterion with the one that the words of the reason point to; writes nothing.
    @PostMapping(path = "/criterion", produces = MediaType.TEXT_HTML_VALUE)
    String criterion(@PathVariable String id, @PathVariable String request, Answer form, HttpServletRequest http) {
        return write(admitted(id, request, form.policies()), http).criterionPart(form.withoutSuggestion());
    }

    /// The draft of a letter after the last answer.
    @GetMapping(path = "/reply", produces = MediaType.TEXT_HTML_VALUE)
    String reply(
            @PathVariable String id,
            @PathVariable String request,
            @RequestParam String kind,
            @RequestParam String policy,
            HttpServletRequest http) {
        var found = admitted(id, request, List.of(policy));
        var wanted = Stream.of(ReplyText.Kind.values())
                .filter(it -> it.code().equals(kind))
                .findFirst();
        var text = wanted.flatMap(it -> found.open()
                        .flatMap(answered -> packets.reply(found, answered, it, policy, Pages.speech(http))))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        watch.keep(Event.of(Event.Act.EXPORT, id, found.source()).with("draft of a letter, " + kind));
        return write(found, http).reply(text);
    }

    /// @param chosen the policies to judge by from here on, besides the payer's and those of recorded answers
    private ResponseEntity<String> recorded(String id, PayerRequest found, Dealing dealing, List<String> chosen) {
        watch.keep(Event.of(Event.Act.CREATE, id, found.source()).with(told(dealing)));
        requests.write(id, dealing, SignedIn.required());
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", "/patients/%s/requests/%s%s".formatted(id, found.id(), query(chosen)))
                .build();
    }

    private static String query(List<String> policies) {
        return policies.isEmpty() ? "" : "?policy=" + String.join("&policy=", policies);
    }

    private static String told(Dealing dealing) {
        return switch (dealing) {
            case Dealing.Sent _ -> "sent to the payer";
            case Dealing.Answered answered ->
                "payer's answer: " + answered.decision().code();
        };
    }

    /// By the payer's policies, those asked for, and those that answers were recorded for.
    private PayerRequest admitted(String id, String request, List<String> policies) {
        door.admit(Event.Act.ASSESS, id, "request " + request);
        return find(id, request, known(policies));
    }

    private PayerRequest find(String id, String request, List<String> policies) {
        return requests.find(id, request, policies)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private List<String> known(List<String> policies) {
        return policies.stream()
                .filter(it -> assessor.knowledge().policies().find(it).isPresent())
                .distinct()
                .toList();
    }

    private AnswerForm form() {
        return AnswerForm.empty(UUID.randomUUID().toString(), assessor.day(null));
    }

    private RequestPage write(PayerRequest found, HttpServletRequest http) {
        var held = packets.hindrance(found, Pages.speech(http));
        return new RequestPage(http, assessor.knowledge(), found, held.orElse(""));
    }
}
