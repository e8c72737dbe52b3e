package org.facetpath.server.hooks;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.facetpath.exchange.cds.Body;
import org.facetpath.exchange.cds.FeedbackReader;
import org.facetpath.exchange.cds.HookRequest;
import org.facetpath.exchange.cds.MessageWriter;
import org.facetpath.exchange.cds.RequestReader;
import org.facetpath.exchange.cds.Response;
import org.facetpath.exchange.cds.Service;
import org.facetpath.exchange.crd.CrdOptions;
import org.facetpath.server.assess.Assessor;
import org.facetpath.server.audit.Event;
import org.facetpath.server.audit.Watch;
import org.facetpath.server.hooks.HookFailures.NotJsonException;
import org.facetpath.server.hooks.HookFailures.TooLargeException;
import org.facetpath.server.hooks.HookFailures.UnknownServiceException;
import org.facetpath.server.hooks.card.Answer;
import org.facetpath.server.hooks.card.AnswerLedger;
import org.facetpath.server.hooks.card.CardLedger;
import org.facetpath.server.hooks.card.Memory;
import org.facetpath.server.hooks.client.Caller;
import org.facetpath.server.store.Beside;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// CDS Hooks 2.0.1: which services there are, their answers, and what became of their cards.
@RestController
final class HookDoor {

    /// The most that a request may have: a life's record as far as it is asked for, several times over.
    static final int MOST_BYTES = 32_000_000;

    private static final int MOST_FEEDBACK = 1_000_000;

    private final HookAnswers answers;
    private final Assessor assessor;
    private final Memory memory;
    private final Ledgers ledgers;
    private final Watch watch;
    private final RequestReader requests = new RequestReader();
    private final FeedbackReader feedback = new FeedbackReader();
    private final byte[] services = MessageWriter.write(HookServices.list());

    /// What was shown and told.
    record Ledgers(CardLedger cards, AnswerLedger answers) {}

    HookDoor(HookAnswers answers, Assessor assessor, Memory memory, Ledgers ledgers, Watch watch) {
        this.answers = answers;
        this.assessor = assessor;
        this.memory = memory;
        this.ledgers = ledgers;
        this.watch = watch;
    }

    @GetMapping("/cds-services")
    ResponseEntity<byte[]> discover() {
        return json(services);
    }

    @PostMapping("/cds-services/{id}")
    ResponseEntity<byte[]> answer(@PathVariable String id, HttpServletRequest http) throws IOException {
        var service = service(id);
        var day = assessor.day(null);
        var caller = HookGuard.caller(http);
        HookRequest request = null;
        try {
            request = requests.read(body(http, MOST_BYTES), service.hook());
            var answer = answers.answer(request, service, day, http.getLocale()).response();
            var shown = answer.withCards(memory.unseen(answer.cards(), request, caller));
            var told = Answer.of(MessageWriter.write(shown));
            watch.keep(
                    HookEvents.answered(request, service, said(shown, told) + senseless(request)),
                    caller.actor(),
                    beside(service, shown, told));
            return json(told.message());
        } catch (RuntimeException refused) {
            watch.keep(HookEvents.refused(request, service), caller.actor());
            throw refused;
        }
    }

    @PostMapping("/cds-services/{id}/feedback")
    ResponseEntity<Void> feedback(@PathVariable String id, HttpServletRequest http) throws IOException {
        var service = service(id);
        var told = feedback.read(body(http, MOST_FEEDBACK));
        Caller caller = HookGuard.caller(http);
        watch.keep(
                Event.of(Event.Act.CARD_FEEDBACK, null, null).with("%s, %d cards".formatted(service.id(), told.size())),
                caller.actor(),
                ledgers.cards().told(service.id(), told));
        return ResponseEntity.ok().build();
    }

    private static Service service(String id) {
        return HookServices.find(id).orElseThrow(UnknownServiceException::new);
    }

    /// Where nothing was said, the event tells all.
    private Beside beside(Service service, Response shown, Answer told) {
        return isSilent(shown)
                ? Beside.NOTHING
                : ledgers.cards()
                        .shown(service.id(), shown.cards())
                        .and(ledgers.answers().told(told));
    }

    private String said(Response shown, Answer told) {
        var knowledge = assessor.knowledge().version();
        return isSilent(shown)
                ? "0 cards, knowledge " + knowledge
                : "%d cards, %d system actions, knowledge %s, answer %s"
                        .formatted(shown.cards().size(), shown.systemActions().size(), knowledge, told.hash());
    }

    /// Options of CRD that were not followed, for whoever talks with the client about it.
    private static String senseless(HookRequest request) {
        var options = CrdOptions.senseless(request.crdOptions());
        return options.isEmpty() ? "" : ", options not understood: " + String.join(" ", options);
    }

    private static boolean isSilent(Response shown) {
        return shown.cards().isEmpty() && shown.systemActions().isEmpty();
    }

    private static Body body(HttpServletRequest http, int most) throws IOException {
        var type = http.getContentType();
        if (type == null || !isJson(type)) {
            throw new NotJsonException();
        }
        if (http.getContentLengthLong() > most) {
            throw new TooLargeException(most);
        }
        InputStream in = http.getInputStream();
        int expected = Math.max(http.getContentLength(), 0);
        var body = Body.read(in, expected, most);
        if (body == null) {
            throw new TooLargeException(most);
        }
        return body;
    }

    private static boolean isJson(String type) {
        try {
            var media = MediaType.parseMediaType(type);
            return media.getSubtype().equals("json") || media.getSubtype().endsWith("+json");
        } catch (org.springframework.http.InvalidMediaTypeException notOne) {
            return false;
        }
    }

    private static ResponseEntity<byte[]> json(byte[] message) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(message);
    }
}
