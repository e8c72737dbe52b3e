import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.constant.ClassDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Copies a jar with its classes in the format of this Java, their code unchanged. Classes of Java 5, as picocli's are,
/// cannot be kept in Java's start cache and are checked anew at every start. Run by `facetpath` after its build:
/// `java FreshClasses.java old.jar new.jar`.
public final class FreshClasses {

    private static final String CLASS = ".class";

    private final ZipFile jar;
    private final ClassFile classes;

    private FreshClasses(ZipFile jar) {
        this.jar = jar;
        var known = ClassHierarchyResolver.ofResourceParsing(this::find)
                .orElse(ClassHierarchyResolver.ofResourceParsing(ClassLoader.getSystemClassLoader()));
        this.classes = ClassFile.of(
                ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
                ClassFile.ClassHierarchyResolverOption.of(known),
                ClassFile.ConstantPoolSharingOption.NEW_POOL);
    }

    public static void main(String[] arguments) throws IOException {
        try (var jar = new ZipFile(arguments[0]);
                var copy = new ZipOutputStream(Files.newOutputStream(Path.of(arguments[1])))) {
            var fresh = new FreshClasses(jar);
            for (var entry : Collections.list(jar.entries())) {
                copy.putNextEntry(new ZipEntry(entry.getName()));
                copy.write(fresh.read(entry));
                copy.closeEntry();
            }
        }
    }

    private byte[] read(ZipEntry entry) throws IOException {
        try (var in = jar.getInputStream(entry)) {
            var bytes = in.readAllBytes();
            var name = entry.getName();
            return name.endsWith(CLASS) && !name.endsWith("module-info.class") ? fresh(bytes) : bytes;
        }
    }

    private byte[] fresh(byte[] bytes) {
        ClassTransform version = (builder, element) -> {
            if (element instanceof ClassFileVersion) {
                builder.withVersion(ClassFile.latestMajorVersion(), 0);
            } else {
                builder.with(element);
            }
        };
        // Taken apart and put together, or the code would be copied without the stack maps that newer classes have.
        CodeTransform same = (builder, element) -> builder.with(element);
        return classes.transformClass(
                classes.parse(bytes), version.andThen(ClassTransform.transformingMethodBodies(same)));
    }

    private InputStream find(ClassDesc name) {
        var path = name.descriptorString();
        var entry = jar.getEntry(path.substring(1, path.length() - 1) + CLASS);
        try {
            return entry == null ? null : new ByteArrayInputStream(jar.getInputStream(entry).readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
