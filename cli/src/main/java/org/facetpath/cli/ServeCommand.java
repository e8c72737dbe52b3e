package org.facetpath.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.facetpath.server.CannotListenException;
import org.facetpath.server.Rehearsal;
import org.facetpath.server.Server;
import org.facetpath.server.ServerOptions;
import org.facetpath.server.Settings;
import org.facetpath.server.access.Access;
import org.facetpath.server.store.RefusedChangeException;
import org.facetpath.server.store.StoreFailedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `facetpath serve`: the server, until it is stopped.
@Command(
        name = "serve",
        description =
                "Keeps records and serves FHIR, assessments and the patients' pages over HTTP, until it is stopped.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
@SuppressWarnings("NullAway.Init")
final class ServeCommand implements Callable<Integer> {

    private static final int LAST_PORT = 65_535;

    private final Console console;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8642",
            description = "Default: ${DEFAULT-VALUE}; 0 takes a free one.")
    private int port;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "The address to listen at. Default: ${DEFAULT-VALUE}, which lets nobody in from other"
                    + " machines; put a proxy with TLS before it.")
    private String bind;

    @Option(
            names = "--access",
            paramLabel = "MODE",
            defaultValue = "CLINIC",
            description = "clinic: all staff see all patients; care_team: clinicians see those whose care team names"
                    + " them. Default: clinic.")
    private Access.Mode access;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "The time zone in which a day begins. Default: that of this machine.")
    private ZoneId zone = ZoneId.systemDefault();

    @Option(
            names = "--demo",
            description = "Loads made-up patients, dated to today, and makes an account to look at them. Only in a"
                    + " store that holds nobody else.")
    private boolean demo;

    @Option(
            names = "--rehearse",
            hidden = true,
            description = "Starts for nobody and stops, for the launcher to make Java's cache of.")
    private boolean rehearse;

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Main.letLibrariesLog();
        if (rehearse) {
            Rehearsal.run();
            return ExitCode.ASSESSED.number();
        }
        if (port < 0 || port > LAST_PORT) {
            throw new WrongUsage("--port %d is none: ports are 0 to %d".formatted(port, LAST_PORT));
        }
        boolean local = isLoopback();
        var options = new ServerOptions(store.address(), port, bind, zone, access, demo, !local);
        var settings = settings();
        try {
            tell(Server.start(options, settings));
        } catch (StoreFailedException | RefusedChangeException | CannotListenException refusal) {
            console.say(String.valueOf(refusal.getMessage()));
            return ExitCode.FAILED.number();
        }
        // Ctrl-C and a stop by the system end the process; the server finishes what it is doing.
        new CountDownLatch(1).await();
        return ExitCode.ASSESSED.number();
    }

    private static Settings settings() {
        try {
            return Settings.of(System.getenv());
        } catch (IllegalArgumentException refused) {
            throw new WrongUsage(String.valueOf(refused.getMessage()));
        }
    }

    private boolean isLoopback() {
        try {
            return InetAddress.getByName(bind).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            throw new WrongUsage("--bind %s is not an address of this machine".formatted(bind));
        }
    }

    private void tell(Server.Running server) {
        var address = "http://%s:%d".formatted(bind.contains(":") ? "[" + bind + "]" : bind, server.port());
        console.out().printf("Facetpath serves at %s (stop it with Ctrl-C)%n", address);
        var seen = server.publicAddress().orElse(address);
        server.demoPassword()
                .ifPresent(password ->
                        console.out().printf("Nobody here is real. Sign in as demo with the password %s%n", password));
        server.setupCode()
                .ifPresent(code ->
                        console.out().printf("No account yet: open %s/setup and enter the code %s%n", seen, code));
        console.out().flush();
    }
}
