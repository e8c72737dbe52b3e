package org.facetpath.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A start with the libraries of every start alone")
class StartTest {

    private static final Path POM = Run.ROOT.resolve("cli/pom.xml");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "html", "patient"})
    void assesses_in_every_format_but_that_of_fhir(String format) throws Exception {
        var page = folder.resolve("page");

        assertThat(runWithFew(format, page)).isZero();
        assertThat(page).isNotEmptyFile();
    }

    @Test
    void knows_no_model_of_fhir_which_every_start_would_pay_for() {
        assertThatThrownBy(() -> runWithFew("fhir", folder.resolve("page")))
                .isInstanceOf(InvocationTargetException.class)
                .hasCauseInstanceOf(NoClassDefFoundError.class);
    }

    @Test
    void has_all_of_them_on_the_class_path_of_the_jar() throws IOException {
        var jars = coreLibraries().stream().map(name -> "lib/%s.jar".formatted(name));

        assertThat(property("core.class.path").split(" ", -1)).containsExactlyInAnyOrderElementsOf(jars.toList());
    }

    /// Beside the program a library has the name of its jar without version or publisher, so two of one name would
    /// take each other's place.
    @Test
    void takes_each_of_them_from_one_publisher() throws IOException {
        var leftOut = List.of(property("excludeGroupIds").split(",", -1));

        assertThat(coreLibraries())
                .allSatisfy(name -> assertThat(publishers(name))
                        .as(name)
                        .filteredOn(publisher -> !leftOut.contains(publisher))
                        .hasSizeLessThan(2));
        assertThat(publishers("jackson-core")).hasSize(2);
    }

    /// Who publishes the libraries of this name on the class path, as the folders of Maven's repository say.
    private static List<String> publishers(String name) {
        var marker = File.separator + name + File.separator;
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> isLibrary(entry, name) && entry.contains(marker))
                .map(entry -> entry.substring(0, entry.indexOf(marker)))
                .map(folder -> folder.replace(File.separatorChar, '.').replaceFirst(".*\\.repository\\.", ""))
                .distinct()
                .toList();
    }

    private static int runWithFew(String format, Path page) throws Exception {
        var urls = new ArrayList<URL>();
        var libraries = coreLibraries();
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (isOurs(entry) || libraries.stream().anyMatch(name -> isLibrary(entry, name))) {
                urls.add(Path.of(entry).toUri().toURL());
            }
        }
        var before = Thread.currentThread().getContextClassLoader();
        try (var loader = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            // The templates of pages are looked for by the loader of the thread.
            Thread.currentThread().setContextClassLoader(loader);
            var run = loader.loadClass(Main.class.getName()).getDeclaredMethod("run", String[].class);
            run.setAccessible(true);
            var example = Run.example("low-back-two-blocks").toString();
            return (int) run.invoke(null, (Object) new String[] {
                "assess", example, "--as-of", "2026-11-01", "--format", format, "--out", page.toString()
            });
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private static boolean isOurs(String entry) {
        return Path.of(entry)
                .equals(Path.of(Main.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()));
    }

    /// Whether a jar or a folder of classes of this checkout holds a library.
    private static boolean isLibrary(String entry, String name) {
        var file = Path.of(entry).getFileName().toString();
        var room = name.replace("facetpath-", "");
        return file.matches(Pattern.quote(name) + "-[0-9].*\\.jar")
                || (name.startsWith("facetpath-")
                        && entry.endsWith(String.join(File.separator, room, "target", "classes")));
    }

    private static List<String> coreLibraries() throws IOException {
        return Arrays.asList(property("core.libraries").split(",", -1));
    }

    private static String property(String name) throws IOException {
        var written = Pattern.compile("<%1$s>(.*)</%1$s>".formatted(Pattern.quote(name)));
        return written.matcher(Files.readString(POM))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }
}
