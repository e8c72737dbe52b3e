package org.facetpath.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facetpath.report.html.Markup;
import org.facetpath.server.account.Account;
import org.facetpath.server.account.Accounts;
import org.facetpath.server.account.Identities;
import org.facetpath.server.account.Identity;
import org.facetpath.server.account.NewPassword;
import org.facetpath.server.account.Role;
import org.facetpath.server.account.Secrets;
import org.facetpath.server.audit.Event;
import org.facetpath.server.audit.Watch;
import org.facetpath.server.identity.ProviderSettings;
import org.facetpath.server.store.ResourceKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// The accounts of the clinic: who there is, with which roles; a new one, another role, a new password, closed ones.
@RestController
final class AccountsController {

    private final Accounts accounts;
    private final Secrets secrets;
    private final PasswordEncoder passwords;
    private final Identities identities;
    private final Optional<ProviderSettings> provider;
    private final Watch watch;

    AccountsController(
            Accounts accounts,
            Secrets secrets,
            PasswordEncoder passwords,
            Identities identities,
            Optional<ProviderSettings> provider,
            Watch watch) {
        this.accounts = accounts;
        this.secrets = secrets;
        this.passwords = passwords;
        this.identities = identities;
        this.provider = provider;
        this.watch = watch;
    }

    /// What the form sends.
    ///
    /// @param password empty to leave it as it is
    /// @param subject whom the identity provider calls so; empty to leave it as it is
    /// @param reset whether second factor, recovery codes and tokens are taken away, since they were lost
    record Wanted(
            @Nullable String name,
            @Nullable String password,
            @Nullable List<Role> roles,
            @Nullable String patient,
            @Nullable String practitioner,
            @Nullable String subject,
            @Nullable Boolean disabled,
            @Nullable Boolean reset) {}

    @GetMapping(path = "/admin/accounts", produces = MediaType.TEXT_HTML_VALUE)
    String list(HttpServletRequest request) {
        return page(request, "", new Markup());
    }

    @PostMapping(path = "/admin/accounts", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> write(Wanted wanted, HttpServletRequest request) {
        try {
            var account = write(wanted);
            var what = Boolean.TRUE.equals(wanted.reset()) ? ", second factor, codes and tokens taken away" : "";
            watch.keep(Event.of(Event.Act.ACCOUNT_CHANGE, null, null).with("account " + account.name() + what));
            var saved = new Markup().element("p", Pages.say(request, "account-saved"), "role", "status");
            return ResponseEntity.ok(page(request, "", saved));
        } catch (LastAdmin refused) {
            return ResponseEntity.unprocessableContent().body(page(request, "last-admin", new Markup()));
        } catch (IllegalArgumentException refused) {
            return ResponseEntity.unprocessableContent().body(page(request, "not-usable", new Markup()));
        }
    }

    /// Without an admin nobody could make one again.
    private static final class LastAdmin extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private void requireAdminBeside(Account account) {
        boolean stays = !account.disabled() && account.roles().contains(Role.ADMIN);
        if (!stays
                && accounts.list().stream()
                        .filter(it -> !it.name().equals(account.name()))
                        .noneMatch(it -> !it.disabled() && it.roles().contains(Role.ADMIN))) {
            throw new LastAdmin();
        }
    }

    private Account write(Wanted wanted) {
        var name = wanted.name() == null ? "" : wanted.name();
        var there = accounts.find(name);
        var account = there.orElseGet(() -> Account.of(name, Set.of()))
                .withRoles(wanted.roles() == null ? Set.of() : EnumSet.copyOf(wanted.roles()))
                .withPatient(idOf(wanted.patient()))
                .withPractitioner(idOf(wanted.practitioner()))
                .withDisabled(Boolean.TRUE.equals(wanted.disabled()));
        var password = wanted.password();
        if (password != null && !password.isEmpty()) {
            account = account.withPasswordHash(passwords.encode(NewPassword.checked(password)));
        }
        boolean reset = Boolean.TRUE.equals(wanted.reset());
        if (reset) {
            account = account.withTotpSeed(null);
        }
        requireAdminBeside(account);
        link(account, wanted.subject());
        if (there.isEmpty()) {
            accounts.add(account);
        } else {
            accounts.change(account);
        }
        if (account.disabled() || reset) {
            secrets.forget(account.name(), Secrets.Kind.TOKEN);
        }
        if (reset) {
            secrets.forget(account.name(), Secrets.Kind.RECOVERY);
        }
        return account;
    }

    private void link(Account account, @Nullable String subject) {
        if (subject != null && !subject.isBlank() && provider.isPresent()) {
            var issuer = provider.get().issuer().address().toString();
            identities.link(new Identity(issuer, subject.strip()), account.name());
        }
    }

    private static @Nullable String idOf(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!ResourceKey.isId(text.strip())) {
            throw new IllegalArgumentException("not an id");
        }
        return text.strip();
    }

    private String page(HttpServletRequest request, String problem, Markup first) {
        var out = new Markup();
        Problems.tell(request, out, problem);
        out.append(first.end());
        list(request, out);
        out.element("h2", Pages.say(request, "account-write"));
        Pages.form(request, out, "/admin/accounts");
        Pages.field(request, out, "name", "text", "off");
        Pages.field(request, out, "password", "password", "new-password");
        out.open("fieldset").element("legend", Pages.say(request, "roles"));
        Arrays.stream(Role.values()).forEach(role -> box(request, out, "roles", role.name()));
        out.close();
        Pages.field(request, out, "patient", "text", "off");
        Pages.field(request, out, "practitioner", "text", "off");
        if (provider.isPresent()) {
            Pages.field(request, out, "subject", "text", "off");
        }
        box(request, out, "reset", "true");
        box(request, out, "disabled", "true");
        Pages.button(request, out, "account-save");
        return Pages.page(request, AppFrame.of(request).backTo("/admin/accounts"), "accounts", out);
    }

    private void list(HttpServletRequest request, Markup out) {
        out.openTableFrame(Pages.say(request, "accounts"));
        out.open("table").open("thead").open("tr");
        for (var head : List.of("accounts-name", "accounts-roles", "accounts-more")) {
            out.element("th", Pages.say(request, head), "scope", "col");
        }
        out.close().close().open("tbody");
        for (var account : accounts.list()) {
            var roles = account.roles().stream()
                    .sorted()
                    .map(role -> Pages.say(request, "role." + role.name().toLowerCase(Locale.ROOT)))
                    .collect(Collectors.joining(", "));
            out.open("tr").element("th", Markup.own(account.name()), "scope", "row");
            out.element("td", roles).element("td", more(account, request)).close();
        }
        out.close().close().close();
    }

    private static void box(HttpServletRequest request, Markup out, String name, String value) {
        var id = name + "-" + value.toLowerCase(Locale.ROOT);
        out.open("p", "class", "choice").empty("input", "type", "checkbox", "id", id, "name", name, "value", value);
        out.element("label", Pages.say(request, id), "for", id).close();
    }

    private String more(Account account, HttpServletRequest request) {
        return Stream.of(
                        account.totpSeed() == null ? "" : "totp",
                        identities.isLinked(account.name()) ? "linked" : "",
                        account.disabled() ? "closed" : "")
                .filter(it -> !it.isEmpty())
                .map(it -> Pages.say(request, "accounts-" + it))
                .collect(Collectors.joining(", "));
    }
}
