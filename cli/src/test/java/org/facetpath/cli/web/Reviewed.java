package org.facetpath.cli.web;

import java.nio.file.Files;
import java.nio.file.Path;

/// A picture of a page that people looked at, kept in the repository.
record Reviewed(String name, Path file) {

    private static final Path FOLDER = Path.of("src", "test", "resources", "shots");
    private static final Path OUT = Path.of("target", "shots");

    static Reviewed of(String name) {
        return new Reviewed(name, FOLDER.resolve(name + ".png"));
    }

    /// @throws AssertionError when the page is another one; names the picture and where the difference is drawn
    void compare(Shot now) {
        if (Boolean.getBoolean("update-shots")) {
            now.write(file);
            return;
        }
        var seen = OUT.resolve(name + "-now.png");
        now.write(seen);
        if (!Files.exists(file)) {
            throw new AssertionError(
                    "there is no reviewed picture of %s: look at %s, and run with -Dupdate-shots=true to keep it"
                            .formatted(name, seen));
        }
        // As it is written, in as few colours as the reviewed one.
        var comparison = new Comparison(Shot.read(file), Shot.read(seen));
        var difference = comparison.difference();
        if (difference.isPresent()) {
            var drawn = OUT.resolve(name + "-difference.png");
            comparison.marked().write(drawn);
            throw new AssertionError("%s does not look as reviewed (%s): %s. See %s; if it is meant, run with"
                            .formatted(name, file, difference.get(), drawn)
                    + " -Dupdate-shots=true, look at the new picture and commit it");
        }
    }
}
