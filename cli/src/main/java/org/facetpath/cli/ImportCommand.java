package org.facetpath.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.facetpath.server.audit.Event;
import org.facetpath.server.smart.BackendServices;
import org.facetpath.server.smart.LaunchFailed;
import org.facetpath.server.smart.SigningKeys;
import org.facetpath.server.store.Actor;
import org.facetpath.server.store.bulk.AddressGuard;
import org.facetpath.server.store.bulk.BulkExport;
import org.facetpath.server.store.bulk.BulkLimits;
import org.facetpath.server.store.bulk.PublicAddresses;
import org.facetpath.server.store.database.Database;
import org.facetpath.server.store.intake.Intake;
import org.facetpath.server.store.intake.Progress;
import org.facetpath.server.store.intake.Tally;
import org.facetpath.server.store.log.RecordLog;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `facetpath import`: takes records into the store.
@Command(
        name = "import",
        description = "Takes FHIR R4 records into the store. Taking them in again changes nothing, so an import that"
                + " was interrupted is simply done again.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
@SuppressWarnings("NullAway.Init")
final class ImportCommand implements Callable<Integer> {

    private static final String STANDARD_INPUT = "-";
    private static final int LONGEST_NAMES = 500;
    private static final Actor ACTOR = new Actor("system/import");

    private final Console console;

    @Parameters(
            paramLabel = "INPUT",
            arity = "1..*",
            description =
                    "A bundle, a resource or NDJSON, plain or gzip; a folder of those; - for standard input; or the"
                            + " address of a Bulk Data export such as 'https://ehr.example/fhir/Group/7/$export'.")
    private List<String> inputs;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "Holds the access token for the server of an export.")
    private @Nullable Path tokenFile;

    @Option(
            names = "--client-id",
            paramLabel = "ID",
            description = "What the server of an export calls this program (SMART Backend Services); with"
                    + " --client-keys, instead of --token-file.")
    private @Nullable String clientId;

    @Option(
            names = "--client-keys",
            paramLabel = "FILE",
            description = "Holds the private keys for it, a JWK Set for ES384 or RS384.")
    private @Nullable Path clientKeys;

    @Option(
            names = "--allow-host",
            paramLabel = "HOST",
            description = "A server of your own network that may be called; may be given again.")
    private Set<String> hosts = new HashSet<>();

    @Option(names = "--allow-loopback", description = "Servers on this machine may be called.")
    private boolean loopback;

    @Option(
            names = "--into",
            paramLabel = "DIR",
            description = "Where the files of an export are kept, so that it can be taken up again.")
    private @Nullable Path exportFolder;

    ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        for (var input : inputs) {
            if (input.isBlank()) {
                throw new WrongUsage("an INPUT is empty; a dot stands for this folder");
            }
            if (!isAddress(input) && !input.equals(STANDARD_INPUT) && !Files.exists(Path.of(input))) {
                throw new WrongUsage("%s does not exist".formatted(input));
            }
            if (isAddress(input) && exportFolder == null) {
                throw new WrongUsage("an export needs --into DIR, where its files are kept");
            }
        }
        if ((clientId == null) != (clientKeys == null) || (clientId != null && tokenFile != null)) {
            throw new WrongUsage("--client-id and --client-keys belong together, and not to --token-file");
        }
        return StoreWork.run(console, store.address(), this::take);
    }

    private ExitCode take(Database database) throws IOException {
        var records = new RecordLog(database, InstantSource.system());
        var intake = new Intake(records, ACTOR, "import", console.watched() ? this::show : Progress.NONE);
        try {
            for (var input : inputs) {
                if (isAddress(input)) {
                    takeExport(intake, input);
                } else {
                    take(intake, input);
                }
            }
        } finally {
            // Also of an import that was stopped: what came before stays.
            keep(records, intake.tally());
        }
        return tell(intake.tally());
    }

    private void keep(RecordLog records, Tally tally) {
        if (tally.created() + tally.updated() > 0) {
            var from = inputs.stream().map(ImportCommand::name).collect(Collectors.joining(", "));
            Correction.trail(records)
                    .keep(Event.of(Event.Act.IMPORT, null, null)
                            .with("%d created, %d updated from %s"
                                    .formatted(tally.created(), tally.updated(), shortened(from))));
        }
    }

    /// Without what stands behind the question mark of an address.
    private static String name(String input) {
        return isAddress(input) ? input.replaceFirst("[?#].*", "") : input;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_NAMES ? text : text.substring(0, LONGEST_NAMES) + "…";
    }

    private void take(Intake intake, String input) throws IOException {
        if (input.equals(STANDARD_INPUT)) {
            intake.add(console.in(), "standard input");
        } else {
            intake.add(Path.of(input));
        }
    }

    private void takeExport(Intake intake, String address) throws IOException {
        Set<String> named = new HashSet<>();
        hosts.forEach(host -> named.add(host.toLowerCase(Locale.ROOT)));
        var folder = exportFolder;
        var guard = new PublicAddresses(named, loopback);
        var export = new BulkExport(
                URI.create(address), guard, tokens(URI.create(address), guard), BulkLimits.usual(), console::say);
        var fetched = fetch(export, folder == null ? Path.of("") : folder);
        tellOthers("names what no longer exists there; nothing is deleted here", fetched.deleted());
        tellOthers("tells what went wrong there", fetched.error());
        intake.add((folder == null ? Path.of("") : folder).resolve("output"));
    }

    private static BulkExport.Fetched fetch(BulkExport export, Path folder) throws IOException {
        try {
            return export.fetch(folder);
        } catch (LaunchFailed refused) {
            throw new IOException("the server of the export gives no token: " + refused.getMessage(), refused);
        }
    }

    private Supplier<@Nullable String> tokens(URI export, AddressGuard guard) throws IOException {
        if (clientId == null || clientKeys == null) {
            var token = tokenFile == null ? null : Files.readString(tokenFile).strip();
            return () -> token;
        }
        try {
            var keys = SigningKeys.parse(Files.readString(clientKeys));
            return new BackendServices(BackendServices.baseOf(export), clientId, keys, guard);
        } catch (IllegalArgumentException unusable) {
            throw new WrongUsage("--client-keys and the address of the export: " + unusable.getMessage());
        }
    }

    private void tellOthers(String what, List<Path> files) {
        files.forEach(file -> console.say("%s %s".formatted(file, what)));
    }

    private static boolean isAddress(String input) {
        return input.startsWith("https://") || input.startsWith("http://");
    }

    private void show(String place, Tally tally) {
        console.say("%d resources, %s".formatted(tally.kept(), place));
    }

    private ExitCode tell(Tally tally) {
        tally.refusals().forEach(refusal -> console.say("%s: %s".formatted(refusal.place(), refusal.reason())));
        console.out()
                .printf(
                        "%d created, %d updated, %d unchanged, %d refused%n",
                        tally.created(), tally.updated(), tally.unchanged(), tally.refused());
        return tally.refused() == 0 ? ExitCode.ASSESSED : ExitCode.NOT_FHIR;
    }
}
