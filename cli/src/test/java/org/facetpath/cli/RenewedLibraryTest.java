package org.facetpath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayName("A library compiled for Java 5, renewed for the start cache")
class RenewedLibraryTest {

    @TempDir
    private Path folder;

    private Path library;

    @BeforeEach
    void copyThePublishedOne() throws Exception {
        var published = Path.of(CommandLine.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        library = Files.copy(published, folder.resolve("picocli.jar"));
    }

    @Test
    void has_only_classes_that_the_start_cache_keeps() throws IOException {
        assertThat(formats()).anyMatch(format -> format < RenewedLibrary.OLDEST_KEPT);

        RenewedLibrary.main(new String[] {library.toString()});

        assertThat(formats()).allMatch(format -> format >= RenewedLibrary.OLDEST_KEPT);
    }

    @Test
    void holds_the_same_files() throws IOException {
        var before = entries();

        RenewedLibrary.main(new String[] {library.toString()});

        assertThat(entries()).isEqualTo(before);
    }

    /// Java refuses a class that is not sound when it is initialised.
    @Test
    void is_sound_in_every_class() throws Exception {
        RenewedLibrary.main(new String[] {library.toString()});

        var urls = new URL[] {library.toUri().toURL()};
        try (var loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
            for (var name : entries()) {
                if (name.matches("picocli/CommandLine.*\\.class")) {
                    var loaded = Class.forName(
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'), true, loader);
                    assertThat(loaded.getClassLoader()).isSameAs(loader);
                }
            }
        }
    }

    private List<String> entries() throws IOException {
        try (var jar = new JarFile(library.toFile())) {
            return jar.stream().map(JarEntry::getName).toList();
        }
    }

    private List<Integer> formats() throws IOException {
        var formats = new ArrayList<Integer>();
        try (var jar = new JarFile(library.toFile())) {
            for (var name : entries()) {
                if (name.endsWith(".class")) {
                    var bytes = jar.getInputStream(jar.getJarEntry(name)).readAllBytes();
                    formats.add(ClassFile.of().parse(bytes).majorVersion());
                }
            }
        }
        return formats;
    }
}
