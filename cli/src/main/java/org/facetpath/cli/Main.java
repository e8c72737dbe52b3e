package org.facetpath.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command `facetpath`.
@Command(
        name = "facetpath",
        description = "Reads FHIR R4 records and explains a facet-joint-pain assessment.",
        mixinStandardHelpOptions = true,
        addMethodSubcommands = false,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND")
public final class Main implements Runnable {

    /// In the order of the help.
    private static final List<String> COMMANDS = List.of(
            "assess",
            "policies",
            "serve",
            "import",
            "backup",
            "restore",
            "verify-log",
            "correct",
            "packet",
            "learn",
            "knowledge");

    private static final String LOG_OF_LIBRARIES = "slf4j.provider";

    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private Main(Console console) {
        this.console = console;
    }

    @Option(names = "--debug", description = "Show the details of a failure.", scope = ScopeType.INHERIT)
    void debug(boolean wanted) {
        console.debug().set(wanted);
    }

    static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /// Runs one command line on the streams of this process and tells the exit code.
    static int run(String... arguments) {
        silenceLibraries();
        if (asksToAssess(arguments)) {
            Library.loadAhead();
        }
        var console = Console.system();
        int code = run(console, arguments);
        console.out().flush();
        console.err().flush();
        return code;
    }

    /// Standard output is for the answer of a command, so no library tells of its work there. A server lets them.
    private static void silenceLibraries() {
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        System.setProperty(LOG_OF_LIBRARIES, "org.slf4j.helpers.NOP_FallbackServiceProvider");
    }

    /// Lets libraries log, for a server.
    static void letLibrariesLog() {
        System.clearProperty(LOG_OF_LIBRARIES);
    }

    /// Runs one command line and tells the exit code.
    static int run(Console console, String... arguments) {
        // Most other commands need them, and cannot even be listed without.
        if (!asksToAssess(arguments) && MoreLibraries.areMissing()) {
            return MoreLibraries.run(arguments);
        }
        return commands(console, arguments)
                .registerConverter(LocalDate.class, Main::day)
                .registerConverter(ZoneId.class, Main::zone)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        console.colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setUsageHelpWidth(Math.max(console.columns(), 80))
                .setParameterExceptionHandler((problem, _) -> misused(console, problem))
                .setExecutionExceptionHandler((problem, _, _) -> failed(console, problem))
                .setExecutionStrategy(asked -> execute(asked, arguments))
                .execute(arguments);
    }

    private static int execute(ParseResult asked, String... arguments) {
        var command = asked.asCommandLineList().getLast().getCommand();
        boolean wantsMore = command instanceof AssessCommand assess && assess.writesFhir();
        return wantsMore && MoreLibraries.areMissing() ? MoreLibraries.run(arguments) : new RunLast().execute(asked);
    }

    /// The command that is asked, or all where none is or an option stands before it: making one costs a cold start.
    private static CommandLine commands(Console console, String... arguments) {
        var asked = arguments.length > 0 && COMMANDS.contains(arguments[0]) ? List.of(arguments[0]) : COMMANDS;
        var program = new CommandLine(new Main(console));
        asked.forEach(name -> program.addSubcommand(command(name, console)));
        return program;
    }

    private static Object command(String name, Console console) {
        return switch (name) {
            case "assess" -> new AssessCommand(console);
            case "policies" ->
                new CommandLine(new PoliciesCommand(console))
                        .addSubcommand(new PoliciesShowCommand(console))
                        .addSubcommand(new PoliciesCompareCommand(console))
                        .addSubcommand(new PoliciesCheckCommand(console));
            case "serve" -> new ServeCommand(console);
            case "import" -> new ImportCommand(console);
            case "backup" -> new BackupCommand(console);
            case "restore" -> new RestoreCommand(console);
            case "verify-log" -> new VerifyLogCommand(console);
            case "correct" ->
                new CommandLine(new CorrectCommand())
                        .addSubcommand(new CorrectMoveCommand(console))
                        .addSubcommand(new CorrectMergeCommand(console))
                        .addSubcommand(new CorrectUnmergeCommand(console))
                        .addSubcommand(new CorrectEraseCommand(console));
            case "packet" -> new PacketCommand(console);
            case "learn" -> new LearnCommand(console);
            case "knowledge" ->
                new CommandLine(new KnowledgeCommand())
                        .addSubcommand(new KnowledgeCheckCommand(console))
                        .addSubcommand(new KnowledgeListCommand(console))
                        .addSubcommand(new KnowledgeExportCommand(console));
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static boolean asksToAssess(String... arguments) {
        return arguments.length > 0 && arguments[0].equals("assess");
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static int misused(Console console, ParameterException problem) {
        console.say(String.valueOf(problem.getMessage()));
        if (problem instanceof UnmatchedArgumentException unknown
                && !unknown.getSuggestions().isEmpty()) {
            console.say("perhaps: " + String.join(", ", unknown.getSuggestions()));
        }
        var command = problem.getCommandLine().getCommandSpec().qualifiedName();
        console.say("'%s --help' tells how".formatted(command));
        return ExitCode.USAGE.number();
    }

    private static int failed(Console console, Exception problem) {
        if (problem instanceof WrongUsage) {
            console.say(String.valueOf(problem.getMessage()));
            return ExitCode.USAGE.number();
        }
        Failure.tell(console, "stopped", problem);
        return ExitCode.FAILED.number();
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            throw new TypeConversionException("'%s' is not a day such as 2026-11-01".formatted(text));
        }
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException notAZone) {
            throw new TypeConversionException(
                    "'%s' is not a time zone such as America/New_York or UTC".formatted(text));
        }
    }
}
