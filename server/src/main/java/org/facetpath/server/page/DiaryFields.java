package org.facetpath.server.page;

import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.facetpath.server.diary.DiaryEntry;

/// A rating as it was typed or sent, not yet checked.
///
/// @param at as the browser writes a time; empty for now
/// @param change `yes` when an entry that exists is corrected
/// @param problem the end of a wording key, or empty
record DiaryFields(
        String id,
        String at,
        String score,
        String side,
        String moving,
        String medicines,
        String removed,
        String change,
        String problem) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");
    private static final String YES = "yes";

    static DiaryFields empty() {
        return new DiaryFields(UUID.randomUUID().toString(), "", "", "", "", "", "", "", "");
    }

    static DiaryFields of(DiaryEntry entry) {
        return new DiaryFields(
                entry.id(),
                TIME.format(entry.at()),
                String.valueOf(entry.score()),
                entry.side().code(),
                entry.moving() ? YES : "",
                entry.medicines(),
                "",
                YES,
                "");
    }

    static DiaryFields sent(Map<String, String> form) {
        return new DiaryFields(
                form.getOrDefault("id", ""),
                form.getOrDefault("at", ""),
                form.getOrDefault("score", ""),
                form.getOrDefault("side", ""),
                form.getOrDefault("moving", ""),
                form.getOrDefault("medicines", "").strip(),
                form.getOrDefault("removed", ""),
                form.getOrDefault("change", ""),
                "");
    }

    /// From a device; a value that is no text is taken as it is written.
    static DiaryFields synced(String id, Map<String, Object> body) {
        return new DiaryFields(
                id,
                text(body, "at"),
                text(body, "score"),
                text(body, "side"),
                text(body, "moving"),
                text(body, "medicines").strip(),
                text(body, "removed"),
                YES,
                "");
    }

    private static String text(Map<String, Object> body, String name) {
        return Objects.toString(body.get(name), "");
    }

    static boolean isId(String text) {
        return text.matches("[A-Za-z0-9-]{20,64}");
    }

    boolean isChange() {
        return change.equals(YES);
    }

    boolean isMoving() {
        return moving.equals(YES);
    }

    boolean isRemoved() {
        return removed.equals(YES);
    }

    DiaryFields withProblem(String other) {
        return new DiaryFields(id, at, score, side, moving, medicines, removed, change, other);
    }
}
