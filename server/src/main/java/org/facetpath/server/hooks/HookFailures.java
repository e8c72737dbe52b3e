package org.facetpath.server.hooks;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.facetpath.exchange.cds.RefusedMessageException;
import org.facetpath.server.audit.Trouble;
import org.facetpath.server.hooks.record.MissingRecordException;
import org.facetpath.server.store.StoreFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// What went wrong with a hook, as an OperationOutcome that says what and where, and holds nothing of the record.
@RestControllerAdvice(assignableTypes = HookDoor.class)
final class HookFailures {

    static final MediaType FHIR_JSON = MediaType.valueOf("application/fhir+json");

    private static final Logger LOG = LoggerFactory.getLogger(HookFailures.class);
    private static final JsonFactory JSON = new JsonFactory();

    @ExceptionHandler
    ResponseEntity<String> refused(RefusedMessageException refused) {
        var code = switch (refused.fault()) {
            case STRUCTURE -> "structure";
            case REQUIRED -> "required";
            case INVALID -> "invalid";
        };
        return answer(HttpStatus.BAD_REQUEST, code, String.valueOf(refused.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<String> missing(MissingRecordException missing) {
        return answer(HttpStatus.PRECONDITION_FAILED, "not-found", String.valueOf(missing.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<String> unknown(UnknownServiceException unknown) {
        return answer(HttpStatus.NOT_FOUND, "not-found", "There is no such service; GET /cds-services lists them.");
    }

    @ExceptionHandler
    ResponseEntity<String> notJson(NotJsonException other) {
        return answer(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "not-supported", "The body must be application/json.");
    }

    @ExceptionHandler
    ResponseEntity<String> large(TooLargeException large) {
        return answer(HttpStatus.CONTENT_TOO_LARGE, "too-long", String.valueOf(large.getMessage()));
    }

    /// The database is full, damaged or gone. Its words hold no word of a record.
    @ExceptionHandler
    ResponseEntity<String> unusable(StoreFailedException failure) {
        var number = Trouble.log(LOG, failure);
        return answer(
                HttpStatus.SERVICE_UNAVAILABLE,
                "transient",
                "%s (the log says more under %s)".formatted(failure.getMessage(), number));
    }

    /// A fault of ours. The next request is served all the same.
    @ExceptionHandler
    ResponseEntity<String> bug(RuntimeException bug) {
        var number = Trouble.log(LOG, bug);
        return answer(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "exception",
                "Facetpath failed; its log says more under %s.".formatted(number));
    }

    static ResponseEntity<String> answer(HttpStatus status, String code, String words) {
        var text = new StringWriter();
        try (var out = JSON.createGenerator(text)) {
            out.writeStartObject();
            out.writeStringField("resourceType", "OperationOutcome");
            out.writeArrayFieldStart("issue");
            out.writeStartObject();
            out.writeStringField("severity", "error");
            out.writeStringField("code", code);
            out.writeStringField("diagnostics", words);
            out.writeEndObject();
            out.writeEndArray();
            out.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return ResponseEntity.status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(FHIR_JSON)
                .body(text.toString());
    }

    /// Nobody asks for this service.
    static final class UnknownServiceException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// The body says that it is something else.
    static final class NotJsonException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// The body is longer than what is taken.
    static final class TooLargeException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLargeException(int most) {
            super("A request may have %d MB at most.".formatted(most / 1_000_000));
        }
    }
}
