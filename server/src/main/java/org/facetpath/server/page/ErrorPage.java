package org.facetpath.server.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.facetpath.server.audit.Trouble;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What is said when something went wrong: the status and nothing of the request.
@RestController
final class ErrorPage implements ErrorController {

    @RequestMapping("/error")
    ResponseEntity<String> tell(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            Trouble.log(LoggerFactory.getLogger(ErrorPage.class), failure);
        }
        return ResponseEntity.status(status).contentType(MediaType.TEXT_PLAIN).body(words(status) + "\n");
    }

    private static String words(int status) {
        return switch (status) {
            case 400 -> "The request cannot be read.";
            case 404 -> "There is nothing here.";
            case 405 -> "This cannot be done here.";
            case 415 -> "This kind of content is not understood here.";
            default -> status < 500 ? "The request was refused." : "Facetpath failed.";
        };
    }
}
