package org.facetpath.cli;

import java.util.concurrent.Callable;
import org.facetpath.server.store.log.ChainWalk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `facetpath verify-log`: proves that nothing in the log was changed.
@Command(
        name = "verify-log",
        description = "Proves that no version in the store was changed, taken away or put in between.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class VerifyLogCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private StoreOptions store = new StoreOptions();

    VerifyLogCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return StoreWork.run(console, store.existing(), database -> {
            var result = new ChainWalk(database).verify();
            var breach = result.breach();
            if (breach != null) {
                console.say("the log is broken at position %d: %s".formatted(breach.position(), breach.what()));
                return ExitCode.DAMAGED;
            }
            console.out().printf("the log is whole: %d rows, head %s%n", result.rows(), result.head());
            return ExitCode.ASSESSED;
        });
    }
}
