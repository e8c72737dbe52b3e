package org.facetpath.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The libraries that `assess` does without. Every jar on the class path is paid for by every start, so they lie apart
/// in `lib/more`, and whatever needs them starts the program once more with all of them.
final class MoreLibraries {

    private static final String ONE_OF_THEM = "/org/facetpath/exchange/FhirReport.class";

    private MoreLibraries() {}

    /// Whether libraries are there and not loaded yet. Where all are on the class path, as in an IDE or for the server,
    /// none are missing.
    static boolean areMissing() {
        return ClassLoader.getSystemClassLoader().equals(Main.class.getClassLoader())
                && Main.class.getResource(ONE_OF_THEM) == null
                && Files.isDirectory(more());
    }

    /// Runs the command line in a second copy of the program that has all libraries, and tells the exit code.
    static int run(String... arguments) {
        var jars = new ArrayList<URL>();
        // The program's own jar names those of every start.
        jars.add(url(program()));
        addJars(more(), jars);
        var platform = ClassLoader.getPlatformClassLoader();
        try (var loader = new URLClassLoader(jars.toArray(URL[]::new), platform)) {
            // Libraries look for their parts by the loader of the thread.
            Thread.currentThread().setContextClassLoader(loader);
            var run = loader.loadClass(Main.class.getName()).getDeclaredMethod("run", String[].class);
            run.setAccessible(true);
            return (int) run.invoke(null, (Object) arguments);
        } catch (IOException | ReflectiveOperationException broken) {
            throw new IllegalStateException("The libraries beside the program are not whole.", broken);
        }
    }

    private static void addJars(Path folder, List<URL> jars) {
        try (var files = Files.newDirectoryStream(folder, "*.jar")) {
            files.forEach(file -> jars.add(url(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Path more() {
        return program().resolveSibling("lib").resolve("more");
    }

    /// The jar of this program, or the folder of its classes.
    private static Path program() {
        try {
            return Path.of(Main.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
