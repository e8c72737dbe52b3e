package org.facetpath.server.store.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import org.facetpath.server.store.StoreFailedException;

/// Why the folder of the embedded database cannot be used, and what whoever runs it can do.
final class FolderFailure {

    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int READ_ONLY = 8;
    private static final int BROKEN_DISK = 10;
    private static final int DAMAGED = 11;
    private static final int FULL = 13;
    private static final int NOT_OPENED = 14;
    private static final int NO_DATABASE = 26;
    private static final int PRIMARY_CODE = 0xff;

    private FolderFailure() {}

    /// What is thrown for a problem: with the folder, where a file or the database is behind it.
    static StoreFailedException of(Path folder, Exception problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException file) {
                return told(folder, why(folder, file), problem);
            }
            if (cause instanceof SQLException database) {
                return told(folder, why(database), problem);
            }
        }
        return problem instanceof StoreFailedException known
                ? known
                : new StoreFailedException("the data folder %s cannot be used".formatted(folder), problem);
    }

    private static StoreFailedException told(Path folder, String why, Exception problem) {
        return new StoreFailedException("the data folder %s cannot be used: %s".formatted(folder, why), problem);
    }

    private static String why(Path folder, IOException problem) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            return "a file of that name is there; move it away, or name another folder with --data";
        }
        if (problem instanceof AccessDeniedException denied) {
            return "this user may not write %s; give it that right, or name another folder with --data"
                    .formatted(denied.getFile());
        }
        var reason = reason(problem);
        var lower = reason.toLowerCase(Locale.ROOT);
        if (lower.contains("read-only")) {
            return "its disk may only be read; name a folder on another one with --data";
        }
        if (lower.contains("too long")) {
            return "its name or its path is too long; name a shorter one with --data";
        }
        if (lower.contains("no space")) {
            return "its disk is full; make room, or name a folder on another one with --data";
        }
        var file = problem instanceof FileSystemException it ? it.getFile() : null;
        return "%s (%s); name another folder with --data"
                .formatted(file == null ? "it failed" : file, reason.isEmpty() ? kind(problem) : reason);
    }

    /// What the system says: a file that cannot be opened carries it as its reason, one that cannot be written as its
    /// message.
    private static String reason(IOException problem) {
        var said = problem instanceof FileSystemException file ? file.getReason() : problem.getMessage();
        return said == null ? "" : said;
    }

    private static String why(SQLException problem) {
        return switch (problem.getErrorCode() & PRIMARY_CODE) {
            case BUSY, LOCKED -> "another program holds its database; stop that, or wait";
            case READ_ONLY -> "its database may only be read; give this user the right to write all files in it";
            case BROKEN_DISK ->
                "its disk failed to read or write; look at the disk, and restore a backup into another"
                        + " folder if need be";
            case DAMAGED, NO_DATABASE ->
                "its facetpath.db is no database, or is damaged; keep it for whoever can"
                        + " look at it, and restore a backup into another folder";
            case FULL -> "its disk is full; make room, or move it to another one";
            case NOT_OPENED -> "its files cannot be opened; give this user the right to read and write them";
            default ->
                "its database could not be opened (%s %d)".formatted(problem.getSQLState(), problem.getErrorCode());
        };
    }

    private static String kind(Exception problem) {
        return problem.getClass().getSimpleName().replaceAll("Exception$", "");
    }
}
