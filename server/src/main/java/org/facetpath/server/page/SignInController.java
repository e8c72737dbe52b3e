package org.facetpath.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.facetpath.report.html.Markup;
import org.facetpath.server.access.Sessions;
import org.facetpath.server.access.SignedIn;
import org.facetpath.server.account.FirstAccount;
import org.facetpath.server.account.SignIn;
import org.facetpath.server.account.SignInLimits;
import org.facetpath.server.audit.Event;
import org.facetpath.server.audit.Watch;
import org.facetpath.server.identity.ProviderSettings;
import org.facetpath.server.store.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The pages to sign in and to make the first account.
@RestController
final class SignInController {

    private static final Set<String> OF_PROVIDER =
            Set.of("provider-down", "provider-refused", "provider-unknown", "provider-waits");

    private final SignIn signIn;
    private final FirstAccount firstAccount;
    private final SignInLimits limits;
    private final Sessions sessions;
    private final Watch watch;
    private final boolean hasProvider;

    SignInController(
            SignIn signIn,
            FirstAccount firstAccount,
            SignInLimits limits,
            Sessions sessions,
            Watch watch,
            Optional<ProviderSettings> provider) {
        this.signIn = signIn;
        this.firstAccount = firstAccount;
        this.limits = limits;
        this.sessions = sessions;
        this.watch = watch;
        this.hasProvider = provider.isPresent();
    }

    @GetMapping(path = "/sign-in", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> form(@RequestParam(defaultValue = "") String problem, HttpServletRequest request) {
        return firstAccount.code().isPresent()
                ? to("/setup")
                : ResponseEntity.ok(form(request, OF_PROVIDER.contains(problem) ? problem : ""));
    }

    @PostMapping(path = "/sign-in", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> signIn(
            @RequestParam String name,
            @RequestParam String password,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!limits.take(name, request.getRemoteAddr())) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).body(form(request, "too-often"));
        }
        var account = signIn.check(name, password, code);
        if (account.isEmpty()) {
            watch.keep(Event.of(Event.Act.SIGN_IN, null, null).refused(), named(name));
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).body(form(request, "wrong"));
        }
        limits.forgive(name, request.getRemoteAddr());
        sessions.open(account.get(), request, response);
        watch.keep(Event.of(Event.Act.SIGN_IN, null, null), named(name));
        return to(SignedIn.as(account.get()).beginning());
    }

    @GetMapping(path = "/setup", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> setup(HttpServletRequest request) {
        return firstAccount.code().isEmpty() ? to("/sign-in") : ResponseEntity.ok(setup(request, ""));
    }

    @PostMapping(path = "/setup", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> makeFirst(
            @RequestParam String code,
            @RequestParam String name,
            @RequestParam String password,
            HttpServletRequest request) {
        if (!limits.takeForSetup(request.getRemoteAddr())) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).body(setup(request, "too-often"));
        }
        try {
            if (firstAccount.make(code, name, password)) {
                watch.keep(Event.of(Event.Act.ACCOUNT_CHANGE, null, null).with("first account"), named(name));
                return to("/sign-in");
            }
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).body(setup(request, "wrong-code"));
        } catch (IllegalArgumentException refused) {
            return ResponseEntity.unprocessableContent().body(setup(request, "not-usable"));
        }
    }

    /// As the trail names one who is not known to be who they say.
    private static Actor named(String name) {
        return new Actor("user/" + name.replaceAll("[^A-Za-z0-9._@-]", "?").substring(0, Math.min(60, name.length())));
    }

    private String form(HttpServletRequest request, String problem) {
        var out = new Markup();
        Problems.tell(request, out, problem);
        if (hasProvider) {
            out.open("p")
                    .element("a", Pages.say(request, "provider-sign-in"), "href", "/oauth2/authorization/facetpath")
                    .close();
            out.element("p", Pages.say(request, "provider-or-local"));
        }
        Pages.form(request, out, "/sign-in");
        Pages.field(request, out, "name", "text", "username");
        Pages.field(request, out, "password", "password", "current-password");
        Pages.field(request, out, "code", "text", "one-time-code");
        out.element("p", Pages.say(request, "sign-in-code"), "class", "hint");
        Pages.button(request, out, "sign-in");
        out.close();
        withoutAccount(request, out);
        return Pages.page(request, "sign-in", out);
    }

    /// What is there for everybody.
    private static void withoutAccount(HttpServletRequest request, Markup out) {
        var speech = Pages.speech(request);
        out.open("section", "class", "panel", "aria-labelledby", "no-account");
        out.element("h2", speech.say("self-check.no-account"), "id", "no-account");
        out.element("p", speech.say("self-check.no-account-text"));
        out.open("ul", "class", "chips");
        for (var path : List.of(SelfCheckController.PATH, LearnController.PATH)) {
            out.open("li")
                    .element("a", Pages.say(request, "nav." + path), "href", path, "class", "chip")
                    .close();
        }
        out.close().close();
    }

    private static String setup(HttpServletRequest request, String problem) {
        var out = new Markup();
        Problems.tell(request, out, problem);
        out.element("p", Pages.say(request, "setup-text"));
        Pages.form(request, out, "/setup");
        Pages.field(request, out, "code", "text", "one-time-code");
        Pages.field(request, out, "name", "text", "username");
        Pages.field(request, out, "password", "password", "new-password");
        Pages.button(request, out, "make-account");
        return Pages.page(request, "setup", out);
    }

    private static ResponseEntity<String> to(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", path)
                .build();
    }
}
