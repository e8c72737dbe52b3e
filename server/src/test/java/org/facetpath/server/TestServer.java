package org.facetpath.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.facetpath.server.access.Access;
import org.facetpath.server.account.Account;
import org.facetpath.server.account.Accounts;
import org.facetpath.server.account.Role;
import org.facetpath.server.account.Secrets;
import org.facetpath.server.fhir.BundleChanges;
import org.facetpath.server.store.Actor;
import org.facetpath.server.store.RecordStore;
import org.facetpath.server.store.database.AtExit;
import org.facetpath.server.store.database.Place;
import org.facetpath.server.store.database.StoreAddress;
import org.jspecify.annotations.Nullable;

/// A real server on a store of its own, with one account for each role and a few patients. One for each access mode is
/// started when it is first asked for and serves all test classes.
public final class TestServer {

    public static final String PASSWORD = "correct horse battery staple";

    private static final Place PLACE = Place.valueOf(System.getProperty("facetpath.store", "SQLITE"));
    private static final Map<Access.Mode, TestServer> STARTED = new EnumMap<>(Access.Mode.class);

    private final Server.Running running;
    private final Map<Role, String> tokens = new EnumMap<>(Role.class);

    private TestServer(Access.Mode mode) {
        try {
            var folder = Files.createTempDirectory("facetpath-server");
            this.running = Server.start(
                    new ServerOptions(emptyStore(folder), 0, "127.0.0.1", ZoneOffset.UTC, mode, false, false));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        AtExit.end(running::close);
        for (var role : Role.values()) {
            var name = role.name().toLowerCase(Locale.ROOT);
            tokens.put(role, account(account(name, Set.of(role))));
        }
        load("low-back-two-blocks");
        load("neck-whiplash-one-block");
    }

    /// An empty store in the database that this run of the tests is for.
    public static StoreAddress emptyStore(Path folder) {
        return PLACE.empty(folder);
    }

    private static Account account(String name, Set<Role> roles) {
        var account = Account.of(name, roles);
        return roles.contains(Role.PATIENT) ? account.withPatient("alvarez") : account.withPractitioner("pr-" + name);
    }

    public static synchronized TestServer in(Access.Mode mode) {
        return STARTED.computeIfAbsent(mode, TestServer::new);
    }

    public static TestServer clinic() {
        return in(Access.Mode.CLINIC);
    }

    /// Adds an account and tells a token for it.
    public String account(Account account) {
        var passwords = bean(org.springframework.security.crypto.password.PasswordEncoder.class);
        bean(Accounts.class).add(account.withPasswordHash(passwords.encode(PASSWORD)));
        return bean(Secrets.class).newToken(account.name(), "test", Duration.ofHours(1));
    }

    public void load(String example) {
        bean(RecordStore.class).write(BundleChanges.of(example(example)), new Actor("system/test"), "test");
    }

    /// The text of an example patient.
    public static String example(String name) {
        var root = Path.of(System.getProperty("facetpath.root", ".."));
        try {
            return Files.readString(root.resolve("examples").resolve(name + ".json"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public <T> T bean(Class<T> type) {
        return running.context().getBean(type);
    }

    public Server.Running running() {
        return running;
    }

    /// A server of a test's own, nobody else's and without an account, on a store in the folder.
    public static Server.Running startIn(Path folder, Settings settings) {
        var store = new StoreAddress.Folder(folder.resolve("data"));
        return Server.start(
                new ServerOptions(store, 0, "127.0.0.1", ZoneOffset.UTC, Access.Mode.CLINIC, false, false), settings);
    }

    /// A client of a server that a test started for itself.
    public static Client clientOf(Server.Running running) {
        return new Client(running.port(), null);
    }

    /// A client that nobody is signed in at.
    public Client client() {
        return new Client(running.port(), null);
    }

    /// A program that is signed in as the account of a role.
    public Client as(Role role) {
        return as(tokens.get(role));
    }

    public Client as(@Nullable String token) {
        return new Client(running.port(), token);
    }
}
