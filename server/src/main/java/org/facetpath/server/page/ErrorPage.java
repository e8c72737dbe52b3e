package org.facetpath.server.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.facetpath.report.html.Markup;
import org.facetpath.server.access.Refusal;
import org.facetpath.server.audit.Trouble;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What is said when something went wrong: the status and nothing of the request. A browser gets a page with a way on.
@RestController
final class ErrorPage implements ErrorController {

    @RequestMapping("/error")
    ResponseEntity<String> tell(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            Trouble.log(LoggerFactory.getLogger(ErrorPage.class), failure);
        }
        var answer = ResponseEntity.status(status);
        return Refusal.isRead(request)
                ? answer.contentType(MediaType.TEXT_HTML).body(page(status, request))
                : answer.contentType(MediaType.TEXT_PLAIN).body(words(status) + "\n");
    }

    private static String page(int status, HttpServletRequest request) {
        var held = HeldForm.find(request);
        if (held.isPresent()) {
            return Pages.page(request, AppFrame.of(request).backTo("/").staying(), "error.held-title", held.get());
        }
        var out = new Markup();
        out.element("p", Pages.say(request, "error.text"), "class", "lead");
        out.open("p")
                .element("a", Pages.say(request, "error.begin"), "href", "/", "class", "button second-button")
                .close();
        return Pages.page(request, AppFrame.of(request).backTo("/"), key(status), out);
    }

    private static String key(int status) {
        return switch (status) {
            case 400, 401, 403, 404, 405 -> "error." + status;
            default -> status < 500 ? "error.refused" : "error.failed";
        };
    }

    private static String words(int status) {
        return switch (status) {
            case 400 -> "The request cannot be read.";
            case 401 -> "Sign in first.";
            case 403 -> "Your account may not do this.";
            case 404 -> "There is nothing here.";
            case 405 -> "This cannot be done here.";
            case 415 -> "This kind of content is not understood here.";
            default -> status < 500 ? "The request was refused." : "Facetpath failed.";
        };
    }
}
