package org.facetpath.server.health;

import java.util.Map;
import org.springframework.util.unit.DataSize;

/// How much room there has to be on the disk of the data folder; with less the server is not ready.
public record LeastRoom(DataSize size) {

    /// Some days of a busy clinic, so that there is time to make room.
    public static final LeastRoom USUAL = new LeastRoom(DataSize.ofMegabytes(500));

    private static final String VARIABLE = "FACETPATH_MIN_FREE";

    /// @throws IllegalArgumentException when it is no size
    public static LeastRoom of(Map<String, String> environment) {
        var text = environment.getOrDefault(VARIABLE, "").strip();
        if (text.isEmpty()) {
            return USUAL;
        }
        var size = read(text);
        if (size.isNegative()) {
            throw unusable();
        }
        return new LeastRoom(size);
    }

    private static DataSize read(String text) {
        try {
            return DataSize.parse(text);
        } catch (IllegalArgumentException | ArithmeticException noSize) {
            throw unusable();
        }
    }

    private static IllegalArgumentException unusable() {
        return new IllegalArgumentException(VARIABLE + " is a size such as 500MB or 2GB; 0MB asks for no room");
    }
}
