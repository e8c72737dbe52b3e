package org.facetpath.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import org.facetpath.report.html.Markup;
import org.facetpath.server.access.Sessions;
import org.facetpath.server.access.SignedIn;
import org.facetpath.server.account.Account;
import org.facetpath.server.account.Accounts;
import org.facetpath.server.account.NewPassword;
import org.facetpath.server.account.SecondFactor;
import org.facetpath.server.account.Secrets;
import org.facetpath.server.audit.Event;
import org.facetpath.server.audit.Watch;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// One's own account: password, second factor, recovery codes, tokens for programs. What is secret is shown once.
@RestController
final class AccountController {

    private static final String SEED = "facetpath.new-seed";
    private static final Duration TOKEN_LASTS = Duration.ofDays(90);

    private final Accounts accounts;
    private final Secrets secrets;
    private final SecondFactor secondFactor;
    private final PasswordEncoder passwords;
    private final Watch watch;

    AccountController(
            Accounts accounts, Secrets secrets, SecondFactor secondFactor, PasswordEncoder passwords, Watch watch) {
        this.accounts = accounts;
        this.secrets = secrets;
        this.secondFactor = secondFactor;
        this.passwords = passwords;
        this.watch = watch;
    }

    @GetMapping(path = "/account", produces = MediaType.TEXT_HTML_VALUE)
    String page(HttpServletRequest request) {
        return page(request, "", new Markup());
    }

    @PostMapping(path = "/account/password", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> changePassword(
            @RequestParam String password, @RequestParam String newPassword, HttpServletRequest request) {
        var account = own();
        if (!passwords.matches(password, account.passwordHash())) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).body(page(request, "wrong", new Markup()));
        }
        try {
            changeOwn(account.withPasswordHash(passwords.encode(NewPassword.checked(newPassword))), request);
        } catch (IllegalArgumentException refused) {
            return ResponseEntity.unprocessableContent().body(page(request, "not-usable", new Markup()));
        }
        keep("password");
        return ResponseEntity.ok(page(request, "", done(request, "password-changed")));
    }

    /// Without a code it shows a new seed; with the code of that seed the second factor is on, with a wrong
    /// one it shows the same seed again.
    @PostMapping(path = "/account/second-factor", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> secondFactor(
            @RequestParam(defaultValue = "") String code, HttpServletRequest request, HttpSession session) {
        var account = own();
        if (code.isEmpty()) {
            var seed = SecondFactor.newSeed();
            session.setAttribute(SEED, seed);
            return ResponseEntity.ok(page(request, "", enrol(request, account, seed)));
        }
        if (session.getAttribute(SEED) instanceof String seed && secondFactor.accepts(account.name(), seed, code)) {
            session.removeAttribute(SEED);
            changeOwn(account.withTotpSeed(seed), request);
            keep("second factor");
            return ResponseEntity.ok(page(request, "", codes(request, secrets.newRecoveryCodes(account.name()))));
        }
        var again = session.getAttribute(SEED) instanceof String seed ? enrol(request, account, seed) : new Markup();
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED).body(page(request, "wrong-code", again));
    }

    @PostMapping(path = "/account/recovery-codes", produces = MediaType.TEXT_HTML_VALUE)
    String recoveryCodes(HttpServletRequest request) {
        keep("recovery codes");
        return page(request, "", codes(request, secrets.newRecoveryCodes(own().name())));
    }

    @PostMapping(path = "/account/tokens", produces = MediaType.TEXT_HTML_VALUE)
    String token(
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "false") boolean revoke,
            HttpServletRequest request) {
        if (revoke) {
            secrets.forget(own().name(), Secrets.Kind.TOKEN);
            keep("tokens taken back");
            return page(request, "", done(request, "tokens-revoked"));
        }
        var token = secrets.newToken(own().name(), label.substring(0, Math.min(80, label.length())), TOKEN_LASTS);
        keep("token");
        var out = new Markup();
        out.element("p", Pages.say(request, "token-text"))
                .open("pre")
                .element("code", token)
                .close();
        return page(request, "", out);
    }

    private void changeOwn(Account account, HttpServletRequest request) {
        accounts.change(account);
        Sessions.stay(account, request);
    }

    private void keep(String what) {
        watch.keep(Event.of(Event.Act.ACCOUNT_CHANGE, null, null).with(what));
    }

    private Account own() {
        return SignedIn.here()
                .flatMap(who -> accounts.find(who.name()))
                .orElseThrow(() -> new AccessDeniedException("no local account"));
    }

    private static Markup done(HttpServletRequest request, String key) {
        return new Markup().element("p", Pages.say(request, key), "role", "status");
    }

    private static Markup enrol(HttpServletRequest request, Account account, String seed) {
        var out = new Markup();
        out.element("p", Pages.say(request, "second-factor-text"));
        out.open("pre").element("code", seed).close();
        out.open("p")
                .element(
                        "a",
                        Pages.say(request, "second-factor-link"),
                        "href",
                        SecondFactor.address(account.name(), seed))
                .close();
        Pages.form(request, out, "/account/second-factor");
        Pages.field(request, out, "code", "text", "one-time-code");
        Pages.button(request, out, "confirm");
        out.close();
        return out;
    }

    private static Markup codes(HttpServletRequest request, Iterable<String> codes) {
        var out = new Markup();
        out.element("p", Pages.say(request, "recovery-text"), "role", "status").open("ul");
        codes.forEach(code -> out.open("li").element("code", code).close());
        out.close();
        return out;
    }

    private static String page(HttpServletRequest request, String problem, Markup first) {
        var out = new Markup();
        Problems.tell(request, out, problem);
        out.append(first.end());
        out.element("h2", Pages.say(request, "password"));
        Pages.form(request, out, "/account/password");
        out.open("p").element("label", Pages.say(request, "field.password-now"), "for", "password");
        out.empty(
                "input", "id", "password", "name", "password", "type", "password", "autocomplete", "current-password");
        out.close();
        Pages.field(request, out, "newPassword", "password", "new-password");
        Pages.button(request, out, "change-password");
        out.close();
        action(request, out, "second-factor");
        action(request, out, "recovery-codes");
        action(request, out, "tokens");
        Pages.form(request, out, "/account/tokens");
        out.empty("input", "type", "hidden", "name", "revoke", "value", "true");
        Pages.button(request, out, "tokens-revoke");
        out.close();
        return Pages.page(request, AppFrame.of(request).backTo("/account"), "account", out);
    }

    private static void action(HttpServletRequest request, Markup out, String name) {
        out.element("h2", Pages.say(request, name));
        out.element("p", Pages.say(request, name + "-why"));
        Pages.form(request, out, "/account/" + name);
        Pages.button(request, out, name + "-make");
        out.close();
    }
}
