package org.facetpath.server.page;

import org.facetpath.server.audit.Event;
import org.facetpath.server.audit.Watch;
import org.facetpath.server.hooks.card.AnswerLedger;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// What a record system was told at a hook, byte for byte, for those who settle a dispute about it.
@RestController
final class AnswersController {

    private final AnswerLedger answers;
    private final Watch watch;

    AnswersController(AnswerLedger answers, Watch watch) {
        this.answers = answers;
        this.watch = watch;
    }

    /// @param hash as the audit event of the call names it
    @GetMapping(path = "/admin/answers/{hash}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> told(@PathVariable String hash) {
        var found = answers.find(hash).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        watch.keep(Event.of(Event.Act.EXPORT, null, null).with("answer of a hook, " + found.hash()));
        return ResponseEntity.ok(found.message());
    }
}
