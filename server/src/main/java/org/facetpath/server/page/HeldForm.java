package org.facetpath.server.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Stream;
import org.facetpath.report.html.Markup;
import org.facetpath.server.access.Refusal;
import org.facetpath.server.access.SignedIn;

/// A form that was sent after its session had ended: all that was typed stands on the page that says so, to
/// be sent once more after signing in again. Nothing is kept on the server.
final class HeldForm {

    private static final String PATIENTS = "/patients/";
    private static final String PROOF = "_csrf";

    private HeldForm() {}

    /// What is shown in place of the error; empty where nothing is to be sent again. Passwords are typed anew.
    static Optional<Markup> find(HttpServletRequest request) {
        if (!Refusal.isStale(request)
                || !(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String address)
                || !address.startsWith(PATIENTS)) {
            return Optional.empty();
        }
        var out = new Markup();
        boolean signedIn = SignedIn.here().isPresent();
        out.element("p", Pages.say(request, signedIn ? "error.held-again" : "error.held"), "class", "lead");
        if (!signedIn) {
            out.open("p").element("a", Pages.say(request, "error.sign-in"), "href", "/sign-in", "target", "_blank");
            out.close();
        }
        Pages.form(request, out, address);
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals(PROOF)) {
                Stream.of(values).forEach(value -> hold(out, name, value));
            }
        });
        Pages.button(request, out, "error.again");
        out.close();
        return Optional.of(out);
    }

    private static void hold(Markup out, String name, String value) {
        if (value.contains("\n")) {
            out.open("textarea", "name", name, "hidden", "")
                    .append(Pages.lines(value))
                    .close();
        } else {
            out.empty("input", "type", "hidden", "name", name, "value", value);
        }
    }
}
