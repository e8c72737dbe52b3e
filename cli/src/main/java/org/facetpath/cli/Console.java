package org.facetpath.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What lies outside: the standard streams, whether people look at them, and the day. Everything is written in UTF-8.
///
/// @param colour whether standard output is a terminal that wants colour
/// @param watched whether standard error is a terminal, so that progress can be shown on it
/// @param columns how wide a page may be
/// @param debug whether the details of a failure are wanted
/// @param today the only clock of the product
record Console(
        InputStream in,
        PrintStream out,
        PrintStream err,
        boolean colour,
        boolean watched,
        int columns,
        AtomicBoolean debug,
        Supplier<LocalDate> today) {

    private static final int NARROWEST = 60;
    private static final int USUAL = 80;
    private static final int WIDEST = 120;

    /// The streams of this process. The launcher tells in `facetpath.terminal` which of them are terminals, since
    /// Java cannot ask for each one.
    static Console system() {
        var terminals = System.getProperty("facetpath.terminal", "");
        return new Console(
                new FileInputStream(FileDescriptor.in),
                printing(new FileOutputStream(FileDescriptor.out)),
                printing(new FileOutputStream(FileDescriptor.err)),
                terminals.contains("out") && System.getenv("NO_COLOR") == null,
                terminals.contains("err"),
                columns(System.getenv("COLUMNS")),
                new AtomicBoolean(),
                LocalDate::now);
    }

    static PrintStream printing(OutputStream stream) {
        return new PrintStream(new BufferedOutputStream(stream, 1 << 13), false, StandardCharsets.UTF_8);
    }

    /// A message for the person at the terminal, on one line of standard error.
    void say(String message) {
        err.print("facetpath: " + OneLine.of(message) + "\n");
        err.flush();
    }

    private static int columns(@Nullable String stated) {
        if (stated == null || !stated.matches("[0-9]{1,4}")) {
            return USUAL;
        }
        return Math.clamp(Integer.parseInt(stated), NARROWEST, WIDEST);
    }
}
