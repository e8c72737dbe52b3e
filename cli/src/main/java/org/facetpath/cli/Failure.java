package org.facetpath.cli;

/// How a bug in Facetpath itself is told: one line and how to report it, never a stack trace unless asked for.
final class Failure {

    private static final String WHERE_TO_REPORT =
            "this is a bug in Facetpath. Please report it with this line, without patient data; --debug shows details";

    static void tell(Console console, String what, Exception bug) {
        console.say("%s: %s (%s)".formatted(what, WHERE_TO_REPORT, kind(bug)));
        if (console.debug().get()) {
            bug.printStackTrace(console.err());
            console.err().flush();
        }
    }

    /// The kind and place, not the message: that may hold words of the record.
    private static String kind(Exception bug) {
        var trace = bug.getStackTrace();
        var name = bug.getClass().getSimpleName();
        return trace.length == 0
                ? name
                : "%s at %s:%d".formatted(name, trace[0].getFileName(), trace[0].getLineNumber());
    }

    private Failure() {}
}
