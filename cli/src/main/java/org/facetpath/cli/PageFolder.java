package org.facetpath.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.facetpath.core.assessment.Assessment;

/// A folder with one page for each patient, named after the patient's id. Each page appears whole or not at all.
final class PageFolder implements Answers {

    private static final int LONGEST_NAME = 64;

    private final Path folder;
    private final Set<String> taken = new HashSet<>();

    private PageFolder(Path folder) {
        this.folder = folder;
    }

    /// @throws WrongUsage when it is no folder and cannot become one
    static PageFolder at(Path folder) {
        try {
            return new PageFolder(Files.createDirectories(folder));
        } catch (IOException unwritable) {
            throw new WrongUsage(
                    "--out %s cannot be a folder of pages (%s)".formatted(folder, unwritable.getMessage()));
        }
    }

    @Override
    public void write(Assessment assessment, Report report) throws IOException {
        var page = folder.resolve(name(assessment.patient().id()) + ".html");
        var draft = Files.createTempFile(folder, ".facetpath-", ".part");
        try {
            try (var writer = Files.newBufferedWriter(draft)) {
                report.write(assessment, writer, false, true);
            }
            Files.move(draft, page, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /// The id without what a file system could misread; a number tells those apart that would be the same.
    private String name(String id) {
        var plain = id.replaceAll("[^A-Za-z0-9.-]", "_").replaceFirst("^\\.+", "_");
        var cut = plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
        var name = cut.isEmpty() ? "patient" : cut;
        for (int next = 2; !taken.add(name.toLowerCase(Locale.ROOT)); next++) {
            name = "%s-%d".formatted(cut, next);
        }
        return name;
    }

    @Override
    public void keep() {}

    @Override
    public void close() {}
}
