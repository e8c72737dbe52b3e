package org.facetpath.cli.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.facetpath.cli.Chromium;
import org.facetpath.server.Server;
import org.facetpath.server.ServerOptions;
import org.facetpath.server.Settings;
import org.facetpath.server.access.Access;
import org.facetpath.server.account.Account;
import org.facetpath.server.account.Accounts;
import org.facetpath.server.account.Role;
import org.facetpath.server.store.database.StoreAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/// A server with the example patients and a browser before it, started once for all stories.
public final class Web {

    static final String PASSWORD = "correct horse battery staple";
    static final int DESK = 1280;
    static final int PHONE = 360;

    /// The day that the examples are told as of: on it their dates stay as they are.
    static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    private static @Nullable Web started;
    private static @Nullable Web standing;

    private final Server.Running server;

    private Web(InstantSource clock) {
        try {
            var folder = Files.createTempDirectory("facetpath-web");
            var address = new StoreAddress.Folder(folder);
            this.server = Server.start(
                    new ServerOptions(address, 0, "127.0.0.1", ZoneOffset.UTC, Access.Mode.CLINIC, true, false),
                    Settings.of(System.getenv()),
                    clock);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        add(Account.of("clinician", Set.of(Role.CLINICIAN)).withPractitioner("pr-clinician"));
        add(Account.of("desk", Set.of(Role.AUTHORISATION)));
        add(Account.of("patient", Set.of(Role.PATIENT)).withPatient("alvarez"));
        add(Account.of("admin", Set.of(Role.ADMIN)));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    }

    /// Skips the test, plainly, where there is no browser.
    static synchronized Web here() {
        Chromium.here();
        if (started == null) {
            started = new Web(InstantSource.system());
        }
        return started;
    }

    /// A server of its own that stands at [#NOON], for pages that are compared with pictures of that day. Nothing may
    /// be written there that another page shows.
    static synchronized Web standing() {
        Chromium.here();
        if (standing == null) {
            standing = new Web(InstantSource.fixed(NOON));
        }
        return standing;
    }

    /// Whether its time stands still.
    boolean stands() {
        return this == standing;
    }

    private void add(Account account) {
        var passwords = bean(PasswordEncoder.class);
        bean(Accounts.class).add(account.withPasswordHash(passwords.encode(PASSWORD)));
    }

    <T> T bean(Class<T> type) {
        return server.context().getBean(type);
    }

    String address() {
        return "http://127.0.0.1:" + server.port();
    }

    /// Somebody who is not signed in.
    Visitor anybody(Look look) {
        return new Visitor(this, Chromium.here().browser(), look, ServiceWorkerPolicy.ALLOW);
    }

    /// Somebody whose browser takes no service worker. Only there does [com.microsoft.playwright.Page#route] stop every
    /// request: while a worker takes a page over, some get past it.
    Visitor withoutWorkers(Look look) {
        return new Visitor(this, Chromium.here().browser(), look, ServiceWorkerPolicy.BLOCK);
    }

    /// A browser that runs no script.
    BrowserContext withoutScripts() {
        return Chromium.here().browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    }

    /// Somebody who signed in by the page, as one does.
    Visitor as(Role role, Look look) {
        var name = role == Role.AUTHORISATION ? "desk" : role.name().toLowerCase(Locale.ROOT);
        return anybody(look).signIn(name, PASSWORD);
    }

    /// How somebody looks at the pages.
    record Look(int width, ColorScheme scheme, String language) {

        static final Look AT_A_DESK = new Look(DESK, ColorScheme.LIGHT, "en");
        static final Look ON_A_PHONE = new Look(PHONE, ColorScheme.LIGHT, "en");
        static final Look ON_A_PHONE_IN_THE_DARK_IN_SPANISH = new Look(PHONE, ColorScheme.DARK, "es");

        /// The two that differ most: both languages, both themes, a desk and a phone.
        static Stream<Look> both() {
            return Stream.of(AT_A_DESK, ON_A_PHONE_IN_THE_DARK_IN_SPANISH);
        }

        /// For the name of a picture.
        String name() {
            return width == DESK ? "desk" : "phone";
        }
    }
}
