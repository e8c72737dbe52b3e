package org.facetpath.cli;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/// Rewrites the classes of a library in a newer format while the program is built; what they do stays the same.
///
/// The start cache of Java keeps no class in a format from before Java 6, so every start would read such classes from
/// their jar and check them in the old, slow way. picocli is compiled for Java 5.
final class RenewedLibrary {

    /// The first format that the start cache keeps.
    static final int OLDEST_KEPT = ClassFile.JAVA_6_VERSION;

    private static final ClassFileVersion NEWER = ClassFileVersion.of(ClassFile.JAVA_8_VERSION, 0);

    private static final ClassTransform RENEW = ((ClassTransform)
                    (builder, element) -> builder.with(element instanceof ClassFileVersion ? NEWER : element))
            .andThen(ClassTransform.transformingMethodBodies((builder, element) -> builder.with(element)));

    private final ClassFile format;

    private RenewedLibrary(ClassLoader classes) {
        format = ClassFile.of(
                StackMapsOption.GENERATE_STACK_MAPS,
                ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofClassLoading(classes)));
    }

    /// Renews the jars of these paths in their place.
    static void main(String[] jars) throws IOException {
        for (var jar : jars) {
            renew(Path.of(jar));
        }
    }

    private static void renew(Path jar) throws IOException {
        var renewed = Path.of(jar + ".new");
        try (var classes = new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            new RenewedLibrary(classes).copy(jar, renewed);
        }
        Files.move(renewed, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private void copy(Path jar, Path renewed) throws IOException {
        try (var from = new JarFile(jar.toFile());
                var to = new JarOutputStream(Files.newOutputStream(renewed))) {
            for (var entry : Collections.list(from.entries())) {
                var copy = new JarEntry(entry.getName());
                copy.setTime(entry.getTime());
                to.putNextEntry(copy);
                var bytes = from.getInputStream(entry).readAllBytes();
                to.write(entry.getName().endsWith(".class") ? renewed(bytes) : bytes);
            }
        }
    }

    private byte[] renewed(byte[] bytes) {
        var old = format.parse(bytes);
        return old.majorVersion() < OLDEST_KEPT ? format.transformClass(old, RENEW) : bytes;
    }
}
